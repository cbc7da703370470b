package org.actant.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Condition;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.WordClass;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.LightVerbs;
import org.actant.lexicon.ObjectClasses;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Sentence;

/// Tries the frames of one sentence's words. One matcher serves one tree; it is not for several
/// threads.
final class FrameMatcher {
    private static final String QUANTITY = "quantity";

    /// The most specific first; of equals those that say *no event*, then the tables' order.
    private static final Comparator<Frame> BEST_FIRST =
            Comparator.comparingInt(Frame::specificity)
                    .reversed()
                    .thenComparing(frame -> frame.event() != null);

    private final Tree tree;
    private final FrameLexicon frames;
    private final ObjectClasses classes;
    private final ArgumentFinder arguments;
    private final Nominals nominals;

    FrameMatcher(
            Tree tree,
            FrameLexicon frames,
            ObjectClasses classes,
            Grammar grammar,
            LightVerbs lightVerbs,
            Nominals nominals) {
        this.tree = tree;
        this.frames = frames;
        this.classes = classes;
        this.arguments = new ArgumentFinder(tree, grammar, lightVerbs);
        this.nominals = nominals;
    }

    ArgumentFinder arguments() {
        return arguments;
    }

    /// The frames that hold for the word at this index, best first. A frame that says *no event* is
    /// among them.
    List<Frame> holding(int token) {
        List<Frame> holding = new ArrayList<>();
        for (WordClass wordClass : wordClasses(token)) {
            for (Frame frame : frames(token, wordClass)) {
                if (hasWords(token, frame) && holds(anchor(token, frame), frame)) {
                    holding.add(frame);
                }
            }
            if (!holding.isEmpty()) {
                break;
            }
        }
        holding.sort(BEST_FIRST);
        return holding;
    }

    /// All frames whose words are there at this index, whether their conditions hold or not.
    List<Frame> worded(int token) {
        List<Frame> worded = new ArrayList<>();
        for (WordClass wordClass : wordClasses(token)) {
            for (Frame frame : frames(token, wordClass)) {
                if (hasWords(token, frame)) {
                    worded.add(frame);
                }
            }
        }
        return worded;
    }

