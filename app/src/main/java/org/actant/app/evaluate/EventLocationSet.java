package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.json.Json;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Where the event that a verb names took place. A place is right if it overlaps one that was
/// marked for the verb; of events without a marked place, it is right to give none. Verbs that name
/// no event of the codebook have a place too; the rows of *coded* verbs leave them out. Records
/// with a place that is no stretch of the text are left out.
final class EventLocationSet implements GoldSet {
    private static final String ALL = "place, all verbs";
    private static final String CODED = "place, coded verbs";
    private static final String NONE = "no place, all verbs";
    private static final String NONE_CODED = "no place, coded verbs";
    private static final String FOUND = "verbs coded";

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        return new Scores(List.of(FOUND, ALL, CODED, NONE, NONE_CODED), marks)
                .table("event locations", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        GoldText text = GoldText.of(record, "text");
        List<Span> verbs = text.spans(record.items("verb"));
        List<Span> gold = text.spans(record.items("locations"));
        List<Mark> marks = new ArrayList<>();
        boolean unclear =
                gold.size() < record.items("locations").size()
                        || gold.stream().anyMatch(span -> cutsWords(text.text(), span));
        if (verbs.isEmpty() || unclear) {
            return marks;
        }
        Article article = text.article(record, "date");
        Event event = coded(engine.read(article).events(), verbs.getFirst());
        Place place =
                event == null
                        ? engine.occurrences(article, List.of(verbs.getFirst())).getFirst().place()
                        : event.place();
        Span given = span(place);
        marks.add(event == null ? Mark.missed(FOUND) : Mark.right(FOUND));
        add(marks, ALL, NONE, given, gold);
        if (event != null) {
            add(marks, CODED, NONE_CODED, given, gold);
        }
        return marks;
    }

    /// Whether the stretch begins or ends inside a word.
    private static boolean cutsWords(String text, Span span) {
        return isInside(text, span.start()) || isInside(text, span.end());
    }

    private static boolean isInside(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static void add(
            List<Mark> marks, String place, String none, @Nullable Span given, List<Span> gold) {
        if (gold.isEmpty()) {
            marks.add(Mark.of(none, given == null));
            if (given != null) {
                marks.add(Mark.wrong(place));
            }
        } else if (given == null) {
            marks.add(Mark.missed(place));
        } else {
            marks.add(Mark.of(place, gold.stream().anyMatch(given::overlaps)));
        }
    }

    /// The event whose trigger holds the word, the first of several.
    static @Nullable Event coded(List<Event> events, Span word) {
        for (Event event : events) {
            if (event.trigger().overlaps(word)) {
                return event;
            }
        }
        return null;
    }

    private static @Nullable Span span(Place place) {
        return switch (place) {
            case Place.Resolved resolved -> resolved.span();
            case Place.Unknown unknown -> unknown.span();
            case Place.Unstated unstated -> null;
        };
    }
}
