package org.actant.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.context.StatusFinder;
import org.actant.event.EventFinder.Candidate;
import org.actant.event.Nominals;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.WordClass;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.ObjectClasses;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.relate.FrameReadings.Found;
import org.actant.relate.FrameReadings.Reading;
import org.actant.text.Span;

/// Collects what speaks for one event or another between two spans. The groups of features are `F`
/// frames, `L` what the frames of a word are about whether they hold or not, `P` predicates and
/// paths, `C` object classes, `W` words, `S` status, tense and auxiliaries, `A` the two spans
/// themselves.
public final class EvidenceFinder {
    private static final int NOWHERE = -1;
    private static final int LONGEST_PATH = 8;
    private static final int NEAR = 3;

    private final FrameLexicon frames;
    private final ObjectClasses classes;
    private final List<String> classNames;

    /// @param classNames the object classes to look at
    public EvidenceFinder(FrameLexicon frames, ObjectClasses classes, List<String> classNames) {
        this.frames = frames;
        this.classes = classes;
        this.classNames = List.copyOf(classNames);
    }

    /// The evidence where there is no sentence.
    static Evidence nothing() {
        SequencedMap<String, Double> features = new LinkedHashMap<>();
        features.put("F:none", 1.0);
        return new Evidence(features);
    }

    /// The evidence of one sentence.
    ///
    /// @param found what became of its triggers, and the readings of the whole text, best first
    Evidence find(Tree tree, Nominals nominals, Found found, Span actor, Span recipient) {
        Collector collector = new Collector(tree, nominals, actor, recipient);
        collector.frames(found);
        collector.structure();
        collector.words();
        return new Evidence(collector.features);
    }

    /// Works on one sentence.
    private final class Collector {
        final SequencedMap<String, Double> features = new LinkedHashMap<>();
        final Tree tree;
        final Nominals nominals;
        final boolean[] inActor;
        final boolean[] inRecipient;
        final int actor;
        final int recipient;
        final String[] lemmas;
        final List<Set<String>> classesOf = new ArrayList<>();

        Collector(Tree tree, Nominals nominals, Span actorSpan, Span recipientSpan) {
            this.tree = tree;
            this.nominals = nominals;
            inActor = cover(actorSpan);
            inRecipient = cover(recipientSpan);
            actor = head(inActor);
            recipient = head(inRecipient);
            lemmas = new String[tree.size()];
            for (int token = 0; token < tree.size(); token++) {
                lemmas[token] = tree.lemma(token).toLowerCase(Locale.ROOT);
            }
            for (int token = 0; token < tree.size(); token++) {
                classesOf.add(classesAt(token));
            }
        }

        private boolean[] cover(Span span) {
            boolean[] covered = new boolean[tree.size()];
            for (int token = 0; token < tree.size(); token++) {
                covered[token] = !span.isEmpty() && span.overlaps(tree.span(token));
            }
            return covered;
        }

        private int head(boolean[] covered) {
            int first = NOWHERE;
            int last = NOWHERE;
            for (int token = 0; token < covered.length; token++) {
                if (covered[token]) {
                    first = first == NOWHERE ? token : first;
                    last = token;
                }
            }
            return first == NOWHERE ? NOWHERE : tree.headOf(first, last);
        }

        private Set<String> classesAt(int token) {
            Upos tag = tree.upos(token);
            if (tag != Upos.NOUN && tag != Upos.VERB && tag != Upos.ADJ && tag != Upos.PROPN) {
                return Set.of();
            }
            Set<String> found = new TreeSet<>();
            String pair = token > 0 ? lemmas[token - 1] + "_" + lemmas[token] : "";
            for (String name : classNames) {
                if (classes.contains(name, lemmas[token]) || classes.contains(name, pair)) {
                    found.add(name);
                }
            }
            return found;
        }

        private void add(String name) {
            features.put(name, 1.0);
        }

        private void add(String name, double value) {
            features.merge(name, value, Double::sum);
        }

        private void max(String name, double value) {
            features.merge(name, value, Math::max);
        }

