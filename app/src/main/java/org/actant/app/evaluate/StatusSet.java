package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.Engine;
import org.actant.Event;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Status of whatever words the gold data calls an event, be it one of the codebook's or not: as
/// classes, as certainty and polarity, or, where the gold data has scores from -3 (it did not
/// happen) to 3 (it did), as a correlation. A historical event counts as actual. The last table has
/// the codebook's events alone. Records of clauses under a verb go to [CommitmentSet].
final class StatusSet implements GoldSet {
    private static final List<String> LABELS =
            List.of("actual", "future", "hypothetical", "negated");
    private static final List<String> CERTAINTY = List.of("certain", "uncertain");
    private static final List<String> POLARITY = List.of("positive", "negative");

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        if (!records.isEmpty() && records.getFirst().text("embedding") != null) {
            return new CommitmentSet().evaluate(records, engine);
        }
        List<List<Mark>> statuses = new ArrayList<>();
        List<List<Mark>> certainties = new ArrayList<>();
        List<List<Mark>> polarities = new ArrayList<>();
        List<List<Mark>> coded = new ArrayList<>();
        List<Correlation.Pair> scores = new ArrayList<>();
        Confusion confusion = new Confusion();
        for (Json.Fields record : records) {
            GoldText text = GoldText.of(record, record.text("text") == null ? "sentence" : "text");
            Reading reading = engine.read(text.article(record, "dct"));
            Marks marks = new Marks();
            for (Json.Fields annotated : record.records("events")) {
                Span span = text.span(annotated);
                Status given = span == null ? null : status(engine, reading, span);
                if (span == null || given == null) {
                    continue;
                }
                Double score = annotated.number("score");
                if (score != null) {
                    scores.add(new Correlation.Pair(score, score(given)));
                    continue;
                }
                String gold = gold(annotated);
                if (gold != null) {
                    String name = name(given);
                    confusion.add(gold, name);
                    mark(marks.statuses, gold, name);
                    mark(marks.certainties, certainty(annotated), certainty(given));
                    mark(marks.polarities, polarity(gold), polarity(name));
                    Event event = at(span, reading.events());
                    if (event != null) {
                        mark(marks.coded, gold, name(event.status()));
                    }
                }
            }
            statuses.add(marks.statuses);
            certainties.add(marks.certainties);
            polarities.add(marks.polarities);
            coded.add(marks.coded);
        }
        if (!scores.isEmpty()) {
            Correlation correlation = new Correlation(scores);
            return "%,d words, Pearson r %.3f, same sign %.3f%n"
                    .formatted(scores.size(), correlation.pearson(), correlation.signs());
        }
        return table("status", LABELS, statuses)
                + confusion.table(LABELS)
                + System.lineSeparator()
                + table("certainty", CERTAINTY, certainties)
                + table("polarity", POLARITY, polarities)
                + table("coded events", LABELS, coded);
    }

    /// What one record adds to each table.
    private static final class Marks {
        private final List<Mark> statuses = new ArrayList<>();
        private final List<Mark> certainties = new ArrayList<>();
        private final List<Mark> polarities = new ArrayList<>();
        private final List<Mark> coded = new ArrayList<>();
    }

    private static String table(String title, List<String> labels, List<List<Mark>> marks) {
        return new Scores(labels, marks).table(title, Scores.Averages.MACRO_AND_MICRO)
                + System.lineSeparator();
    }

    private static void mark(List<Mark> marks, String gold, String given) {
        if (gold.equals(given)) {
            marks.add(Mark.right(gold));
        } else {
            marks.add(Mark.missed(gold));
            marks.add(Mark.wrong(given));
        }
    }

    /// The status of these words, `null` where they are in no sentence.
    private static @Nullable Status status(Engine engine, Reading reading, Span span) {
        for (Tree tree : reading.trees()) {
            if (tree.sentence().span().contains(span)) {
                int first = tree.tokenAt(span.start());
                int last = tree.tokenAt(span.end() - 1);
                return first < 0 || last < first
                        ? null
                        : engine.status(tree, tree.headOf(first, last));
            }
        }
        return null;
    }

    static double score(Status status) {
        return switch (status) {
            case ACTUAL, HISTORICAL -> 3;
            case FUTURE -> 0;
            case HYPOTHETICAL -> 0;
            case NEGATED -> -1;
        };
    }

    private static String certainty(Json.Fields event) {
        return "CERTAIN".equals(event.text("certainty")) ? "certain" : "uncertain";
    }

    private static String certainty(Status status) {
        return status == Status.HYPOTHETICAL ? "uncertain" : "certain";
    }

    private static String polarity(String status) {
        return status.equals("negated") ? "negative" : "positive";
    }

    private static @Nullable Event at(Span span, List<Event> events) {
        for (Event event : events) {
            if (event.trigger().overlaps(span)) {
                return event;
            }
        }
        return null;
    }

    private static String name(Status status) {
        return status == Status.HISTORICAL ? "actual" : status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String gold(Json.Fields event) {
        String certainty = event.text("certainty");
        String polarity = event.text("polarity");
        if (certainty == null || polarity == null) {
            return null;
        }
        if (polarity.equals("NEG")) {
            return "negated";
        }
        if (certainty.equals("POSSIBLE") || certainty.equals("PROBABLE")) {
            return "hypothetical";
        }
        return "FUTURE".equals(event.text("time")) ? "future" : "actual";
    }
}
