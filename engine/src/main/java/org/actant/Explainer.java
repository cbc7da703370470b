package org.actant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.event.EventDraft;
import org.actant.event.EventFinder;
import org.actant.event.EventFinder.Candidate;
import org.actant.event.FrameReasons;
import org.actant.lexicon.Frame;
import org.actant.parse.Tree;
import org.actant.resolve.Participant;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Codes an article's events and notes why each trigger became what it did. Serves one article.
final class Explainer {
    private final EventFinder events;
    private final EventCoder coder;
    private final Scene scene;
    private final List<Event> coded = new ArrayList<>();
    private final List<Explanation.Why> why = new ArrayList<>();
    private final List<Explanation.NotCoded> notCoded = new ArrayList<>();

    Explainer(EventFinder events, EventCoder coder, Scene scene) {
        this.events = events;
        this.coder = coder;
        this.scene = scene;
    }

    List<Event> coded() {
        return coded;
    }

    List<Explanation.Why> why() {
        return why;
    }

    List<Explanation.NotCoded> notCoded() {
        return notCoded;
    }

    /// Takes one sentence's triggers.
    void take(Tree tree, List<Candidate> candidates) {
        FrameReasons reasons = events.reasons(tree, new SceneNominals(scene, tree));
        List<EventDraft> drafts = EventFinder.events(candidates);
        List<EventCoder.Outcome> outcomes = coder.outcomes(scene, tree, drafts);
        coded.addAll(EventCoder.coded(outcomes));
        Set<Integer> seen = new HashSet<>();
        for (EventCoder.Outcome outcome : outcomes) {
            seen.add(outcome.draft().trigger());
            if (outcome.verdict() == EventCoder.Verdict.CODED) {
                why.add(why(tree, reasons, outcome));
            }
        }
        for (Candidate candidate : candidates) {
            Explanation.NotCoded one =
                    drafts.stream().anyMatch(draft -> isOf(draft, candidate))
                            ? refused(outcomes, candidate)
                            : notCoded(tree, reasons, candidates, candidate, seen);
            if (one != null) {
                notCoded.add(one);
            }
        }
    }

    private static boolean isOf(EventDraft draft, Candidate candidate) {
        return candidate instanceof Candidate.Found found && found.draft().equals(draft);
    }

    private static Explanation.@Nullable NotCoded refused(
            List<EventCoder.Outcome> outcomes, Candidate candidate) {
        for (EventCoder.Outcome outcome : outcomes) {
            if (isOf(outcome.draft(), candidate)) {
                Span trigger = outcome.event().trigger();
                Frame frame = outcome.draft().frame();
                return switch (outcome.verdict()) {
                    case CODED -> null;
                    case NOT_POLITICAL -> new Explanation.NotCoded.NotPolitical(trigger, frame);
                    case DROPPED ->
                            new Explanation.NotCoded.Dropped(
                                    trigger, frame, outcome.event().cameo());
                    case REPEATS -> new Explanation.NotCoded.Repeats(trigger, frame);
                };
            }
        }
        return null;
    }

    private static Explanation.@Nullable NotCoded notCoded(
            Tree tree,
            FrameReasons reasons,
            List<Candidate> candidates,
            Candidate candidate,
            Set<Integer> seen) {
        int trigger = candidate.trigger();
        Span words = tree.span(trigger);
        return switch (candidate) {
            case Candidate.Found found -> {
                EventDraft draft = found.draft();
                Span all = tree.span(draft.words().getFirst(), draft.words().getLast());
                yield part(tree, candidates, draft.trigger(), draft.frame(), all);
            }
            case Candidate.Blocked blocked ->
                    new Explanation.NotCoded.Blocked(
                            words, blocked.frame(), reasons.keptOut(trigger));
            case Candidate.NoActor without ->
                    new Explanation.NotCoded.NoActor(words, without.frame());
            case Candidate.Described described ->
                    new Explanation.NotCoded.Described(words, described.frame());
            case Candidate.NoFrame none -> {
                FrameReasons.Unmet nearest = reasons.nearest(trigger);
                if (nearest == null || seen.contains(trigger)) {
                    yield null;
                }
                Explanation.NotCoded part = part(tree, candidates, trigger, nearest.frame(), words);
                yield part == null
                        ? new Explanation.NotCoded.Condition(
                                words, nearest.frame(), nearest.condition())
                        : part;
            }
        };
    }

    private static Explanation.@Nullable NotCoded part(
            Tree tree, List<Candidate> candidates, int trigger, Frame frame, Span words) {
        Candidate whole = EventFinder.whole(candidates, trigger, frame.event());
        return switch (whole) {
            case Candidate.Found found ->
                    new Explanation.NotCoded.PartOfAnother(
                            words,
                            frame,
                            tree.span(
                                    found.draft().words().getFirst(),
                                    found.draft().words().getLast()),
                            found.draft().frame());
            case Candidate.Blocked blocked ->
                    new Explanation.NotCoded.PartOfAnother(
                            words, frame, tree.span(blocked.trigger()), blocked.frame());
            case Candidate.NoActor without -> null;
            case Candidate.Described described -> null;
            case Candidate.NoFrame none -> null;
            case null -> null;
        };
    }

    private Explanation.Why why(Tree tree, FrameReasons reasons, EventCoder.Outcome outcome) {
        EventDraft draft = outcome.draft();
        Event event = outcome.event();
        List<Explanation.Ground> grounds =
                reasons.conditions(draft).stream()
                        .map(met ->
                                new Explanation.Ground(
                                        met.condition(),
                                        met.words().stream().map(tree::span).toList()))
                        .toList();
        List<Explanation.Part> parts = new ArrayList<>();
        LocalDate day = EventCoder.day(event.time(), scene.published());
        for (int head : draft.actors()) {
            String slot = reasons.slot(draft, draft.frame().actor(), head);
            add(tree, Explanation.Side.ACTOR, slot, head, day, event.actors(), parts);
        }
        for (int head : draft.recipients()) {
            String slot = reasons.slot(draft, draft.frame().recipient(), head);
            add(tree, Explanation.Side.RECIPIENT, slot, head, day, event.recipients(), parts);
        }
        List<Explanation.StatusCue> cues =
                coder.status(tree, draft.trigger()).cues().stream()
                        .map(cue -> new Explanation.StatusCue(tree.span(cue.token()), cue.status()))
                        .toList();
        return new Explanation.Why(draft.frame(), grounds, parts, cues);
    }

    private void add(
            Tree tree,
            Explanation.Side side,
            @Nullable String slot,
            int head,
            @Nullable LocalDate day,
            List<Participant> of,
            List<Explanation.Part> parts) {
        for (Participant participant : coder.participants(scene, tree, List.of(head), day)) {
            Explanation.Part part = new Explanation.Part(side, slot, participant);
            boolean known =
                    parts.stream()
                            .anyMatch(one ->
                                    one.side() == side && one.participant().equals(participant));
            if (!known && of.contains(participant)) {
                parts.add(part);
            }
        }
    }
}
