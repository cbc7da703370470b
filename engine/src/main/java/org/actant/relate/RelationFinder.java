package org.actant.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.context.StatusFinder;
import org.actant.event.EventFinder;
import org.actant.event.EventFinder.Candidate;
import org.actant.event.Nominals;
import org.actant.ontology.Ontology;
import org.actant.parse.Tree;
import org.actant.relate.FrameReadings.Found;
import org.actant.relate.FrameReadings.Reading;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Answers, for two spans of a text, which event stands between them. The text's frames are read as
/// relations between the two, and a learned ranker weighs them together with the words and the tree
/// around; it follows the examples it has learned from where these part from the codebook.
public final class RelationFinder {
    private static final Span NOBODY = new Span(0, 0);
    private static final double SHARPNESS = 2.0;
    private static final double LEADING = .95;

    /// How many features tell why, where no frame does.
    private static final int REASONS = 3;

    private final FrameReadings frames;
    private final EvidenceFinder evidence;
    private final Ranker ranker;
    private final Ontology ontology;

    public RelationFinder(
            EventFinder events,
            StatusFinder statuses,
            Ontology ontology,
            EvidenceFinder evidence,
            Ranker ranker) {
        this.frames = new FrameReadings(events, statuses);
        this.evidence = evidence;
        this.ranker = ranker;
        this.ontology = ontology;
    }

    /// The relation between the words of two spans. A span without words is nobody: the text does
    /// not say who.
    ///
    /// @param trees the sentences of the text
    /// @param nominals what is known of each sentence's nouns, in the same order
    public Relation find(
            List<Tree> trees, List<? extends Nominals> nominals, Span actor, Span recipient) {
        View view = view(trees, nominals, actor, recipient);
        return relation(view.readings(), view.evidence());
    }

    /// What speaks for one relation or another between the words of two spans: what the ranker is
    /// trained on.
    public Evidence evidence(
            List<Tree> trees, List<? extends Nominals> nominals, Span actor, Span recipient) {
        return view(trees, nominals, actor, recipient).evidence();
    }

    private record View(List<Reading> readings, Evidence evidence) {}

    private View view(
            List<Tree> trees, List<? extends Nominals> nominals, Span actor, Span recipient) {
        Span doer = actor.isEmpty() ? NOBODY : actor;
        Span other = recipient.isEmpty() ? NOBODY : recipient;
        if (trees.isEmpty()) {
            return new View(List.of(), EvidenceFinder.nothing());
        }
        List<Reading> readings = new ArrayList<>();
        List<Candidate> candidates = List.of();
        int main = 0;
        int most = -1;
        for (int index = 0; index < trees.size(); index++) {
            Found found = frames.find(trees.get(index), nominals.get(index), doer, other);
            readings.addAll(found.readings());
            Span sentence = trees.get(index).sentence().span();
            int present = (sentence.overlaps(doer) ? 1 : 0) + (sentence.overlaps(other) ? 1 : 0);
            if (present > most) {
                most = present;
                main = index;
                candidates = found.candidates();
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::score).reversed());
        return new View(
                readings,
                evidence.find(
                        trees.get(main),
                        nominals.get(main),
                        new Found(candidates, readings),
                        doer,
                        other));
    }

    private Relation relation(List<Reading> readings, Evidence found) {
        SortedMap<String, Double> byFrames = byFrames(readings);
        SortedMap<String, Double> shares = new TreeMap<>(byFrames);
        double learned = 0;
        Map<String, Integer> answerOf = new LinkedHashMap<>();
        for (int answer = 0; answer < ranker.answers().size(); answer++) {
            for (String event : ranker.answers().get(answer)) {
                if (byFrames.containsKey(event)) {
                    answerOf.put(event, answer);
                    learned += byFrames.getOrDefault(event, 0.0);
                }
            }
        }
        double[] ranked = ranker.shares(found);
        double known = 0;
        for (int answer : answerOf.values().stream().distinct().toList()) {
            known += ranked[answer];
        }
        for (Map.Entry<String, Integer> entry : answerOf.entrySet()) {
            double part = part(entry.getKey(), entry.getValue());
            shares.put(entry.getKey(), learned * part * ranked[entry.getValue()] / known);
        }
        String event =
                shares.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseThrow(() -> new IllegalStateException("A codebook without events"));
        int answer = answerOf.getOrDefault(event, -1);
        List<String> agreed = answer < 0 ? List.of(event) : ranker.answers().get(answer);
        @Nullable Reading agreeing =
                readings.stream()
                        .filter(reading -> agreed.contains(reading.coded().event()))
                        .findFirst()
                        .orElse(null);
        return new Relation(
                event,
                agreeing == null || !agreeing.coded().event().equals(event)
                        ? List.of()
                        : agreeing.coded().modes(),
                ontology.event(event).quad(),
                shares.getOrDefault(event, 0.0),
                agreeing == null ? reasons(found, answer) : agreeing.draft().frame().id(),
                shares);
    }

    /// The events' shares by the fit of the frames alone.
    private SortedMap<String, Double> byFrames(List<Reading> readings) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (Ontology.EventType type : ontology.events()) {
            shares.put(type.name(), Math.exp(-SHARPNESS));
        }
        for (Reading reading : readings) {
            shares.merge(reading.coded().event(), Math.exp(reading.score() * SHARPNESS), Math::max);
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((event, share) -> share / sum);
        return shares;
    }

    /// An event's part in an answer that stands for several: the last takes nearly all of it.
    private double part(String event, int answer) {
        List<String> events = ranker.answers().get(answer);
        if (events.size() == 1) {
            return 1;
        }
        return event.equals(events.getLast()) ? LEADING : (1 - LEADING) / (events.size() - 1);
    }

    private String reasons(Evidence found, int answer) {
        if (answer < 0) {
            return "none";
        }
        return "ranker: " + String.join(", ", ranker.heaviest(found, answer, REASONS));
    }
}