        void frames(Found found) {
            List<Reading> readings = found.readings();
            if (readings.isEmpty()) {
                add("F:none");
            }
            double best = readings.isEmpty() ? 0 : readings.getFirst().score();
            double sum = 0;
            for (Reading reading : readings) {
                sum += Math.exp(2 * (reading.score() - best));
            }
            String before = "";
            int rank = 0;
            for (Reading reading : readings) {
                String event = reading.coded().event();
                String fit = fit(reading);
                double share = Math.exp(2 * (reading.score() - best)) / sum;
                add("F:share=" + event, share);
                max("F:near=" + event, Math.max(0, 1 + (reading.score() - best) / 3));
                add("F:any=" + event);
                add("F:any=" + event + fit);
                add("F:frame=" + reading.draft().frame().id());
                if (rank == 0) {
                    add("F:top=" + event);
                    add("F:top=" + event + fit);
                    add("F:topframe=" + reading.draft().frame().id());
                    add("F:toptype=" + reading.draft().type() + "/" + reading.coded().status());
                    add("F:topmode=" + event + reading.draft().frame().modes());
                    add("S:status=" + reading.finding().status());
                    add("S:status=" + reading.finding().status() + "/" + reading.draft().type());
                    for (StatusFinder.Cue cue : reading.finding().cues()) {
                        add("S:cue=" + reading.tree().lemma(cue.token()).toLowerCase(Locale.ROOT));
                    }
                    before = event;
                } else if (rank == 1) {
                    add("F:second=" + event);
                    add("F:two=" + before + "," + event);
                }
                reading.draft()
                        .also()
                        .forEach(other -> max("F:also=" + other.type(), other.score()));
                rank++;
            }
            for (Candidate candidate : found.candidates()) {
                switch (candidate) {
                    case Candidate.Found each -> add("F:all=" + each.draft().type());
                    case Candidate.Blocked blocked -> add("F:blocked=" + blocked.frame().id());
                    case Candidate.NoActor thing -> {
                        add("F:noactor=" + thing.frame().event());
                        prior("L:noactor=", thing.trigger(), 1);
                    }
                    case Candidate.Described described -> add("F:all=" + described.frame().event());
                    case Candidate.NoFrame none -> prior("L:noframe=", none.trigger(), 1);
                }
            }
        }

        private static String fit(Reading reading) {
            return "/%d%d%s"
                    .formatted(
                            (int) (reading.actorFit() * 2),
                            (int) (reading.recipientFit() * 2),
                            reading.crossed() ? "x" : "");
        }

        /// What the frames of a word are about, whether their conditions hold or not.
        private void prior(String name, int token, double weight) {
            List<Frame> all = framesOf(token);
            if (all.isEmpty()) {
                return;
            }
            Map<String, Double> shares = new TreeMap<>();
            for (Frame frame : all) {
                if (frame.words().size() == 1) {
                    shares.merge(String.valueOf(frame.event()), 1.0, Double::sum);
                }
            }
            double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
            shares.forEach((event, share) -> add(name + event, weight * share / sum));
        }

        private List<Frame> framesOf(int token) {
            return switch (tree.upos(token)) {
                case VERB -> {
                    List<Frame> verbs = frames.frames(WordClass.VERB, lemmas[token]);
                    yield verbs.isEmpty() ? frames.frames(WordClass.NOUN, lemmas[token]) : verbs;
                }
                case NOUN, PROPN -> frames.frames(WordClass.NOUN, lemmas[token]);
                case ADJ -> frames.frames(WordClass.ADJECTIVE, lemmas[token]);
                default -> List.of();
            };
        }

        void structure() {
            add("A:actor=" + (actor == NOWHERE ? "none" : kind(actor)));
            add("A:recipient=" + (recipient == NOWHERE ? "none" : kind(recipient)));
            int actorVerb = actor == NOWHERE ? root() : governor(actor);
            predicate("a", actorVerb, actor);
            if (recipient != NOWHERE) {
                int recipientVerb = governor(recipient);
                predicate("r", recipientVerb, recipient);
                if (recipientVerb == actorVerb) {
                    add("P:same");
                    predicate("b", actorVerb, recipient);
                }
                near(recipient);
            }
            if (actor != NOWHERE && recipient != NOWHERE) {
                path();
            }
        }

        private String kind(int head) {
            return (nominals.isPerson(head) ? "person" : "")
                    + (nominals.isPlace(head) ? "place" : "")
                    + (nominals.isActor(head) ? "actor" : "")
                    + tree.upos(head);
        }

        private int root() {
            for (int token = 0; token < tree.size(); token++) {
                if (tree.head(token) == Tree.ROOT) {
                    return token;
                }
            }
            return 0;
        }

