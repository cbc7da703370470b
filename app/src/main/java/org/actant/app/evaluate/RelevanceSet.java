package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.json.Json;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Whether a sentence has an event at all, in what is written without asking for more: what people
/// call relevant, or a quad class of 0 for none. Where the gold data has quad classes, the class of
/// the surest event counts, too; where it has spans, who acts and who is acted upon.
final class RelevanceSet implements GoldSet {
    private static final String RELEVANT = "relevant";
    private static final String IRRELEVANT = "irrelevant";
    private static final List<String> QUADS = List.of("0", "1", "2", "3", "4");
    private static final List<String> SIDES = List.of("source", "target");

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> relevance = new ArrayList<>();
        List<List<Mark>> quads = new ArrayList<>();
        List<List<Mark>> sides = new ArrayList<>();
        Confusion confusion = new Confusion();
        int[][] votes = new int[2][2];
        for (Json.Fields record : records) {
            Integer quad = quad(record);
            Boolean relevant = relevant(record, quad);
            if (relevant == null) {
                continue;
            }
            GoldText sentence = GoldText.of(record, "sentence");
            List<Event> events =
                    engine.read(sentence.article(record, "date")).events().stream()
                            .filter(RelevanceSet::isWritten)
                            .toList();
            votes[relevant ? 1 : 0][events.isEmpty() ? 0 : 1]++;
            relevance.add(marks(name(relevant), name(!events.isEmpty())));
            if (quad != null) {
                String given =
                        events.stream()
                                .max(Comparator.comparingDouble(Event::score))
                                .map(event -> Integer.toString(event.quad()))
                                .orElse("0");
                quads.add(marks(quad.toString(), given));
                confusion.add(quad.toString(), given);
            }
            if (relevant && record.values().get("source_spans") instanceof Json.Items) {
                sides.add(sides(record, sentence, events));
            }
        }
        StringBuilder report = new StringBuilder();
        report.append(
                new Scores(List.of(RELEVANT, IRRELEVANT), relevance)
                        .table("sentences", Scores.Averages.NONE));
        report.append(
                "irrelevant with an event %.3f, kappa %.3f%n"
                        .formatted(share(votes[0][1], votes[0][0]), kappa(votes)));
        if (!quads.isEmpty()) {
            report.append(System.lineSeparator())
                    .append(
                            new Scores(QUADS, quads)
                                    .table("quad class", Scores.Averages.MACRO_AND_MICRO))
                    .append(confusion.table(QUADS));
        }
        if (!sides.isEmpty()) {
            report.append(System.lineSeparator())
                    .append(new Scores(SIDES, sides).table("spans", Scores.Averages.NONE));
        }
        return report.toString();
    }

    private static boolean isWritten(Event event) {
        return event.status() == Status.ACTUAL || event.status() == Status.HISTORICAL;
    }

    private static @Nullable Integer quad(Json.Fields record) {
        return record.values().get("gold_penta") instanceof Json.Numeral number
                ? Integer.valueOf((int) number.value())
                : null;
    }

    private static @Nullable Boolean relevant(Json.Fields record, @Nullable Integer quad) {
        if (record.values().get("majority_relevant") instanceof Json.Flag flag) {
            return flag.value();
        }
        return quad == null ? null : quad > 0;
    }

    private static String name(boolean relevant) {
        return relevant ? RELEVANT : IRRELEVANT;
    }

    private static List<Mark> marks(String gold, String given) {
        return gold.equals(given)
                ? List.of(Mark.right(gold))
                : List.of(Mark.missed(gold), Mark.wrong(given));
    }

    private static List<Mark> sides(Json.Fields record, GoldText sentence, List<Event> events) {
        List<Span> source = new ArrayList<>(sentence.spans(record.items("source_spans")));
        List<Span> target = new ArrayList<>(sentence.spans(record.items("target_spans")));
        source.addAll(sentence.spans(record.items("reciprocal_spans")));
        target.addAll(sentence.spans(record.items("reciprocal_spans")));
        List<Mark> marks = new ArrayList<>();
        side(marks, "source", source, events, Event::actors);
        side(marks, "target", target, events, Event::recipients);
        return marks;
    }

    private static void side(
            List<Mark> marks,
            String label,
            List<Span> gold,
            List<Event> events,
            Function<Event, List<Participant>> participants) {
        List<Span> given =
                events.stream()
                        .flatMap(event -> participants.apply(event).stream())
                        .map(Participant::span)
                        .distinct()
                        .toList();
        for (Span span : gold) {
            marks.add(touches(given, span) ? Mark.right(label) : Mark.missed(label));
        }
        Predicate<Span> known = span -> touches(gold, span);
        given.stream().filter(known.negate()).forEach(span -> marks.add(Mark.wrong(label)));
    }

    private static boolean touches(List<Span> spans, Span span) {
        return spans.stream().anyMatch(span::overlaps);
    }

    private static double share(int part, int rest) {
        return part + rest == 0 ? 0 : (double) part / (part + rest);
    }

    /// Cohen's kappa: how much two agree beyond chance.
    static double kappa(int[][] votes) {
        double all = 0;
        double agreed = 0;
        double expected = 0;
        for (int one = 0; one < 2; one++) {
            agreed += votes[one][one];
            for (int other = 0; other < 2; other++) {
                all += votes[one][other];
            }
        }
        for (int one = 0; one < 2; one++) {
            double gold = votes[one][0] + votes[one][1];
            double given = votes[0][one] + votes[1][one];
            expected += gold * given / (all * all);
        }
        return all == 0 || expected == 1 ? 0 : (agreed / all - expected) / (1 - expected);
    }
}
