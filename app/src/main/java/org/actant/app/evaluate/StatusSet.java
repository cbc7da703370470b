package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.json.Json;
import org.actant.ontology.Status;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Status of events whose trigger the gold data also marks; a historical event counts as actual.
/// How many there are is told, since the gold data also marks what the codebook has no event for.
final class StatusSet implements GoldSet {
    private static final List<String> LABELS =
            List.of("actual", "future", "hypothetical", "negated");

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks = new ArrayList<>();
        Confusion confusion = new Confusion();
        int compared = 0;
        for (Json.Fields record : records) {
            GoldText text = GoldText.of(record, "text");
            List<Event> events = engine.read(text.article(record, "dct")).events();
            List<Mark> own = new ArrayList<>();
            for (Json.Fields annotated : record.records("events")) {
                String gold = gold(annotated);
                Span span = text.span(annotated);
                Event event = span == null ? null : at(span, events);
                if (gold == null || event == null) {
                    continue;
                }
                String given = given(event.status());
                compared++;
                confusion.add(gold, given);
                if (gold.equals(given)) {
                    own.add(Mark.right(gold));
                } else {
                    own.add(Mark.missed(gold));
                    own.add(Mark.wrong(given));
                }
            }
            marks.add(own);
        }
        return new Scores(LABELS, marks).table("status", Scores.Averages.MACRO_AND_MICRO)
                + "%n%,d events compared%n%n".formatted(compared)
                + confusion.table(LABELS);
    }

    private static @Nullable Event at(Span span, List<Event> events) {
        for (Event event : events) {
            if (event.trigger().overlaps(span)) {
                return event;
            }
        }
        return null;
    }

    private static String given(Status status) {
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
