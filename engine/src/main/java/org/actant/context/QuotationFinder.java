package org.actant.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.context.QuotationMarks.Passage;
import org.actant.context.SpeechAct.Stretch;
import org.actant.context.SpeechLexicon.Content;
import org.actant.lexicon.Grammar;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds what a document gives as someone's words, and whose they are.
///
/// A passage in quotation marks goes to the word of saying beside it; where there is none, to the
/// sentence that introduces it with a colon, to the speaker of the passage before it, or to the
/// speaker of the sentence before it. A passage that nobody says is a quotation only when it is a
/// sentence: a quoted word or title is not. Turns of a transcript and headlines go to the name in
/// front of their colon. What a word of saying governs without marks is indirect speech; with marks
/// inside, mixed. What is in quotation marks belongs to the outer of two speakers; speech inside
/// speech without marks is a quotation of its own where it names who speaks.
public final class QuotationFinder {
    /// The most tokens between a passage and the word of saying it goes to.
    private static final int FURTHEST = 25;

    /// A passage without a speaker must have so many tokens, and a verb, to be a quotation.
    private static final int SHORTEST_SENTENCE = 4;

    private final SpeechActs acts;
    private final SpeechSubjects speakers;
    private final Grammar grammar;

    public QuotationFinder(SpeechLexicon lexicon, Grammar grammar) {
        this.acts = new SpeechActs(lexicon, grammar);
        this.speakers = new SpeechSubjects(lexicon, grammar);
        this.grammar = grammar;
    }

    /// The quotations, in the order of their first words.
    ///
    /// @param trees one a sentence, in order
    public List<Quotation> find(Document document, List<Tree> trees) {
        if (trees.size() != document.sentences().size()) {
            throw new IllegalArgumentException(
                    "%d trees for %d sentences"
                            .formatted(trees.size(), document.sentences().size()));
        }
        return new Pass(document, trees).find();
    }

    /// Who says a passage, and by which word.
    private record Source(@Nullable Span cue, @Nullable Span speaker) {}

    private final class Pass {
        private final SpeechLabels labels;
        private final List<Sentence> sentences;
        private final List<Tree> trees;
        private final List<List<SpeechAct>> toldIn = new ArrayList<>();
        private final List<List<SpeechAct>> actsOf = new ArrayList<>();
        private final List<Passage> passages;
        private final boolean[][] quoted;
        private final Map<Passage, Source> sources = new LinkedHashMap<>();
        private final Map<Passage, Passage> previous = new HashMap<>();
        private final Set<Passage> loose = new HashSet<>();
        private final List<Quotation> quotations = new ArrayList<>();

        Pass(Document document, List<Tree> trees) {
            this.labels = new SpeechLabels(document, trees);
            this.sentences = document.sentences();
            this.trees = trees;
            this.passages = QuotationMarks.passages(document, grammar);
            this.quoted = new boolean[sentences.size()][];
            for (int sentence = 0; sentence < sentences.size(); sentence++) {
                quoted[sentence] = new boolean[trees.get(sentence).size()];
            }
            for (Passage passage : passages) {
                for (int sentence = passage.first().sentence();
                        sentence <= passage.last().sentence();
                        sentence++) {
                    Stretch part = part(passage, sentence);
                    for (int token = part.first(); token <= part.last(); token++) {
                        quoted[sentence][token] = true;
                    }
                }
            }
            for (int sentence = 0; sentence < sentences.size(); sentence++) {
                List<SpeechAct> told = told(sentence);
                toldIn.add(told);
                actsOf.add(outer(told));
            }
        }

        List<Quotation> find() {
            for (int index = 0; index < passages.size(); index++) {
                if (index > 0) {
                    previous.put(passages.get(index), passages.get(index - 1));
                }
                attribute(passages.get(index));
            }
            for (Passage passage : passages) {
                addPassage(passage);
            }
            for (int sentence = 0; sentence < sentences.size(); sentence++) {
                for (SpeechAct act : toldIn.get(sentence)) {
                    if (act.speaker() != null || actsOf.get(sentence).contains(act)) {
                        addIndirect(act);
                    }
                }
            }
            List<Span> speakers = new ArrayList<>();
            for (Quotation quotation : quotations) {
                if (quotation.speaker() != null) {
                    speakers.add(quotation.speaker());
                }
            }
            quotations.addAll(labels.find(speakers));
            quotations.sort(Comparator.comparing(Quotation::span).thenComparing(Quotation::kind));
            return List.copyOf(quotations);
        }

