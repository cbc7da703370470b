package org.actant.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actant.context.StatusFinder;
import org.actant.context.StatusRules;
import org.actant.event.ArgumentFinder;
import org.actant.event.EventDraft;
import org.actant.event.EventFinder;
import org.actant.event.EventFinder.Candidate;
import org.actant.event.Nominals;
import org.actant.lexicon.Frame;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.text.Span;

/// Reads a text's frames as relations between two spans: which events they name, and how well the
/// two fill their roles.
final class FrameReadings {
    /// What an event loses that did not happen: what governs it is the event that did.
    private static final double UNREAL = .8;

    private final EventFinder events;
    private final StatusFinder statuses;

    FrameReadings(EventFinder events, StatusFinder statuses) {
        this.events = events;
        this.statuses = statuses;
    }

    /// One frame that holds.
    ///
    /// @param coded the event between the two, after what is said of its status
    /// @param finding that status
    /// @param actorFit how well the actor fills the frame's actor, 0–1
    /// @param recipientFit how well the recipient fills its recipient, 0–1
    /// @param crossed whether each stands where the other should
    /// @param score higher is better
    record Reading(
            Tree tree,
            EventDraft draft,
            StatusRules.Coded coded,
            StatusFinder.Finding finding,
            double actorFit,
            double recipientFit,
            boolean crossed,
            double score) {}

    /// A sentence's triggers.
    ///
    /// @param candidates all of them
    /// @param readings those that name an event of their own, best first
    record Found(List<Candidate> candidates, List<Reading> readings) {}

    /// The frames of one sentence.
    Found find(Tree tree, Nominals nominals, Span actor, Span recipient) {
        Span sentence = tree.sentence().span();
        double presence =
                (sentence.overlaps(actor) ? 1 : 0) + (sentence.overlaps(recipient) ? 1 : 0);
        ArgumentFinder arguments = events.arguments(tree);
        List<Candidate> candidates =
                events.candidates(tree, new Given(nominals, tree, actor, recipient));
        List<Reading> readings = new ArrayList<>();
        for (EventDraft draft : EventFinder.events(candidates)) {
            readings.add(read(tree, arguments, draft, actor, recipient, presence));
        }
        readings.sort(Comparator.comparingDouble(Reading::score).reversed());
        return new Found(candidates, readings);
    }

    /// The two spans are actors, whatever else they are.
    private record Given(Nominals nominals, Tree tree, Span actor, Span recipient)
            implements Nominals {
        @Override
        public boolean isActor(int head) {
            Span span = tree.span(head);
            return actor.contains(span) || recipient.contains(span) || nominals.isActor(head);
        }

        @Override
        public boolean isPerson(int head) {
            return nominals.isPerson(head);
        }

        @Override
        public boolean isSite(int head) {
            return nominals.isSite(head);
        }

        @Override
        public boolean isPlace(int head) {
            return nominals.isPlace(head);
        }

        @Override
        public boolean isTown(int head) {
            Span span = tree.span(head);
            return !actor.contains(span) && !recipient.contains(span) && nominals.isTown(head);
        }
    }

    private Reading read(
            Tree tree,
            ArgumentFinder arguments,
            EventDraft draft,
            Span actor,
            Span recipient,
            double presence) {
        Frame frame = draft.frame();
        Fit actorFit = new Fit(tree, draft, actor);
        Fit recipientFit = new Fit(tree, draft, recipient);
        boolean reciprocal = frame.recipient().alternatives().isEmpty();
        double asActor = actorFit.in(draft.actors());
        double asRecipient = recipientFit.in(reciprocal ? draft.actors() : draft.recipients());
        double swapped =
                recipientFit.in(reciprocal ? List.of() : draft.actors())
                        + actorFit.in(draft.recipients());
        double fit =
                2 * asActor
                        + 2 * asRecipient
                        + .5 * actorFit.anywhere()
                        + .5 * recipientFit.anywhere()
                        - .5 * swapped;
        double score =
                presence + fit + .08 * frame.specificity() - .15 * depth(tree, draft.trigger());
        StatusFinder.Finding finding =
                statuses.find(tree, draft.trigger(), arguments.lightVerbOver(draft.trigger()));
        StatusRules.Coded coded = asked(draft, finding);
        if (coded.status() != Status.ACTUAL) {
            score -= UNREAL;
        }
        return new Reading(tree, draft, coded, finding, asActor, asRecipient, swapped > 1, score);
    }

    /// Between two actors, help that does not come is a refusal and force that is announced a
    /// threat.
    private static StatusRules.Coded asked(EventDraft draft, StatusFinder.Finding finding) {
        StatusRules.Coded coded = StatusRules.code(draft.type(), draft.frame().modes(), finding);
        if (coded.status() == Status.NEGATED && StatusRules.isCooperative(coded.event())) {
            return new StatusRules.Coded("REJECT", List.of(), Status.ACTUAL);
        }
        if (coded.status() == Status.FUTURE && StatusRules.isForce(coded.event())) {
            return new StatusRules.Coded("THREATEN", List.of(), Status.ACTUAL);
        }
        return coded;
    }

    private static int depth(Tree tree, int token) {
        int depth = 0;
        for (int at = tree.head(token); at != Tree.ROOT; at = tree.head(at)) {
            depth++;
        }
        return depth;
    }

    /// How well a span fits into the roles of one event.
    private record Fit(Tree tree, EventDraft draft, Span span) {
        double in(List<Integer> heads) {
            double best = 0;
            for (int head : heads) {
                Span own = tree.span(head);
                Span phrase = tree.span(tree.first(head), tree.last(head));
                double fit = span.contains(own) ? 1 : phrase.overlaps(span) ? .6 : 0;
                best = Math.max(best, fit);
            }
            return best;
        }

        double anywhere() {
            for (String slot : draft.arguments().slots()) {
                if (in(draft.arguments().at(slot)) > 0) {
                    return 1;
                }
            }
            return 0;
        }
    }
}