        /// The verb that a noun hangs on, or what stands in its place.
        private int governor(int noun) {
            int at = noun;
            while (tree.head(at) != Tree.ROOT) {
                at = tree.head(at);
                if (tree.upos(at) == Upos.VERB) {
                    return at;
                }
            }
            return at;
        }

        /// What is told of a clause's predicate and of what hangs on it.
        private void predicate(String name, int verb, int argument) {
            String at = "P:" + name;
            String lemma = lemmas[verb];
            add(at + "=" + lemma);
            prior("L:" + name + "=", verb, 1);
            StringBuilder tense = new StringBuilder(tree.xpos(verb));
            if (argument != NOWHERE) {
                String relation = relation(verb, argument);
                add(at + "=" + lemma + "/" + relation);
                prior("L:" + name + "/" + relation + "=", verb, 1);
            }
            for (int child : tree.children(verb)) {
                String relation = tree.relation(child);
                switch (relation) {
                    case "aux", "aux:pass" -> {
                        tense.append('+').append(lemmas[child]);
                        add("S:" + name + "aux=" + lemmas[child]);
                    }
                    case "advmod", "compound:prt" -> {
                        add(at + "=" + lemma + "+" + lemmas[child]);
                        add("S:" + name + "adv=" + lemmas[child]);
                    }
                    case "obj", "xcomp", "ccomp", "nsubj:pass", "advcl" ->
                            dependent(name, lemma, relation, child);
                    default -> {
                        if (tree.is(child, "obl")) {
                            int preposition = tree.child(child, "case");
                            String word = preposition < 0 ? "" : lemmas[preposition];
                            add(at + "=" + lemma + ">" + word);
                            dependent(name, lemma, word, child);
                        }
                    }
                }
            }
            add("S:" + name + "tense=" + tense);
            int above = tree.head(verb);
            if (above != Tree.ROOT) {
                add("P:" + name + "above=" + lemmas[above] + "/" + tree.relation(verb));
                prior("L:" + name + "above=", above, 1);
            }
        }

        private void dependent(String name, String lemma, String relation, int child) {
            add("P:" + name + ">" + relation + "=" + lemmas[child]);
            add("P:" + name + "=" + lemma + ">" + relation + "=" + lemmas[child]);
            prior("L:" + name + ">" + relation + "=", child, 1);
            for (String each : classesOf.get(child)) {
                add("C:" + name + ">" + relation + "=" + each);
                add("C:" + name + "=" + lemma + ">" + relation + "=" + each);
            }
            int inner = tree.child(child, "nmod");
            if (inner >= 0) {
                int preposition = tree.child(inner, "case");
                add(
                        "P:%s>%s=%s>%s"
                                .formatted(
                                        name,
                                        relation,
                                        lemmas[child],
                                        preposition < 0 ? "" : lemmas[preposition]));
                for (String each : classesOf.get(inner)) {
                    add("C:" + name + ">" + relation + ">nmod=" + each);
                }
            }
            int object = tree.child(child, "obj");
            if (object >= 0) {
                add("P:" + name + ">" + relation + "=" + lemmas[child] + ">" + lemmas[object]);
                for (String each : classesOf.get(object)) {
                    add("C:" + name + ">" + relation + ">obj=" + each);
                    add("C:" + name + ">" + relation + "=" + lemmas[child] + ">" + each);
                }
            }
        }

        /// How a noun hangs on the verb above it.
        private String relation(int verb, int noun) {
            StringBuilder relations = new StringBuilder();
            int at = noun;
            int steps = 0;
            while (at != verb && at != Tree.ROOT && steps++ < 4) {
                int preposition = tree.child(at, "case");
                relations.append(tree.relation(at));
                if (preposition >= 0) {
                    relations.append(':').append(lemmas[preposition]);
                }
                relations.append('<');
                at = tree.head(at);
            }
            return relations.toString();
        }

        /// The nouns between the recipient and its verb, and its preposition.
        private void near(int noun) {
            int preposition = tree.child(noun, "case");
            String word = preposition < 0 ? "" : lemmas[preposition];
            add("P:case=" + word);
            int at = tree.head(noun);
            int steps = 0;
            while (at != Tree.ROOT && tree.upos(at) != Upos.VERB && steps++ < 4) {
                add("P:over=" + lemmas[at]);
                add("P:over=" + lemmas[at] + ">" + word);
                prior("L:over=", at, 1);
                for (String each : classesOf.get(at)) {
                    add("C:over=" + each);
                }
                at = tree.head(at);
            }
        }

