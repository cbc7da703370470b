package org.actant.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.context.SpeechAct.Stretch;
import org.actant.context.SpeechLexicon.Content;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// Finds the words of saying in a tree, who says, and what.
final class SpeechActs {
    private final SpeechLexicon lexicon;
    private final Grammar grammar;
    private final SpeechSubjects speakers;
    private final Set<String> phraseStarts;

    SpeechActs(SpeechLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.speakers = new SpeechSubjects(lexicon, grammar);
        Set<String> first = new HashSet<>();
        for (String phrase : lexicon.phrases()) {
            int space = phrase.indexOf(' ');
            first.add(space < 0 ? phrase : phrase.substring(0, space));
        }
        this.phraseStarts = Set.copyOf(first);
    }

    /// The sentence's acts of speech, in the order of their cues.
    ///
    /// @param quoted for each token whether it is in quotation marks
    List<SpeechAct> find(Tree tree, int sentence, boolean[] quoted) {
        List<SpeechAct> acts = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            SpeechAct act = act(tree, sentence, token, quoted);
            if (act != null) {
                acts.add(act);
            }
        }
        return acts;
    }

    /// Whether what a word of saying governs is at most what is spoken of: *said of the council*.
    boolean saysNothingMore(Tree tree, SpeechAct act) {
        for (Stretch stretch : act.content()) {
            if (!lexicon.marks(word(tree, stretch.first()), Content.OF)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SpeechAct act(Tree tree, int sentence, int token, boolean[] quoted) {
        String lemma = word(tree, token);
        Set<Content> verb = isVerb(tree, token) ? verb(tree, token, lemma) : null;
        if (verb != null) {
            return byVerb(tree, sentence, token, verb, quoted);
        }
        Set<Content> noun = lexicon.nouns().get(lemma);
        if (noun != null && tree.upos(token) == Upos.NOUN) {
            return byNoun(tree, sentence, token, noun);
        }
        Set<Content> adjective = lexicon.adjectives().get(lemma);
        if (adjective != null && tree.upos(token) == Upos.ADJ) {
            return byAdjective(tree, sentence, token, adjective);
        }
        int phrase = phraseEnd(tree, token);
        return phrase >= 0 ? byPhrase(tree, sentence, token, phrase) : null;
    }

    private @Nullable Set<Content> verb(Tree tree, int token, String lemma) {
        int particle = tree.child(token, "compound:prt");
        if (particle < 0
                && token + 1 < tree.size()
                && (tree.upos(token + 1) == Upos.ADP || tree.upos(token + 1) == Upos.ADV)) {
            particle = token + 1;
        }
        if (particle >= 0) {
            String joined = lemma + "_" + word(tree, particle);
            Set<Content> whole = lexicon.verbs().get(joined);
            if (whole != null) {
                Set<Content> both = EnumSet.copyOf(whole);
                both.addAll(lexicon.verbs().getOrDefault(lemma, Set.of()));
                return both;
            }
        }
        return lexicon.verbs().get(lemma);
    }

    static boolean isVerb(Tree tree, int token) {
        return tree.upos(token) == Upos.VERB
                || (tree.upos(token) == Upos.AUX && !tree.is(token, "aux"));
    }

    private SpeechAct byVerb(
            Tree tree, int sentence, int verb, Set<Content> takes, boolean[] quoted) {
        int subject = takes.contains(Content.IMPERSONAL) ? -1 : speakers.ofVerb(tree, verb, quoted);
        List<Stretch> content = new ArrayList<>();
        if (takes.contains(Content.CLAUSE) && isInserted(tree, verb, subject, quoted)) {
            around(tree, verb, subject, content);
        } else {
            verbContent(tree, verb, subject, takes, content);
            if (takes.contains(Content.CLAUSE)) {
                complete(tree, verb, subject, content);
            }
            if (subject < 0 && verb == openingParticiple(tree)) {
                endAtComma(tree, verb, content);
            }
        }
        return act(tree, sentence, verb, verb, subject, content, takes);
    }

    /// Whether the cue and its speaker are put into or after the words that are said, between
    /// commas or after one: *Talks had failed, she said on Monday.*
    private boolean isInserted(Tree tree, int verb, int subject, boolean[] quoted) {
        if (subject < 0 || quoted[verb] || !isFinite(tree, verb)) {
            return false;
        }
        Stretch speaker = speakers.nounPhrase(tree, subject, verb);
        int from = Math.min(verb, speaker.first());
        if (from < 2 || !endsPart(tree, from - 1) || opensWithParticiple(tree, verb, from)) {
            return false;
        }
        int to = Math.max(Math.max(verb, speaker.last()), afterListener(tree, verb) - 1);
        boolean between = to + 1 < tree.size() - 1 && tree.form(to + 1).equals(",");
        if (between) {
            return true;
        }
        if (!hasVerb(tree, 0, from - 1)) {
            return false;
        }
        if (from == verb && subject > verb) {
            return true;
        }
        int after = to + 1;
        while (after < tree.size() && !tree.form(after).equals(",")) {
            if (isVerb(tree, after)
                    || tree.upos(after) == Upos.AUX
                    || grammar.is(Role.COMPLEMENTIZER, tree.form(after))) {
                return false;
            }
            after++;
        }
        return after - to <= 12;
    }

    /// Whether what comes before the speaker is what happened to the speaker: *When asked why, he
    /// said …*
    private static boolean opensWithParticiple(Tree tree, int verb, int from) {
        int first = openingParticiple(tree);
        return first >= 0
                && first < verb
                && (tree.head(first) == verb || !hasComma(tree, first, from - 1));
    }

    /// The participle without a subject that opens a sentence, or -1.
    private static int openingParticiple(Tree tree) {
        boolean linked = tree.upos(0) == Upos.SCONJ || tree.upos(0) == Upos.ADV;
        int first = linked && tree.size() > 1 ? 1 : 0;
        boolean participle =
                tree.upos(first) == Upos.VERB
                        && (tree.xpos(first).equals("VBN") || (first == 0 && isFinite(tree, 0)))
                        && tree.child(first, "nsubj") < 0
                        && tree.child(first, "aux") < 0;
        return participle ? first : -1;
    }

    /// Ends what is asked before the main clause: *Asked what he would do, he …*
    private static void endAtComma(Tree tree, int verb, List<Stretch> content) {
        int comma = verb;
        while (comma < tree.size() && !tree.form(comma).equals(",")) {
            comma++;
        }
        int end = comma - 1;
        content.removeIf(stretch -> stretch.first() > end);
        content.replaceAll(stretch -> new Stretch(stretch.first(), Math.min(stretch.last(), end)));
    }

    private static boolean hasComma(Tree tree, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tree.form(token).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a token is a comma, or the mark after a comma that closes a passage.
    private static boolean endsPart(Tree tree, int token) {
        String form = tree.form(token);
        boolean mark = tree.upos(token) == Upos.PUNCT && token > 0;
        return form.equals(",")
                || (mark && "\"”’'».''".contains(form) && tree.form(token - 1).equals(","));
    }

    private static boolean hasVerb(Tree tree, int from, int to) {
        for (int token = from; token < to; token++) {
            if (isFinite(tree, token) || tree.upos(token) == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    /// All of the sentence before and after an inserted cue.
    private void around(Tree tree, int verb, int subject, List<Stretch> content) {
        Stretch speaker = speakers.nounPhrase(tree, subject, verb);
        int from = Math.min(verb, speaker.first());
        int to = Math.max(verb, speaker.last());
        content.add(new Stretch(0, from - 1));
        int after = to + 1;
        while (after < tree.size() && !tree.form(after).equals(",")) {
            after++;
        }
        boolean parted =
                after + 1 < tree.size()
                        && tree.form(from - 1).equals(",")
                        && !tree.xpos(after + 1).startsWith("W")
                        && !leadsToVerb(tree, after + 1)
                        && (!tree.xpos(after + 1).equals("VBG") || tree.head(after + 1) != verb);
        if (parted && (subject < verb || hasVerb(tree, after + 1, tree.size()))) {
            content.add(new Stretch(after + 1, tree.size() - 1));
        }
    }

    /// Whether a conjunction has a verb after it: another deed of the speaker's.
    private static boolean leadsToVerb(Tree tree, int token) {
        return tree.upos(token) == Upos.CCONJ
                && (token + 1 == tree.size() || isVerb(tree, token + 1));
    }

    /// Says what a strong verb of saying says to the end of its sentence, where the tree lets it
    /// end early: readers are led up the garden path where *that* is left out, and so are parsers.
    private void complete(Tree tree, int verb, int subject, List<Stretch> content) {
        int start = contentStart(tree, verb, content);
        boolean said = subject >= 0 && subject < verb;
        if (start < 0 || (!said && !grammar.is(Role.COMPLEMENTIZER, tree.form(start)))) {
            return;
        }
        int end = contentEnd(tree, verb, start);
        if (end < start || (!content.isEmpty() && content.getLast().last() >= end)) {
            return;
        }
        if (content.isEmpty() && !hasVerb(tree, start, end + 1)) {
            return;
        }
        content.removeIf(stretch -> stretch.first() >= start);
        content.add(new Stretch(start, end));
    }

    private int contentStart(Tree tree, int verb, List<Stretch> content) {
        for (Stretch stretch : content) {
            if (stretch.first() > verb) {
                int before = afterListener(tree, verb);
                return isSubjectOnly(tree, before, stretch.first()) ? before : stretch.first();
            }
        }
        int limit = Math.min(tree.size(), verb + 14);
        for (int token = verb + 1; token < limit; token++) {
            String form = tree.form(token);
            boolean opens =
                    grammar.is(Role.COMPLEMENTIZER, form)
                            ? tree.upos(token) != Upos.DET && !isSubject(tree, token)
                            : tree.upos(token) == Upos.SCONJ && lexicon.marks(form, Content.CLAUSE);
            if (opens) {
                return token;
            }
            if (tree.upos(token) == Upos.PUNCT) {
                break;
            }
        }
        int next = afterListener(tree, verb);
        while (next < tree.size() && isTime(tree, next)) {
            next++;
        }
        if (isGap(tree, verb, next)) {
            return next;
        }
        return next < tree.size() && opensClause(tree, next) && finiteAfter(tree, next) ? next : -1;
    }

    /// Whether what is said lacks its subject, since a relative clause puts it before: *a plan that
    /// critics say would fail*.
    private static boolean isGap(Tree tree, int verb, int next) {
        return next == verb + 1
                && next < tree.size()
                && tree.relation(verb).equals("acl:relcl")
                && (isFinite(tree, next) || tree.upos(next) == Upos.AUX);
    }

    /// Whether all that stands between these tokens is a subject that the tree has with the verb of
    /// saying: *shows most of the beds were empty*.
    private static boolean isSubjectOnly(Tree tree, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tree.is(token, "nsubj")
                    && tree.first(token) == from
                    && tree.last(token) == to - 1) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause without a word that opens it can start here.
    private static boolean opensClause(Tree tree, int token) {
        return SpeechSubjects.isNominal(tree, token)
                || tree.upos(token) == Upos.DET
                || tree.upos(token) == Upos.ADJ
                || (token + 1 < tree.size() && tree.is(token + 1, "fixed"));
    }

    /// Whether *that* is a subject: *the plan that failed*. Elsewhere parsers mix it up with the
    /// one that opens a clause.
    private static boolean isSubject(Tree tree, int that) {
        return tree.is(that, "nsubj")
                && that + 1 < tree.size()
                && (tree.upos(that + 1) == Upos.AUX || tree.upos(that + 1) == Upos.VERB);
    }

    /// The token after the one who is told, where there is one: *told them the bridge was gone*.
    private int afterListener(Tree tree, int verb) {
        int next = verb + 1;
        if (next >= tree.size() - 1) {
            return next;
        }
        boolean pronoun = tree.xpos(next).equals("PRP");
        if (pronoun && !grammar.is(Role.SUBJECT, tree.form(next))) {
            return next + 1;
        }
        int listener = tree.child(verb, "iobj");
        return listener > verb && tree.first(listener) == next ? tree.last(listener) + 1 : next;
    }

    private boolean isTime(Tree tree, int token) {
        return lexicon.times().contains(word(tree, token))
                || (token + 1 < tree.size()
                        && grammar.is(Role.DATING, tree.form(token))
                        && lexicon.times().contains(word(tree, token + 1)));
    }

    /// Whether a finite verb comes before the next comma.
    private static boolean finiteAfter(Tree tree, int from) {
        for (int token = from; token < tree.size(); token++) {
            if (isFinite(tree, token) || tree.upos(token) == Upos.AUX) {
                return true;
            }
            if (tree.upos(token) == Upos.PUNCT && !tree.form(token).equals("-")) {
                return false;
            }
        }
        return false;
    }

    /// The last token of what is said: before what is joined to the verb of saying, before another
    /// sentence after a semicolon, else the end of the clause that the verb is in.
    private int contentEnd(Tree tree, int verb, int start) {
        int limit = tree.size() - 1;
        if (isGap(tree, verb, start)) {
            int clause = tree.is(start, "aux") || tree.is(start, "cop") ? tree.head(start) : start;
            return Math.max(tree.last(clause), start);
        }
        boolean inside = tree.is(verb, "advcl") || tree.is(verb, "acl") || tree.is(verb, "csubj");
        if (inside) {
            limit = Math.max(tree.last(verb), start);
        }
        if (verb == 0) {
            // *Asked whether it would close, she …*
            for (int token = start; token < limit; token++) {
                if (tree.form(token + 1).equals(",")) {
                    limit = token;
                }
            }
        }
        for (int token = start; token <= limit; token++) {
            if (tree.form(token).equals(";")) {
                return token - 1;
            }
            if (token > start + 1 && saysAgain(tree, verb, token)) {
                return token - 1;
            }
            boolean own = tree.head(token) == verb && token > start;
            boolean joined =
                    own
                            && ((tree.is(token, "conj") && !isFurtherClause(tree, token))
                                    || tree.is(token, "parataxis")
                                    || (tree.is(token, "advcl") && isAside(tree, token)));
            if (joined && tree.first(token) > start) {
                int end = tree.first(token) - 1;
                while (end > start && (tree.is(end, "cc") || tree.upos(end) == Upos.PUNCT)) {
                    end--;
                }
                return end;
            }
        }
        return limit;
    }

    private SpeechAct act(
            Tree tree,
            int sentence,
            int first,
            int last,
            int subject,
            List<Stretch> content,
            Set<Content> takes) {
        Stretch speaker = subject < 0 ? null : speakers.nounPhrase(tree, subject, first);
        int from = first;
        int to = last;
        if (speaker != null) {
            if (speaker.last() < first && first - speaker.last() <= 4) {
                from = speaker.first();
            } else if (speaker.first() > last && speaker.first() - last <= 4) {
                to = speaker.last();
            }
        }
        List<Stretch> bare = new ArrayList<>();
        for (Stretch stretch : joined(content)) {
            Stretch trimmed = trimmed(tree, stretch);
            if (trimmed != null) {
                bare.add(trimmed);
            }
        }
        if (speaker != null) {
            int beyond = SpeechSubjects.relative(tree, first) - speaker.last();
            if (beyond > 0 && beyond <= 3) {
                // *the mayor, who said*
                speaker = new Stretch(speaker.first(), speaker.last() + beyond);
            }
        }
        return new SpeechAct(
                sentence,
                first,
                last,
                from,
                to,
                tree.span(first, last),
                speaker == null ? null : tree.span(speaker.first(), speaker.last()),
                bare,
                takes);
    }

    static boolean isFinite(Tree tree, int verb) {
        String tag = tree.xpos(verb);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    /// Whether an adverbial clause tells of the saying, not of what is said: a participle, a time.
    private boolean isAside(Tree tree, int clause) {
        return tree.xpos(clause).equals("VBG")
                || tree.xpos(clause).equals("VBN")
                || isCircumstance(tree, clause);
    }

    private boolean isCircumstance(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && grammar.is(Role.CIRCUMSTANCE, word(tree, mark));
    }

    /// Whether a conjunction leads on to another verb of saying of the same speaker: *said the road
    /// was cut but denied that …*
    private boolean saysAgain(Tree tree, int verb, int conjunction) {
        if (tree.upos(conjunction) != Upos.CCONJ || !isFinite(tree, verb)) {
            return false;
        }
        int next = conjunction + 1;
        while (next < tree.size() && tree.upos(next) == Upos.ADV) {
            next++;
        }
        return next < tree.size()
                && tree.xpos(next).equals(tree.xpos(verb))
                && isVerb(tree, next)
                && lexicon.verbs().containsKey(word(tree, next));
    }

    private void verbContent(
            Tree tree, int verb, int subject, Set<Content> takes, List<Stretch> content) {
        for (int child : tree.children(verb)) {
            if (child == subject || (tree.dominates(child, Math.max(subject, 0)) && subject >= 0)) {
                continue;
            }
            if (isContent(tree, verb, child, takes)) {
                int last = tree.is(child, "obj") ? objectEnd(tree, verb, child) : tree.last(child);
                content.add(new Stretch(tree.first(child), last));
            }
        }
        if (takes.contains(Content.ING)) {
            addSmallClause(tree, verb, content);
        }
        if (takes.contains(Content.AS)) {
            addComplement(tree, verb, takes.contains(Content.OBJECT), content);
        }
        if (takes.contains(Content.TO) && !content.isEmpty()) {
            addListener(tree, verb, content);
        }
        if (content.isEmpty() && takes.contains(Content.OBJECT) && isJoined(tree, verb)) {
            int noun = tree.head(verb + 1);
            if (noun > verb + 1) {
                content.add(new Stretch(verb + 2, tree.last(noun)));
            }
        }
        if (content.isEmpty() && verb + 2 < tree.size()) {
            int noun = tree.head(verb + 1);
            if (noun > verb + 1
                    && tree.is(verb + 1, "case")
                    && isObliqueContent(tree, verb, noun, takes)) {
                content.add(new Stretch(tree.first(noun), tree.last(noun)));
            }
        }
    }

    /// The last token of an object with what follows it directly and says more of it, though the
    /// tree has it with the verb: *praised the plan for the harbour to stay open*.
    private int objectEnd(Tree tree, int verb, int object) {
        int last = tree.last(object);
        for (int child : tree.children(verb)) {
            boolean oblique =
                    tree.relation(child).equals("obl") && tree.child(child, "case") > last;
            boolean clause =
                    tree.is(child, "advcl")
                            && tree.child(child, "mark") > last
                            && !isCircumstance(tree, child);
            if (child > last
                    && tree.first(child) == last + 1
                    && (oblique || clause)
                    && !lexicon.times().contains(word(tree, child))) {
                last = tree.last(child);
            }
        }
        return last;
    }

    /// Whether a preposition after the verb is part of its entry: *referred to the report*.
    private boolean isJoined(Tree tree, int verb) {
        if (verb + 2 >= tree.size() || !tree.is(verb + 1, "case")) {
            return false;
        }
        String joined = tree.lemma(verb) + "_" + tree.lemma(verb + 1);
        return lexicon.verbs().containsKey(joined.toLowerCase(Locale.ROOT));
    }

    /// Who does what without a finite verb: *the film shows guards leaving the gate*.
    private static void addSmallClause(Tree tree, int verb, List<Stretch> content) {
        for (int child : tree.children(verb)) {
            boolean object = child > verb && (tree.is(child, "obj") || tree.is(child, "iobj"));
            if (!object) {
                continue;
            }
            for (int clause : tree.children(verb)) {
                if (clause > child
                        && tree.xpos(clause).equals("VBG")
                        && tree.first(clause) == tree.last(child) + 1) {
                    content.add(new Stretch(tree.first(child), tree.last(clause)));
                    return;
                }
            }
        }
    }

    /// What someone is called stands after who is called it, and parsers see it in many ways.
    private void addComplement(Tree tree, int verb, boolean takesObject, List<Stretch> content) {
        int object = tree.child(verb, "obj");
        if (object < verb) {
            return;
        }
        boolean complemented =
                takesObject
                        || content.stream()
                                .anyMatch(stretch -> stretch.first() > tree.last(object));
        for (int child : tree.children(verb)) {
            complemented |= child > object && marked(tree, child, "case", Content.AS);
            boolean complement =
                    child > object
                            && tree.child(child, "case") < 0
                            && (tree.is(child, "obl")
                                    || tree.is(child, "obj")
                                    || tree.is(child, "xcomp")
                                    || tree.is(child, "ccomp")
                                    || (tree.is(child, "advcl") && tree.child(child, "mark") < 0));
            if (complement) {
                content.add(new Stretch(tree.first(child), tree.last(child)));
                complemented = true;
            }
        }
        if (!complemented) {
            content.clear();
        }
    }

    /// Who is asked to do it is part of what is asked: *urged both sides to stop*.
    private static void addListener(Tree tree, int verb, List<Stretch> content) {
        int listener = tree.child(verb, "obj");
        Stretch first = content.getFirst();
        if (listener > verb && tree.last(listener) + 1 == first.first()) {
            content.addFirst(new Stretch(tree.first(listener), tree.last(listener)));
        }
    }

    private boolean isContent(Tree tree, int verb, int child, Set<Content> takes) {
        String relation = tree.relation(child);
        boolean clause = takes.contains(Content.CLAUSE);
        return switch (relation) {
            case "ccomp" -> clause || takes.contains(Content.ING) || takes.contains(Content.TO);
            case "parataxis" -> clause && child > verb && tree.child(child, "nsubj") >= 0;
            case "conj" -> clause && child > verb && isFurtherClause(tree, child);
            case "xcomp" -> isOpenContent(tree, child, takes);
            case "obj" ->
                    (takes.contains(Content.OBJECT) || takes.contains(Content.AS))
                            && !SpeechSubjects.isRelative(tree, child);
            case "advcl", "obl" -> isObliqueContent(tree, verb, child, takes);
            default -> false;
        };
    }

    /// Whether what is joined to a verb of saying is not said by the reporter but is more of what
    /// is said: *said the road was cut and that help was on its way*.
    private boolean isFurtherClause(Tree tree, int child) {
        int first = tree.first(child);
        boolean unparted = tree.is(first, "cc") && first > 0 && tree.upos(first - 1) != Upos.PUNCT;
        boolean earlier =
                tree.xpos(child).equals("VBD")
                        && (tree.xpos(tree.head(child)).equals("VBZ")
                                || tree.xpos(tree.head(child)).equals("VBP"));
        return earlier
                || (tree.child(child, "nsubj") >= 0
                        && (unparted || marked(tree, child, "mark", Content.CLAUSE)));
    }

    private static boolean isOpenContent(Tree tree, int child, Set<Content> takes) {
        String tag = tree.xpos(child);
        if (tag.equals("VBG")) {
            return takes.contains(Content.ING);
        }
        boolean infinitive = tree.child(child, "mark") >= 0;
        if (infinitive) {
            return takes.contains(Content.TO);
        }
        return takes.contains(Content.AS) || takes.contains(Content.CLAUSE);
    }

    private boolean isObliqueContent(Tree tree, int verb, int child, Set<Content> takes) {
        if (child < verb) {
            return false;
        }
        int marker = tree.child(child, "mark");
        if (marker < 0) {
            marker = tree.child(child, "case");
        }
        if (marker < 0) {
            return false;
        }
        Content content = lexicon.markers().get(word(tree, marker));
        if (content == null) {
            return false;
        }
        return switch (content) {
            case FOR, AS -> takes.contains(content);
            case OF -> takes.contains(content) || takes.contains(Content.ING);
            case TO ->
                    takes.contains(content)
                            && tree.is(child, "advcl")
                            && tree.upos(child) == Upos.VERB;
            case CLAUSE -> takes.contains(content) && marker - verb <= 8 && tree.is(child, "advcl");
            case QUOTE, ING, OBJECT, IMPERSONAL -> false;
        };
    }

    private @Nullable SpeechAct byNoun(Tree tree, int sentence, int noun, Set<Content> takes) {
        List<Stretch> content = new ArrayList<>();
        for (int child : tree.children(noun)) {
            if (child < noun) {
                continue;
            }
            boolean clause =
                    (tree.relation(child).equals("acl") || tree.is(child, "ccomp"))
                            && takes.contains(Content.CLAUSE)
                            && marked(tree, child, "mark", Content.CLAUSE);
            boolean infinitive =
                    tree.relation(child).equals("acl")
                            && takes.contains(Content.TO)
                            && marked(tree, child, "mark", Content.TO);
            boolean oblique =
                    tree.relation(child).equals("nmod")
                            && (nounTakes(tree, child, takes, Content.OF)
                                    || nounTakes(tree, child, takes, Content.FOR));
            if (clause || infinitive || oblique) {
                content.add(new Stretch(tree.first(child), tree.last(child)));
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        return act(tree, sentence, noun, noun, author(tree, noun), content, takes);
    }

    /// *The mayor was confident that …*, *made it clear that …*: who is so says it.
    private @Nullable SpeechAct byAdjective(
            Tree tree, int sentence, int adjective, Set<Content> takes) {
        List<Stretch> content = new ArrayList<>();
        for (int child : tree.children(adjective)) {
            boolean said =
                    switch (tree.relation(child)) {
                        case "ccomp" -> takes.contains(Content.CLAUSE);
                        case "xcomp" -> isOpenContent(tree, child, takes);
                        case "advcl", "obl" -> isObliqueContent(tree, adjective, child, takes);
                        default -> false;
                    };
            if (child > adjective && said) {
                content.add(new Stretch(tree.first(child), tree.last(child)));
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        boolean made = tree.is(adjective, "xcomp") && tree.head(adjective) != Tree.ROOT;
        int subject = SpeechSubjects.bySyntax(tree, made ? tree.head(adjective) : adjective, 0);
        if (subject >= 0 && grammar.is(Role.NEUTER, word(tree, subject))) {
            subject = -1;
        }
        return act(tree, sentence, adjective, adjective, subject, content, takes);
    }

    private boolean nounTakes(Tree tree, int child, Set<Content> takes, Content content) {
        return takes.contains(content) && marked(tree, child, "case", content);
    }

    /// Whether a clause or phrase opens with a word for this content.
    private boolean marked(Tree tree, int head, String relation, Content content) {
        int mark = tree.child(head, relation);
        return mark >= 0 && lexicon.marks(word(tree, mark), content);
    }

    private static String word(Tree tree, int token) {
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }

    /// Whose statement it is: a possessor, a *by* or *from* phrase, or the subject of the verb that
    /// has the noun as its object.
    private int author(Tree tree, int noun) {
        int possessor = tree.child(noun, "nmod:poss");
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : tree.children(noun)) {
            int mark = tree.child(child, "case");
            if (child > noun
                    && tree.is(child, "nmod")
                    && mark >= 0
                    && grammar.is(Role.AUTHOR, word(tree, mark))) {
                return child;
            }
        }
        int adjective = tree.child(noun, "amod");
        if (adjective >= 0 && Character.isUpperCase(tree.form(adjective).charAt(0))) {
            // *Democratic claims that …*
            return adjective;
        }
        int head = tree.head(noun);
        boolean phrase = tree.is(noun, "obj") || tree.is(noun, "obl");
        if (head != Tree.ROOT && phrase && isVerb(tree, head)) {
            return SpeechSubjects.bySyntax(tree, head, 0);
        }
        return -1;
    }

    /// The last token of the phrase that starts here, or -1.
    private int phraseEnd(Tree tree, int token) {
        if (!phraseStarts.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        StringBuilder words = new StringBuilder();
        for (int last = token; last < Math.min(tree.size(), token + 4); last++) {
            words.append(last == token ? "" : " ").append(tree.form(last).toLowerCase(Locale.ROOT));
            if (lexicon.phrases().contains(words.toString())) {
                return last;
            }
        }
        return -1;
    }

    /// *According to the ministry, …*: the speaker follows the phrase, and all the rest of the
    /// clause is said.
    private @Nullable SpeechAct byPhrase(Tree tree, int sentence, int first, int last) {
        int speaker = last + 1;
        if (speaker >= tree.size()) {
            return null;
        }
        int head = speaker;
        while (tree.head(head) > head && isBeforeNoun(tree, head)) {
            head = tree.head(head);
        }
        if (!SpeechSubjects.isNominal(tree, head) && tree.upos(head) != Upos.ADJ) {
            return null;
        }
        Stretch source = speakers.nounPhrase(tree, head, first);
        int phraseEnd = Math.max(Math.max(last, source.last()), lastWithout(tree, head));
        phraseEnd = nameEnd(tree, phraseEnd);
        List<Stretch> content = new ArrayList<>();
        if (first > 1) {
            content.add(new Stretch(0, first - 1));
        }
        int next = phraseEnd + 1;
        boolean comma = next < tree.size() && tree.form(next).equals(",");
        boolean goesOn = next + 2 < tree.size() && hasVerb(tree, next, tree.size());
        if (goesOn && (comma || first <= 1)) {
            content.add(new Stretch(next, tree.size() - 1));
        }
        return act(tree, sentence, first, last, head, content, EnumSet.of(Content.CLAUSE));
    }

    /// The last token of a name that goes on after this token, whatever the tree says, without
    /// marks at its end.
    private static int nameEnd(Tree tree, int from) {
        int last = from;
        while (last + 2 < tree.size()
                && Character.isUpperCase(tree.form(last).charAt(0))
                && Character.isUpperCase(tree.form(last + 1).charAt(0))) {
            last++;
        }
        while (tree.upos(last) == Upos.PUNCT && !tree.form(last).equals(")")) {
            last--;
        }
        return last;
    }

    private static boolean isBeforeNoun(Tree tree, int token) {
        return tree.is(token, "det")
                || tree.is(token, "amod")
                || tree.is(token, "compound")
                || tree.is(token, "nummod")
                || tree.is(token, "advmod")
                || tree.is(token, "punct")
                || tree.relation(token).equals("nmod:desc")
                || tree.relation(token).equals("nmod:poss");
    }

    /// The last token of a noun's words, with its relative clause where no comma comes before it.
    private static int lastWithout(Tree tree, int head) {
        int last = head;
        for (int child : tree.children(head)) {
            int start = tree.first(child);
            boolean parted =
                    (start > 0 && tree.form(start - 1).equals(",")) || tree.is(child, "punct");
            if (child > head && !parted && start <= last + 1) {
                last = Math.max(last, tree.last(child));
            }
        }
        return last;
    }

    /// Stretches that follow each other directly become one.
    private static List<Stretch> joined(List<Stretch> content) {
        List<Stretch> ordered = new ArrayList<>(content);
        ordered.sort(Comparator.comparingInt(Stretch::first));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : ordered) {
            if (!joined.isEmpty() && stretch.first() <= joined.getLast().last() + 1) {
                Stretch last = joined.removeLast();
                joined.add(new Stretch(last.first(), Math.max(last.last(), stretch.last())));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    /// The stretch without punctuation and linking words at its edges; `null` where nothing is
    /// left.
    private static @Nullable Stretch trimmed(Tree tree, Stretch stretch) {
        int first = stretch.first();
        int last = stretch.last();
        while (first <= last && tree.upos(first) == Upos.PUNCT) {
            first++;
        }
        while (last >= first && tree.upos(last) == Upos.PUNCT && !closes(tree, first, last)) {
            last--;
        }
        return first <= last ? new Stretch(first, last) : null;
    }

    /// Whether a mark closes what a mark inside the stretch opened.
    private static boolean closes(Tree tree, int first, int mark) {
        String opener =
                switch (tree.form(mark)) {
                    case "”" -> "“";
                    case "’" -> "‘";
                    case ")" -> "(";
                    case "]" -> "[";
                    case "»" -> "«";
                    case "\"" -> "\"";
                    case "''" -> "''";
                    default -> "";
                };
        int opened = 0;
        for (int token = first; token < mark; token++) {
            if (tree.form(token).equals(opener)) {
                opened++;
            } else if (tree.form(token).equals(tree.form(mark))) {
                opened--;
            }
        }
        boolean straight = opener.equals(tree.form(mark));
        return straight ? opened % 2 == 1 : opened > 0;
    }
}
