package org.actant.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.context.StatusFinder;
import org.actant.context.StatusRules;
import org.actant.event.ArgumentFinder;
import org.actant.event.EventDraft;
import org.actant.event.EventFinder;
import org.actant.event.Nominals;
import org.actant.lexicon.Frame;
import org.actant.ontology.Ontology;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Answers, for two spans of a sentence, which event stands between them: of all the sentence's
/// events the one whose roles the two fill best.
public final class RelationFinder {
    private static final String NO_RULE = "none";

    /// The event that is coded most often; the answer where nothing else speaks.
    private static final String MOST_FREQUENT = "CONSULT";

    private static final double SHARPNESS = 2.0;

    /// What an event loses that did not happen: what governs it is the event that did.
    private static final double UNREAL = .8;

    private final EventFinder events;
    private final StatusFinder statuses;
    private final Ontology ontology;

    public RelationFinder(EventFinder events, StatusFinder statuses, Ontology ontology) {
        this.events = events;
        this.statuses = statuses;
        this.ontology = ontology;
    }

    /// The relation between the words of two spans.
    ///
    /// @param trees the sentences of the text
    /// @param nominals what is known of each sentence's nouns, in the same order
    public Relation find(
            List<Tree> trees, List<? extends Nominals> nominals, Span actor, Span recipient) {
        List<Scored> scored = new ArrayList<>();
        for (int index = 0; index < trees.size(); index++) {
            Tree tree = trees.get(index);
            Span sentence = tree.sentence().span();
            double presence =
                    (sentence.overlaps(actor) ? 1 : 0) + (sentence.overlaps(recipient) ? 1 : 0);
            Nominals given = new Given(nominals.get(index), tree, actor, recipient);
            ArgumentFinder arguments = events.arguments(tree);
            for (EventDraft draft : EventFinder.events(events.candidates(tree, given))) {
                scored.add(score(tree, arguments, draft, actor, recipient, presence));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return relation(scored);
    }

    private record Scored(String event, List<String> modes, String rule, double score) {}

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
        public boolean isPlace(int head) {
            return nominals.isPlace(head);
        }
    }

    private Scored score(
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
        double fit =
                2 * actorFit.in(draft.actors())
                        + 2 * recipientFit.in(reciprocal ? draft.actors() : draft.recipients())
                        + .5 * actorFit.anywhere()
                        + .5 * recipientFit.anywhere()
                        - .5 * recipientFit.in(reciprocal ? List.of() : draft.actors())
                        - .5 * actorFit.in(draft.recipients());
        double score =
                presence + fit + .08 * frame.specificity() - .15 * depth(tree, draft.trigger());
        StatusFinder.Finding finding =
                statuses.find(tree, draft.trigger(), arguments.lightVerbOver(draft.trigger()));
        StatusRules.Coded coded = asked(draft, finding);
        if (coded.status() != Status.ACTUAL) {
            score -= UNREAL;
        }
        return new Scored(coded.event(), coded.modes(), frame.id(), score);
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

    private Relation relation(List<Scored> scored) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (Ontology.EventType type : ontology.events()) {
            shares.put(type.name(), Math.exp(-SHARPNESS));
        }
        for (Scored each : scored) {
            shares.merge(each.event(), Math.exp(each.score() * SHARPNESS), Math::max);
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((event, share) -> share / sum);
        @Nullable Scored best = scored.isEmpty() ? null : scored.getFirst();
        String event = best == null ? MOST_FREQUENT : best.event();
        return new Relation(
                event,
                best == null ? List.of() : best.modes(),
                ontology.event(event).quad(),
                shares.getOrDefault(event, 0.0),
                best == null ? NO_RULE : best.rule(),
                shares);
    }
}