    /// Whether any frame at all has this word as its trigger.
    boolean isTrigger(int token) {
        for (WordClass wordClass : wordClasses(token)) {
            if (!frames(token, wordClass).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Frame> frames(int token, WordClass wordClass) {
        return frames.frames(wordClass, lemma(token, wordClass));
    }

    /// The word that the trigger's slots hang on: *state* in *state of emergency*.
    int anchor(int token, Frame frame) {
        if (frame.wordClass() != WordClass.NOUN || frame.words().size() == 1) {
            return token;
        }
        List<Integer> words = words(token, frame);
        for (int word : words) {
            if (!words.contains(tree.head(word)) && tree.dominates(word, token)) {
                return word;
            }
        }
        return token;
    }

    /// The indexes of the words that make up the frame's trigger.
    List<Integer> words(int token, Frame frame) {
        List<Integer> words = new ArrayList<>();
        words.add(token);
        if (frame.words().size() > 1) {
            if (frame.wordClass() == WordClass.NOUN) {
                nounWords(token, frame.words(), words);
            } else {
                for (int index = 1; index < frame.words().size(); index++) {
                    int part = partAfter(token, frame.words().get(index));
                    if (part >= 0) {
                        words.add(part);
                    }
                }
            }
        }
        words.sort(Comparator.naturalOrder());
        return words;
    }

    /// The head words at the end of a path that starts at a trigger.
    List<Integer> at(int token, Path path) {
        List<Integer> heads = List.of(token);
        for (String slot : path.slots()) {
            List<Integer> next = new ArrayList<>();
            for (int head : heads) {
                for (int filler : arguments.of(head).at(slot)) {
                    int content = content(filler);
                    if (!next.contains(content)) {
                        next.add(content);
                    }
                }
            }
            heads = next;
        }
        return heads;
    }

    /// What a phrase is about: *dozens of soldiers* and *a group of soldiers* are soldiers.
    int content(int head) {
        int at = head;
        for (int step = 0; step < 3; step++) {
            if (!classes.contains(QUANTITY, tree.lemma(at)) && tree.upos(at) != Upos.NUM) {
                return at;
            }
            int inner = -1;
            for (int child : tree.children(at)) {
                if (tree.is(child, "nmod") && arguments.isGenitive(child)) {
                    inner = child;
                    break;
                }
            }
            if (inner < 0) {
                return at;
            }
            at = inner;
        }
        return at;
    }

    /// Whether the word, or it with the words before it, is in the class.
    boolean isOfClass(int token, String name) {
        return switch (name) {
            case "actor" -> nominals.isActor(token);
            case "person" -> nominals.isPerson(token);
            case "place" -> nominals.isPlace(token);
            default -> isMember(token, name);
        };
    }

    private boolean isMember(int token, String name) {
        String own = named(token);
        if (classes.contains(name, own)) {
            return true;
        }
        StringBuilder phrase = new StringBuilder(own);
        for (int before = token - 1; before >= Math.max(0, token - 4); before--) {
            if (tree.upos(before) == Upos.PUNCT) {
                continue;
            }
            if (tree.head(before) != token && !tree.dominates(token, before)) {
                break;
            }
            phrase.insert(0, tree.lemma(before).toLowerCase(Locale.ROOT) + "_");
            if (classes.contains(name, phrase.toString())) {
                return true;
            }
        }
        return isPhraseFrom(token, name)
                || isComplementOfClass(token, name)
                || isNamedAs(token, name);
    }

    /// *Hurricane Ida* is a hurricane.
    private boolean isNamedAs(int token, String name) {
        if (tree.upos(token) != Upos.PROPN) {
            return false;
        }
        for (int child : tree.children(token)) {
            boolean part =
                    (tree.is(child, "compound")
                                    || tree.is(child, "flat")
                                    || tree.is(child, "nmod:desc"))
                            && tree.upos(child) != Upos.ADJ;
            if (part && classes.contains(name, tree.lemma(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// *state of emergency* has its head first.
    private boolean isPhraseFrom(int token, String name) {
        StringBuilder phrase = new StringBuilder(tree.lemma(token).toLowerCase(Locale.ROOT));
        for (int after = token + 1; after < Math.min(tree.size(), token + 4); after++) {
            if (!tree.dominates(token, after)) {
                return false;
            }
            phrase.append('_').append(tree.lemma(after).toLowerCase(Locale.ROOT));
            if (classes.contains(name, phrase.toString())) {
                return true;
            }
        }
        return false;
    }

    /// A complement such as *to hold talks* counts as what its event noun says.
    private boolean isComplementOfClass(int verb, String name) {
        if (tree.upos(verb) != Upos.VERB) {
            return false;
        }
        int object = tree.child(verb, "obj");
        return object >= 0
                && arguments.lightVerb(verb, object) != null
                && classes.contains(name, tree.lemma(object));
    }

    private boolean holds(int token, Frame frame) {
        for (Condition condition : frame.conditions()) {
            if (!meets(token, condition)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the condition of a frame holds whose slots hang on this word.
    boolean meets(int anchor, Condition condition) {
        for (int head : at(anchor, condition.path())) {
            if (condition instanceof Condition.Filled) {
                return !condition.negated();
            }
            for (int each : arguments.coordinated(head)) {
                if (isMetBy(each, condition)) {
                    return !condition.negated();
                }
            }
        }
        return condition.negated();
    }

    /// The words that are as the condition says.
    List<Integer> meeting(int anchor, Condition condition) {
        List<Integer> meeting = new ArrayList<>();
        for (int head : at(anchor, condition.path())) {
            for (int each : arguments.coordinated(head)) {
                if (isMetBy(each, condition)) {
                    meeting.add(each);
                }
            }
        }
        return meeting;
    }

    private boolean isMetBy(int head, Condition condition) {
        return switch (condition) {
            case Condition.Filled filled -> true;
            case Condition.OfClass ofClass -> isOfClass(content(head), ofClass.classes());
            case Condition.OfLemma ofLemma -> isLemma(content(head), ofLemma.lemmas());
        };
    }

    private boolean isOfClass(int token, List<String> names) {
        for (String name : names) {
            if (isOfClass(token, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLemma(int token, List<String> lemmas) {
        String own = named(token);
        for (String lemma : lemmas) {
            if (isLemma(token, own, lemma)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLemma(int token, String own, String lemma) {
        int underscore = lemma.lastIndexOf('_');
        if (underscore < 0) {
            return own.equalsIgnoreCase(lemma);
        }
        return nounWords(token, List.of(lemma.split("_", -1)), new ArrayList<>());
    }

    private boolean hasWords(int token, Frame frame) {
        if (frame.words().size() == 1) {
            return true;
        }
        if (frame.wordClass() == WordClass.NOUN) {
            return nounWords(token, frame.words(), new ArrayList<>());
        }
        return arguments.hasWords(token, frame.words());
    }

    /// Whether the words before the noun are these; hyphens between them do not count. Adds the
    /// words' indexes.
    private boolean nounWords(int token, List<String> words, List<Integer> indexes) {
        if (!named(token).equalsIgnoreCase(words.getLast())) {
            return false;
        }
        int at = token;
        for (int word = words.size() - 2; word >= 0; word--) {
            at--;
            while (at >= 0 && tree.upos(at) == Upos.PUNCT && tree.form(at).equals("-")) {
                at--;
            }
            if (at < 0
                    || !(tree.lemma(at).equalsIgnoreCase(words.get(word))
                            || tree.form(at).equalsIgnoreCase(words.get(word)))) {
                return false;
            }
            indexes.add(at);
        }
        return true;
    }

    private int partAfter(int verb, String word) {
        for (int token = verb + 1; token < tree.size(); token++) {
            if (tree.lemma(token).equals(word) && tree.dominates(verb, token)) {
                return token;
            }
        }
        return -1;
    }

    private List<WordClass> wordClasses(int token) {
        return switch (tree.upos(token)) {
            case VERB ->
                    isNominal(token)
                            ? List.of(WordClass.VERB, WordClass.NOUN)
                            : List.of(WordClass.VERB);
            // *riot police*, *peace talks host*: the noun after it says what it is about.
            case NOUN -> tree.is(token, "compound") ? List.of() : List.of(WordClass.NOUN);
            // Part of a name is no event, but headlines write every word like a name.
            case PROPN ->
                    tree.sentence().kind() == Sentence.Kind.HEADLINE
                            ? List.of(WordClass.NOUN)
                            : List.of();
            case ADJ -> List.of(WordClass.ADJECTIVE, WordClass.VERB);
            default -> List.of();
        };
    }

    /// *the shelling of the town*, *Monday's bombing*
    private boolean isNominal(int verb) {
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            boolean nominal =
                    relation.equals("det")
                            || relation.equals("amod")
                            || relation.startsWith("nmod")
                            || relation.equals("compound");
            if (nominal) {
                return true;
            }
        }
        return false;
    }

    /// The lemma that conditions name: *police firing* is firing, not fire.
    private String named(int token) {
        boolean gerund = tree.xpos(token).equals("VBG") && isNominal(token);
        return (gerund ? tree.form(token) : tree.lemma(token)).toLowerCase(Locale.ROOT);
    }

    /// A gerund that is used as a noun is looked up by its form: *the shelling of*.
    private String lemma(int token, WordClass wordClass) {
        boolean gerund = tree.upos(token) == Upos.VERB && wordClass == WordClass.NOUN;
        if (gerund || (tree.upos(token) == Upos.ADJ && wordClass == WordClass.VERB)) {
            return gerund ? tree.form(token).toLowerCase(Locale.ROOT) : tree.lemma(token);
        }
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }
}