        /// The sentence's acts of speech outside of quotation marks.
        private List<SpeechAct> told(int sentence) {
            List<SpeechAct> told = new ArrayList<>();
            for (SpeechAct act : acts.find(trees.get(sentence), sentence, quoted[sentence])) {
                if (!quoted[sentence][act.first()]) {
                    told.add(act);
                }
            }
            return told;
        }

        /// The acts of speech that are the reporter's telling: not inside what someone else says.
        private List<SpeechAct> outer(List<SpeechAct> told) {
            List<SpeechAct> outer = new ArrayList<>();
            for (SpeechAct act : told) {
                boolean inside = false;
                for (SpeechAct other : told) {
                    inside |=
                            !other.equals(act)
                                    && other.says(act.first())
                                    && !act.says(other.first())
                                    && (other.speaker() != null || act.speaker() == null);
                }
                if (!inside) {
                    outer.add(act);
                }
            }
            return outer;
        }

        private Stretch part(Passage passage, int sentence) {
            int first = passage.first().sentence() == sentence ? passage.first().token() : 0;
            int last =
                    passage.last().sentence() == sentence
                            ? passage.last().token()
                            : trees.get(sentence).size() - 1;
            return new Stretch(first, last);
        }

        private void attribute(Passage passage) {
            SpeechAct act = besideIn(passage, passage.last().sentence());
            if (act == null && passage.first().sentence() != passage.last().sentence()) {
                act = besideIn(passage, passage.first().sentence());
            }
            boolean nameless = act != null && act.speaker() == null && isAfterColon(passage);
            if (act != null && !nameless) {
                sources.put(passage, source(act));
                return;
            }
            if (!opensSentence(passage)) {
                return;
            }
            loose.add(passage);
            Source inherited = inherited(passage);
            if (inherited != null) {
                sources.put(passage, inherited);
            } else if (act != null) {
                sources.put(passage, source(act));
            }
        }

        private Source source(SpeechAct act) {
            Span speaker = act.speaker();
            return new Source(act.cue(), speaker);
        }

        /// The word of saying nearest to the passage in this sentence, or `null`.
        private @Nullable SpeechAct besideIn(Passage passage, int sentence) {
            Stretch part = part(passage, sentence);
            SpeechAct best = null;
            int bestCost = Integer.MAX_VALUE;
            for (SpeechAct act : actsOf.get(sentence)) {
                int cost = cost(act, part, sentence);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = act;
                }
            }
            return best;
        }

        /// How far a word of saying is from a passage; the greatest integer where it cannot be its.
        private int cost(SpeechAct act, Stretch part, int sentence) {
            if (act.says(part.first()) || act.says(part.last())) {
                return act.speaker() == null ? 8 : 1;
            }
            boolean takesQuote =
                    act.takes().contains(Content.QUOTE) || act.takes().contains(Content.CLAUSE);
            if (!takesQuote) {
                return Integer.MAX_VALUE;
            }
            boolean after = act.from() > part.last();
            int gap = after ? act.from() - part.last() : part.first() - act.to();
            boolean linked = after ? gap <= 4 : gap <= 3 || introduced(part, sentence);
            if ((!linked && !(after && part.first() <= 1)) || gap > FURTHEST || gap < 0) {
                return Integer.MAX_VALUE;
            }
            int weak = act.takes().contains(Content.QUOTE) ? 0 : 6;
            return 2 + gap + weak + (act.speaker() == null ? 10 : 0);
        }

        /// Whether a comma, a colon or *that* stands before the passage's mark.
        private boolean introduced(Stretch part, int sentence) {
            int before = part.first() - 2;
            if (before < 0) {
                return false;
            }
            String form = trees.get(sentence).form(before);
            return form.equals(",")
                    || form.equals(":")
                    || grammar.is(Grammar.Role.COMPLEMENTIZER, form);
        }