        private void path() {
            List<Integer> up = new ArrayList<>();
            for (int at = actor; at != Tree.ROOT; at = tree.head(at)) {
                up.add(at);
            }
            List<Integer> down = new ArrayList<>();
            int meet = recipient;
            while (meet != Tree.ROOT && !up.contains(meet)) {
                down.add(meet);
                meet = tree.head(meet);
            }
            StringBuilder shape = new StringBuilder();
            StringBuilder lexical = new StringBuilder();
            int length = 0;
            for (int at : up) {
                if (at == meet) {
                    break;
                }
                shape.append(tree.relation(at)).append('<');
                if (at != actor) {
                    word(at, lexical);
                }
                length++;
            }
            if (meet != Tree.ROOT && meet != actor && meet != recipient) {
                word(meet, lexical);
                add("P:meet=" + lemmas[meet]);
                prior("L:meet=", meet, 1);
            }
            for (int index = down.size() - 1; index >= 0; index--) {
                int at = down.get(index);
                shape.append('>').append(tree.relation(at));
                if (at != recipient) {
                    word(at, lexical);
                }
                length++;
            }
            if (length <= LONGEST_PATH) {
                add("P:shape=" + shape);
                add("P:lexical=" + lexical);
            }
            add("P:length=" + Math.min(length, LONGEST_PATH));
        }

        private void word(int token, StringBuilder lexical) {
            lexical.append(lemmas[token]).append(' ');
            add("P:on=" + lemmas[token]);
            prior("L:on=", token, 1);
            for (String each : classesOf.get(token)) {
                add("C:on=" + each);
            }
        }

        void words() {
            int size = tree.size();
            int from = actor == NOWHERE ? 0 : last(inActor) + 1;
            int to = recipient == NOWHERE ? size : first(inRecipient);
            boolean forward = from <= to;
            if (!forward) {
                from = last(inRecipient) + 1;
                to = actor == NOWHERE ? size : first(inActor);
            }
            add("A:order=" + forward);
            String direction = forward ? "b" : "w";
            for (int token = 0; token < size; token++) {
                String lemma = lemmas[token];
                boolean content = isContent(token);
                if (inActor[token]) {
                    if (content) {
                        add("W:actor=" + lemma);
                        classes("C:actor", token);
                    }
                } else if (inRecipient[token]) {
                    if (content) {
                        add("W:recipient=" + lemma);
                        classes("C:recipient", token);
                        prior("L:recipient=", token, 1);
                    }
                } else {
                    if (content) {
                        add("W:" + lemma);
                        classes("C:any", token);
                        prior("L:any=", token, .5);
                    }
                    if (token >= from && token < to) {
                        add("W:" + direction + "=" + lemma);
                        if (content) {
                            classes("C:" + direction, token);
                            prior("L:" + direction + "=", token, .5);
                        }
                    }
                }
            }
            around("W:actor", inActor);
            around("W:recipient", inRecipient);
        }

        private void around(String name, boolean[] covered) {
            int first = first(covered);
            if (first == NOWHERE) {
                return;
            }
            int last = last(covered);
            for (int step = 1; step <= NEAR; step++) {
                if (first - step >= 0) {
                    add(name + "<=" + lemmas[first - step]);
                }
                if (last + step < tree.size()) {
                    add(name + ">=" + lemmas[last + step]);
                }
            }
        }

        private boolean isContent(int token) {
            return switch (tree.upos(token)) {
                case NOUN, VERB, ADJ, ADV, PROPN, ADP, PART, AUX, SCONJ -> true;
                default -> false;
            };
        }

        private void classes(String name, int token) {
            for (String each : classesOf.get(token)) {
                add(name + "=" + each);
            }
        }

        private int first(boolean[] covered) {
            for (int token = 0; token < covered.length; token++) {
                if (covered[token]) {
                    return token;
                }
            }
            return NOWHERE;
        }

        private int last(boolean[] covered) {
            for (int token = covered.length - 1; token >= 0; token--) {
                if (covered[token]) {
                    return token;
                }
            }
            return NOWHERE;
        }
    }
}
