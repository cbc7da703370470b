package org.actant.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Condition;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.lexicon.LightVerbs;
import org.actant.lexicon.ObjectClasses;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// Finds the events that a sentence's frames describe. There is no event without a trigger.
public final class EventFinder {
    private static final String VIOLENCE = "ASSAULT";

    /// Events that a participle before a noun can tell.
    private static final Set<String> FORCE = Set.of(VIOLENCE, "COERCE", "SANCTION");

    /// Events whose object is an event of its own: *condemned the attack*.
    private static final Set<String> ATTITUDES = Set.of("ACCUSE", "SUPPORT");

    private static final List<String> CORE = List.of(ArgumentFinder.SUBJECT, ArgumentFinder.OBJECT);

    private final FrameLexicon frames;
    private final ObjectClasses classes;
    private final Grammar grammar;
    private final LightVerbs lightVerbs;

    public EventFinder(
            FrameLexicon frames, ObjectClasses classes, Grammar grammar, LightVerbs lightVerbs) {
        this.frames = frames;
        this.classes = classes;
        this.grammar = grammar;
        this.lightVerbs = lightVerbs;
    }

    /// Where the slots of this tree's words are looked up.
    public ArgumentFinder arguments(Tree tree) {
        return new ArgumentFinder(tree, grammar, lightVerbs);
    }

    /// Why the frames of this tree's words hold or do not.
    public FrameReasons reasons(Tree tree, Nominals nominals) {
        return new FrameReasons(tree, matcher(tree, nominals));
    }