        /// Whether the passage starts its sentence.
        private boolean opensSentence(Passage passage) {
            Tree tree = trees.get(passage.first().sentence());
            for (int token = 0; token < passage.first().token(); token++) {
                if (tree.upos(token) != Upos.PUNCT && tree.upos(token) != Upos.SYM) {
                    return isAfterColon(passage);
                }
            }
            return true;
        }

        private boolean isAfterColon(Passage passage) {
            int before = passage.first().token() - 2;
            return before > 0
                    && trees.get(passage.first().sentence()).form(before).equals(":")
                    && length(passage) >= SHORTEST_SENTENCE;
        }

        private int length(Passage passage) {
            return passage.first().sentence() == passage.last().sentence()
                    ? passage.last().token() - passage.first().token() + 1
                    : Integer.MAX_VALUE;
        }

        /// The source of a passage that has no word of saying in its own sentence.
        private @Nullable Source inherited(Passage passage) {
            int first = passage.first().sentence();
            Source following = following(passage);
            if (following != null) {
                return following;
            }
            if (isAfterColon(passage)) {
                int colon = passage.first().token() - 2;
                Span label = labels.nameBefore(trees.get(first), colon);
                if (label != null) {
                    return new Source(trees.get(first).span(colon), label);
                }
                Source own = told(first, passage.first().token());
                return own != null ? own : bySubject(first);
            }
            int before = first - 1;
            if (before < 0) {
                return null;
            }
            int distance = sentences.get(first).paragraph() - sentences.get(before).paragraph();
            if (distance > 1) {
                return null;
            }
            if (endsInColon(before)) {
                Source told = told(before, trees.get(before).size());
                return told != null ? told : bySubject(before);
            }
            Passage earlier = lastPassage(before, passage);
            if (earlier != null && sources.containsKey(earlier)) {
                Source source = sources.get(earlier);
                return new Source(null, source.speaker());
            }
            Source told = told(before, trees.get(before).size());
            if (told != null) {
                return new Source(null, told.speaker());
            }
            return distance == 0 || sentences.get(before).kind() == Sentence.Kind.BODY
                    ? bySubject(before)
                    : null;
        }

        /// *“Why?” Mayer asked.*, where the mark ended the sentence before the words of saying.
        private @Nullable Source following(Passage passage) {
            int next = passage.last().sentence() + 1;
            boolean ends =
                    passage.last().token() >= trees.get(passage.last().sentence()).size() - 2;
            if (next >= sentences.size()
                    || !ends
                    || sentences.get(next).paragraph() != sentences.get(next - 1).paragraph()) {
                return null;
            }
            for (SpeechAct act : actsOf.get(next)) {
                if (act.from() <= 1
                        && act.speaker() != null
                        && act.takes().contains(Content.QUOTE)
                        && acts.saysNothingMore(trees.get(next), act)) {
                    return source(act);
                }
            }
            return null;
        }

        private boolean endsInColon(int sentence) {
            Tree tree = trees.get(sentence);
            return tree.form(tree.size() - 1).equals(":");
        }

        /// The speaker of the last word of saying in a sentence before one of its tokens.
        private @Nullable Source told(int sentence, int before) {
            Source told = null;
            for (SpeechAct act : actsOf.get(sentence)) {
                if (act.speaker() != null && act.first() < before) {
                    told = source(act);
                }
            }
            return told;
        }

        /// The subject of a sentence that introduces a quotation without a word of saying.
        private @Nullable Source bySubject(int sentence) {
            Tree tree = trees.get(sentence);
            for (int token = 0; token < tree.size(); token++) {
                if (tree.head(token) == Tree.ROOT) {
                    int subject = tree.child(token, "nsubj");
                    int owner = subject < 0 ? -1 : tree.child(subject, "nmod:poss");
                    if (owner >= 0 && canSpeak(tree, owner)) {
                        // *Her answer was: “…”*
                        Stretch phrase = speakers.nounPhrase(tree, owner, token);
                        return new Source(null, tree.span(phrase.first(), phrase.last()));
                    }
                    if (subject < 0 || !canSpeak(tree, subject)) {
                        return null;
                    }
                    Stretch phrase = speakers.nounPhrase(tree, subject, token);
                    return new Source(null, tree.span(phrase.first(), phrase.last()));
                }
            }
            return null;
        }

