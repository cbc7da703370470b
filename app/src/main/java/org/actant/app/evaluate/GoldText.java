package org.actant.app.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actant.app.ingest.PublicationDate;
import org.actant.app.json.Json;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A text of a gold record. Its offsets count characters (code points); spans count UTF-16 code
/// units.
record GoldText(String text) {
    /// The text in this field of the record.
    static GoldText of(Json.Fields record, String name) {
        String text = record.text(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    "The record %s has no \"%s\"".formatted(record.name("id"), name));
        }
        return new GoldText(text);
    }

    /// The article of this text.
    Article article(Json.Fields record, String dateField) {
        String id = record.name("id");
        String day = record.text(dateField);
        LocalDate date = day == null ? null : PublicationDate.parse(day);
        return new Article(
                id == null ? "gold" : id,
                text,
                new Metadata(
                        record.text("title"),
                        date,
                        record.text("url"),
                        record.text("publication")));
    }

    /// The spans in an array of `{"start","end"}` or of `[start,end]`; what is no span is left out.
    List<Span> spans(List<Json> items) {
        List<Span> spans = new ArrayList<>();
        for (Json item : items) {
            Span span = span(item);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    /// The span in an object's `start` and `end`, or in a pair.
    @Nullable Span span(Json item) {
        if (item instanceof Json.Items(List<Json> pair)
                && pair.size() == 2
                && pair.get(0) instanceof Json.Numeral start
                && pair.get(1) instanceof Json.Numeral end) {
            return span((int) start.value(), (int) end.value());
        }
        if (item instanceof Json.Fields fields) {
            Integer start = fields.integer("start");
            Integer end = fields.integer("end");
            return start == null || end == null ? null : span(start, end);
        }
        return null;
    }

    private @Nullable Span span(int start, int end) {
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            return null;
        }
        int first = text.offsetByCodePoints(0, start);
        return new Span(first, text.offsetByCodePoints(first, end - start));
    }
}