    /// Whether a noun has a definite determiner or a possessor, so that the reader is taken to know
    /// what it names.
    public boolean isDefinite(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            boolean known =
                    tree.is(child, "nmod:poss")
                            || (tree.is(child, "det")
                                    && grammar.is(
                                            Role.DEFINITE,
                                            tree.lemma(child).toLowerCase(Locale.ROOT)));
            if (known) {
                return true;
            }
        }
        return false;
    }

    /// Every trigger of a sentence that stands alone.
    public List<Candidate> candidates(Tree tree, Nominals nominals) {
        return candidates(tree, nominals, Antecedents.NONE);
    }

    /// Every trigger of the sentence with what became of it, in the order of the words.
    ///
    /// @param before what the sentence before named
    public List<Candidate> candidates(Tree tree, Nominals nominals, Antecedents before) {
        FrameMatcher matcher = matcher(tree, nominals);
        Participants participants = new Participants(tree, matcher, nominals);
        List<Candidate> candidates = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            Frame repeated = repeated(tree, matcher, token, before, candidates);
            if (repeated != null) {
                EventDraft draft = draft(tree, matcher, participants, token, List.of(repeated));
                candidates.add(new Candidate.Found(draft, List.of()));
                continue;
            }
            if (!matcher.isTrigger(token)) {
                continue;
            }
            List<Frame> holding = matcher.holding(token);
            if (holding.isEmpty()) {
                candidates.add(new Candidate.NoFrame(token));
            } else if (holding.getFirst().event() == null) {
                candidates.add(
                        new Candidate.Blocked(
                                token, holding.getFirst(), spokenOf(matcher, token, holding)));
            } else if (isDoneByThing(participants, token, holding.getFirst())) {
                candidates.add(new Candidate.NoActor(token, holding.getFirst()));
            } else {
                EventDraft draft = draft(tree, matcher, participants, token, holding);
                candidates.add(
                        describes(tree, draft)
                                ? new Candidate.Described(token, draft.frame())
                                : new Candidate.Found(draft, consumed(matcher, token, holding)));
            }
        }
        return completed(candidates, participants);
    }

    /// The acts that a word further on can stand for.
    ///
    /// @param verb the frame of the last verb, `null` where it names no event
    /// @param noun the frame of the last noun that names an event, `null` for none
    public record Antecedents(@Nullable Frame verb, @Nullable Frame noun) {
        /// Nothing was named.
        public static final Antecedents NONE = new Antecedents(null, null);

        /// What a sentence names.
        public static Antecedents of(Tree tree, List<Candidate> candidates) {
            return NONE.after(tree, tree.size(), candidates);
        }

        /// What is named before a token, in this sentence or else before it.
        private Antecedents after(Tree tree, int token, List<Candidate> candidates) {
            Set<Integer> above = new HashSet<>();
            int at = token;
            while (at < tree.size() && tree.is(at, "ccomp")) {
                at = tree.head(at);
                above.add(at);
            }
            int last = token - 1;
            while (last >= 0 && (tree.upos(last) != Upos.VERB || above.contains(last))) {
                last--;
            }
            Frame ofVerb = last < 0 ? verb : null;
            Frame ofNoun = noun;
            for (Candidate candidate : candidates) {
                if (candidate instanceof Candidate.Found found) {
                    Frame frame = found.draft().frame();
                    if (found.trigger() == last) {
                        ofVerb = frame;
                    }
                    if (frame.wordClass() == Frame.WordClass.NOUN) {
                        ofNoun = frame;
                    }
                }
            }
            return new Antecedents(ofVerb, ofNoun);
        }
    }

    /// The frame of the act that a word repeats: *resigned. His deputy did, too*, *the raid …
    /// denied carrying it out*; `null` where it repeats none.
    private @Nullable Frame repeated(
            Tree tree,
            FrameMatcher matcher,
            int token,
            Antecedents before,
            List<Candidate> candidates) {
        if (isRepeating(tree, token)) {
            return before.after(tree, token, candidates).verb();
        }
        boolean pronoun =
                tree.is(token, "obj")
                        && grammar.is(Role.NEUTER, tree.form(token).toLowerCase(Locale.ROOT));
        if (!pronoun) {
            return null;
        }
        LightVerbs.LightVerb light = matcher.arguments().lightVerb(tree.head(token), token);
        return light != null && light.words().size() > 1
                ? before.after(tree, token, candidates).noun()
                : null;
    }

    /// Whether a verb that can stand for another one has a subject and nothing else that says what
    /// is done.
    private boolean isRepeating(Tree tree, int token) {
        boolean verb =
                grammar.is(Role.REPEATING, tree.lemma(token))
                        && !tree.is(token, "aux")
                        && tree.child(token, "nsubj") >= 0;
        if (!verb) {
            return false;
        }
        for (int child : tree.children(token)) {
            String form = tree.form(child).toLowerCase(Locale.ROOT);
            boolean beside =
                    switch (tree.relation(child)) {
                        case "nsubj", "punct", "cc", "mark", "obl", "obl:unmarked", "conj" -> true;
                        case "advmod" -> grammar.is(Role.ECHO, form);
                        default -> false;
                    };
            if (!beside) {
                return false;
            }
        }
        return true;
    }

    /// The events among the candidates. A trigger that another one's conditions name is part of
    /// that one: *lifted sanctions* is one event. But who condemns or welcomes something speaks of
    /// an event of its own.
    public static List<EventDraft> events(List<Candidate> candidates) {
        Map<Integer, Set<String>> consumers = new HashMap<>();
        for (Candidate candidate : candidates) {
            String type = candidate instanceof Candidate.Found found ? found.draft().type() : "";
            for (int trigger : candidate.consumed()) {
                consumers.computeIfAbsent(trigger, key -> new HashSet<>()).add(type);
            }
        }
        List<EventDraft> events = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate instanceof Candidate.Found found) {
                EventDraft draft = found.draft();
                Set<String> by = consumers.getOrDefault(draft.trigger(), Set.of());
                if (by.stream().allMatch(type -> isSpokenOf(type, draft.type()))) {
                    events.add(draft);
                }
            }
        }
        return events;
    }

    /// The candidate that the trigger of an event of this type is a part of; `null` for none.
    public static @Nullable Candidate whole(
            List<Candidate> candidates, int trigger, @Nullable String type) {
        for (Candidate candidate : candidates) {
            String by = candidate instanceof Candidate.Found found ? found.draft().type() : "";
            if (candidate.consumed().contains(trigger) && !isSpokenOf(by, type)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isSpokenOf(String by, @Nullable String type) {
        return ATTITUDES.contains(by) && !by.equals(type);
    }

    /// What became of a trigger.
    public sealed interface Candidate {
        /// Index of the trigger.
        int trigger();

        /// The triggers that this one speaks for: the *sanctions* of *lifted sanctions*.
        List<Integer> consumed();

        /// It names an event.
        record Found(EventDraft draft, List<Integer> consumed) implements Candidate {
            public Found {
                consumed = List.copyOf(consumed);
            }

            @Override
            public int trigger() {
                return draft.trigger();
            }
        }

        /// A frame says that it names none.
        record Blocked(int trigger, Frame frame, List<Integer> consumed) implements Candidate {
            public Blocked {
                consumed = List.copyOf(consumed);
            }
        }

        /// Its subject is a thing, and things do not act: *the law allows*.
        record NoActor(int trigger, Frame frame) implements Candidate {
            @Override
            public List<Integer> consumed() {
                return List.of();
            }
        }

        /// It says what something is like, not what somebody did: *the recognized government*.
        record Described(int trigger, Frame frame) implements Candidate {
            @Override
            public List<Integer> consumed() {
                return List.of();
            }
        }

        /// No frame's conditions hold.
        record NoFrame(int trigger) implements Candidate {
            @Override
            public List<Integer> consumed() {
                return List.of();
            }
        }
    }

    /// Whether a verb's subject is named and is nobody. Bombs, storms of shells and attacks do
    /// kill, so violence is exempt.
    private static boolean isDoneByThing(Participants participants, int token, Frame frame) {
        return frame.wordClass() == Frame.WordClass.VERB
                && !VIOLENCE.equals(frame.event())
                && !namesSubject(frame)
                && participants.isDoneByThing(token);
    }

    /// Whether a participle stands before its noun and nobody is said to have done it. Violence is
    /// told that way, too: *the murdered journalist*.
    private static boolean describes(Tree tree, EventDraft draft) {
        return tree.is(draft.trigger(), "amod")
                && draft.actors().isEmpty()
                && !FORCE.contains(draft.type());
    }

    /// Whether the frame itself says which thing does it: *malware crippled*.
    private static boolean namesSubject(Frame frame) {
        return onSubject(frame).anyMatch(Condition.OfLemma.class::isInstance);
    }

    /// Whether the frame holds because of the words that its subject is: *the attack left*.
    public static boolean holdsBySubject(Frame frame) {
        return onSubject(frame).anyMatch(condition -> !(condition instanceof Condition.Filled));
    }

    /// What the frame asks of the subject.
    private static Stream<Condition> onSubject(Frame frame) {
        return frame.conditions().stream()
                .filter(condition -> !condition.negated())
                .filter(condition ->
                        condition.path().slots().equals(List.of(ArgumentFinder.SUBJECT)));
    }

    private FrameMatcher matcher(Tree tree, Nominals nominals) {
        return new FrameMatcher(tree, frames, classes, grammar, lightVerbs, nominals);
    }

    private static EventDraft draft(
            Tree tree,
            FrameMatcher matcher,
            Participants participants,
            int token,
            List<Frame> holding) {
        Frame frame = holding.getFirst();
        int anchor = matcher.anchor(token, frame);
        List<EventDraft.Reading> also =
                holding.stream()
                        .skip(1)
                        .filter(other -> other.event() != null)
                        .filter(other -> !sameEvent(other, frame))
                        .map(other -> new EventDraft.Reading(other, share(other)))
                        .toList();
        Participants.Sides sides = participants.named(anchor, frame);
        return new EventDraft(
                tree.sentence().index(),
                anchor,
                matcher.words(token, frame),
                frame,
                matcher.arguments().of(anchor),
                sides.actors(),
                sides.recipients(),
                score(frame, sides),
                also);
    }

    /// The candidates with empty sides filled from the acts that their triggers speak for; the
    /// inner acts first.
    private static List<Candidate> completed(
            List<Candidate> candidates, Participants participants) {
        Map<Integer, EventDraft> drafts = new HashMap<>();
        Map<Integer, Candidate.Found> open = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate instanceof Candidate.Found found) {
                open.put(found.draft().trigger(), found);
            }
        }
        for (int trigger : List.copyOf(open.keySet())) {
            complete(trigger, open, drafts, participants);
        }
        List<Candidate> completed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate instanceof Candidate.Found found) {
                EventDraft draft = drafts.getOrDefault(found.draft().trigger(), found.draft());
                boolean same = draft.frame().equals(found.draft().frame());
                completed.add(same ? new Candidate.Found(draft, found.consumed()) : found);
            } else {
                completed.add(candidate);
            }
        }
        return completed;
    }

    private static void complete(
            int trigger,
            Map<Integer, Candidate.Found> open,
            Map<Integer, EventDraft> drafts,
            Participants participants) {
        Candidate.Found found = open.remove(trigger);
        if (found == null) {
            return;
        }
        for (int part : found.consumed()) {
            complete(part, open, drafts, participants);
        }
        EventDraft draft = found.draft();
        List<EventDraft> parts =
                found.consumed().stream()
                        .filter(part -> part != trigger)
                        .map(drafts::get)
                        .filter(Objects::nonNull)
                        .toList();
        Participants.Sides sides = participants.completed(draft, parts);
        drafts.put(
                trigger,
                new EventDraft(
                        draft.sentence(),
                        draft.trigger(),
                        draft.words(),
                        draft.frame(),
                        draft.arguments(),
                        sides.actors(),
                        sides.recipients(),
                        score(draft.frame(), sides),
                        draft.also()));
    }

    private static boolean sameEvent(Frame one, Frame other) {
        return String.valueOf(one.event()).equals(other.event())
                && one.modes().equals(other.modes());
    }

    /// How much of the evidence a losing frame's conditions make up.
    private static double share(Frame frame) {
        double evidence = 1 + frame.specificity() / 2.0;
        return evidence / (evidence + 4);
    }

    private static double score(Frame frame, Participants.Sides sides) {
        double evidence = 1 + frame.specificity() / 2.0;
        evidence += sides.actors().isEmpty() ? 0 : 2;
        evidence += sides.recipients().isEmpty() ? 0 : 1.5;
        return evidence / (evidence + 1);
    }

    private static List<Integer> consumed(FrameMatcher matcher, int token, List<Frame> holding) {
        return consumed(matcher, token, holding.getFirst(), List.of());
    }

    /// The triggers that a word which is no event speaks of: *claimed that they had attacked*. Its
    /// subject and its object may well be events of their own: *announced the arrest*.
    private static List<Integer> spokenOf(FrameMatcher matcher, int token, List<Frame> holding) {
        return consumed(matcher, token, holding.getFirst(), CORE);
    }

    /// @param own the slots whose words stay events of their own
    private static List<Integer> consumed(
            FrameMatcher matcher, int token, Frame frame, List<String> own) {
        List<Integer> consumed = new ArrayList<>();
        for (Condition condition : frame.conditions()) {
            if (condition.negated() || condition instanceof Condition.Filled) {
                continue;
            }
            if (ownsParticipants(condition) || own.contains(condition.path().slots().getLast())) {
                continue;
            }
            for (int head : matcher.at(matcher.anchor(token, frame), condition.path())) {
                consumed.addAll(matcher.arguments().coordinated(head));
            }
        }
        consumed.addAll(otherWords(matcher, token, frame));
        return consumed;
    }

    /// The words of a trigger of several words apart from the one it hangs on.
    private static List<Integer> otherWords(FrameMatcher matcher, int token, Frame frame) {
        return matcher.words(token, frame).stream()
                .filter(word -> word != matcher.anchor(token, frame))
                .toList();
    }

    private static boolean ownsParticipants(Condition condition) {
        return condition instanceof Condition.OfClass ofClass
                && ofClass.classes().contains("actor");
    }
}