        private boolean canSpeak(Tree tree, int token) {
            return tree.upos(token) == Upos.PROPN
                    || (tree.upos(token) == Upos.PRON
                            && !grammar.is(Grammar.Role.NEUTER, tree.lemma(token))
                            && tree.xpos(token).equals("PRP"));
        }

        /// The passage before this one, where it ends in this sentence.
        private @Nullable Passage lastPassage(int sentence, Passage passage) {
            Passage before = previous.get(passage);
            return before != null && before.last().sentence() == sentence ? before : null;
        }

        private void addPassage(Passage passage) {
            Source source = sources.get(passage);
            boolean whole = loose.contains(passage);
            if (source == null && !(whole && isSentence(passage))) {
                return;
            }
            boolean direct = whole || isUtterance(passage);
            Span span = span(passage, direct);
            quotations.add(
                    new Quotation(
                            span,
                            direct ? Quotation.Kind.DIRECT : Quotation.Kind.PARTIAL,
                            source == null ? null : source.cue(),
                            source == null ? null : source.speaker()));
        }

        /// The words between the marks; a phrase without the stop or comma that typesetters put
        /// inside.
        private Span span(Passage passage, boolean direct) {
            Tree tree = trees.get(passage.last().sentence());
            int from =
                    passage.first().sentence() == passage.last().sentence()
                            ? passage.first().token()
                            : 0;
            int last = passage.last().token();
            while (!direct
                    && last > from
                    && (tree.form(last).equals(".") || tree.form(last).equals(","))) {
                last--;
            }
            Span first = trees.get(passage.first().sentence()).span(passage.first().token());
            return new Span(first.start(), tree.span(last).end());
        }

        private boolean isSentence(Passage passage) {
            if (length(passage) < SHORTEST_SENTENCE) {
                return false;
            }
            int sentence = passage.first().sentence();
            Stretch part = part(passage, sentence);
            Tree tree = trees.get(sentence);
            for (int token = part.first(); token <= part.last(); token++) {
                if (tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX) {
                    return true;
                }
            }
            return false;
        }

        /// A passage that opens its sentence, or starts with a capital after a comma or a colon.
        private boolean isUtterance(Passage passage) {
            Tree tree = trees.get(passage.first().sentence());
            int first = passage.first().token();
            char initial = tree.form(first).charAt(0);
            if (first <= 1) {
                return Character.isUpperCase(initial) || isSentence(passage);
            }
            String before = first >= 2 ? tree.form(first - 2) : "";
            boolean introduced = before.equals(",") || before.equals(":");
            return introduced && (Character.isUpperCase(initial) || isSentence(passage));
        }

        private void addIndirect(SpeechAct act) {
            if (act.speaker() == null && !act.takes().contains(Content.CLAUSE)) {
                return;
            }
            Tree tree = trees.get(act.sentence());
            for (Stretch stretch : act.content()) {
                int outside = 0;
                int inside = 0;
                int names = 0;
                for (int token = stretch.first(); token <= stretch.last(); token++) {
                    if (tree.upos(token) == Upos.PUNCT) {
                        continue;
                    }
                    if (quoted[act.sentence()][token]) {
                        inside++;
                    } else if (tree.upos(token) != Upos.SCONJ) {
                        outside++;
                        names += isName(tree, token) ? 1 : 0;
                    }
                }
                if (outside == 0 || (inside > 0 && outside < 2)) {
                    continue;
                }
                if (inside == 0 && outside == names) {
                    // *Peru thanked Chile*: a name alone is nobody's words.
                    continue;
                }
                quotations.add(
                        new Quotation(
                                tree.span(stretch.first(), stretch.last()),
                                inside > 0 ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT,
                                act.cue(),
                                act.speaker()));
            }
        }

        private static boolean isName(Tree tree, int token) {
            return tree.upos(token) == Upos.PROPN || tree.upos(token) == Upos.PRON;
        }
    }
}
