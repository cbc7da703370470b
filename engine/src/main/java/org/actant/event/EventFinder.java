package org.actant.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Condition;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.Role;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.LightVerbs;
import org.actant.lexicon.ObjectClasses;
import org.actant.parse.Tree;
import org.actant.parse.Upos;

/// Finds the events that a sentence's frames describe. There is no event without a trigger.
public final class EventFinder {
    private static final int DEEPEST = 3;
    private static final String VIOLENCE = "ASSAULT";

    /// Events whose object is an event of its own: *condemned the attack*.
    private static final Set<String> ATTITUDES = Set.of("ACCUSE", "SUPPORT");

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

    /// Every trigger of the sentence with what became of it, in the order of the words.
    public List<Candidate> candidates(Tree tree, Nominals nominals) {
        FrameMatcher matcher = matcher(tree, nominals);
        List<Candidate> candidates = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            if (!matcher.isTrigger(token)) {
                continue;
            }
            List<Frame> holding = matcher.holding(token);
            if (holding.isEmpty()) {
                candidates.add(new Candidate.NoFrame(token));
            } else if (holding.getFirst().event() == null) {
                candidates.add(
                        new Candidate.Blocked(
                                token, holding.getFirst(), consumed(matcher, token, holding)));
            } else if (isDoneByThing(tree, matcher, nominals, token, holding.getFirst())) {
                candidates.add(new Candidate.NoActor(token, holding.getFirst()));
            } else {
                candidates.add(
                        new Candidate.Found(
                                draft(tree, matcher, nominals, token, holding),
                                consumed(matcher, token, holding)));
            }
        }
        return candidates;
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
                if (by.stream().allMatch(type -> isSpokenOf(type, draft))) {
                    events.add(draft);
                }
            }
        }
        return events;
    }

    private static boolean isSpokenOf(String type, EventDraft draft) {
        return ATTITUDES.contains(type) && !draft.type().equals(type);
    }

    /// What became of a trigger.
    public sealed interface Candidate {
        /// The triggers that this one speaks for: the *sanctions* of *lifted sanctions*.
        List<Integer> consumed();

        /// It names an event.
        record Found(EventDraft draft, List<Integer> consumed) implements Candidate {
            public Found {
                consumed = List.copyOf(consumed);
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
    private boolean isDoneByThing(
            Tree tree, FrameMatcher matcher, Nominals nominals, int token, Frame frame) {
        if (frame.wordClass() != Frame.WordClass.VERB || VIOLENCE.equals(frame.event())) {
            return false;
        }
        List<Integer> subjects = matcher.arguments().of(token).at(ArgumentFinder.SUBJECT);
        for (int subject : subjects) {
            for (int each : matcher.arguments().coordinated(subject)) {
                if (actorIn(tree, matcher, nominals, matcher.content(each)) >= 0) {
                    return false;
                }
            }
        }
        return !subjects.isEmpty();
    }

    private FrameMatcher matcher(Tree tree, Nominals nominals) {
        return new FrameMatcher(tree, frames, classes, grammar, lightVerbs, nominals);
    }

    private EventDraft draft(
            Tree tree, FrameMatcher matcher, Nominals nominals, int token, List<Frame> holding) {
        Frame frame = holding.getFirst();
        List<Integer> words = matcher.words(token, frame);
        int anchor = matcher.anchor(token, frame);
        List<Integer> actors = fill(tree, matcher, nominals, anchor, frame.actor());
        List<Integer> recipients = fill(tree, matcher, nominals, anchor, frame.recipient());
        if (isReciprocal(frame) && actors.size() == 1) {
            addImplied(tree, matcher, nominals, anchor, actors);
        }
        recipients.removeAll(actors);
        List<EventDraft.Reading> also =
                holding.stream()
                        .skip(1)
                        .filter(other -> other.event() != null)
                        .filter(other -> !sameEvent(other, frame))
                        .map(other -> new EventDraft.Reading(other, share(other)))
                        .toList();
        return new EventDraft(
                tree.sentence().index(),
                anchor,
                words,
                frame,
                matcher.arguments().of(anchor),
                actors,
                recipients,
                score(frame, actors, recipients),
                also);
    }

    private static boolean isReciprocal(Frame frame) {
        return frame.recipient().alternatives().isEmpty();
    }

    /// A meeting has two sides; the one that the noun phrase leaves out is the clause's subject.
    private static void addImplied(
            Tree tree, FrameMatcher matcher, Nominals nominals, int anchor, List<Integer> actors) {
        for (int head : matcher.arguments().of(anchor).at(ArgumentFinder.IMPLIED)) {
            int actor = actorIn(tree, matcher, nominals, matcher.content(head));
            if (actor >= 0 && !actors.contains(actor)) {
                actors.add(actor);
            }
        }
        actors.sort(Comparator.naturalOrder());
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

    private static double score(Frame frame, List<Integer> actors, List<Integer> recipients) {
        double evidence = 1 + frame.specificity() / 2.0;
        evidence += actors.isEmpty() ? 0 : 2;
        evidence += recipients.isEmpty() ? 0 : 1.5;
        return evidence / (evidence + 1);
    }

    private List<Integer> consumed(FrameMatcher matcher, int token, List<Frame> holding) {
        List<Integer> consumed = new ArrayList<>();
        Frame frame = holding.getFirst();
        for (Condition condition : frame.conditions()) {
            if (condition.negated() || condition instanceof Condition.Filled) {
                continue;
            }
            if (ownsParticipants(condition)) {
                continue;
            }
            for (int head : matcher.at(matcher.anchor(token, frame), condition.path())) {
                consumed.addAll(matcher.arguments().coordinated(head));
            }
        }
        for (int word : matcher.words(token, frame)) {
            if (word != matcher.anchor(token, frame)) {
                consumed.add(word);
            }
        }
        return consumed;
    }

    private static boolean ownsParticipants(Condition condition) {
        return condition instanceof Condition.OfClass ofClass
                && ofClass.classes().contains("actor");
    }

    private List<Integer> fill(
            Tree tree, FrameMatcher matcher, Nominals nominals, int token, Role role) {
        for (List<Path> alternative : role.alternatives()) {
            List<Integer> heads = new ArrayList<>();
            for (Path path : alternative) {
                for (int head : matcher.at(token, path)) {
                    for (int each : matcher.arguments().coordinated(head)) {
                        int actor = actorIn(tree, matcher, nominals, matcher.content(each));
                        if (actor >= 0 && !heads.contains(actor)) {
                            heads.add(actor);
                        }
                    }
                }
            }
            if (!heads.isEmpty()) {
                heads.sort(Comparator.naturalOrder());
                return heads;
            }
        }
        return new ArrayList<>();
    }

    /// The actor that a phrase is or belongs to: *Russia* in *Russia's use of drones*; -1 for none.
    private static int actorIn(Tree tree, FrameMatcher matcher, Nominals nominals, int head) {
        return actorIn(tree, matcher, nominals, head, 0);
    }

    private static int actorIn(
            Tree tree, FrameMatcher matcher, Nominals nominals, int head, int depth) {
        if (nominals.isActor(head)) {
            return head;
        }
        if (depth == DEEPEST || tree.upos(head) == Upos.VERB) {
            return -1;
        }
        for (String relation : List.of("nmod:poss", "compound", "amod", "nmod")) {
            for (int child : tree.children(head)) {
                if (!tree.relation(child).equals(relation)
                        || (relation.equals("nmod") && !belongs(matcher, child))) {
                    continue;
                }
                int actor =
                        relation.equals("nmod:poss") || relation.equals("nmod")
                                ? actorIn(tree, matcher, nominals, child, depth + 1)
                                : nominals.isActor(child) ? child : -1;
                if (actor >= 0) {
                    return actor;
                }
            }
        }
        return -1;
    }

    private static boolean belongs(FrameMatcher matcher, int child) {
        return matcher.arguments().isBelonging(child);
    }
}
