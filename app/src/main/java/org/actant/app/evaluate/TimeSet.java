package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.text.Span;

/// Time expressions, by corpus: relaxed (they overlap), strict (the same words), and value (they
/// overlap and mean the same TIMEX3 value).
final class TimeSet implements GoldSet {
    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        TreeSet<String> labels = new TreeSet<>();
        marks.forEach(record -> record.forEach(mark -> labels.add(mark.label())));
        return new Scores(List.copyOf(labels), marks).table("times", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        GoldText text = GoldText.of(record, "text");
        List<Reading.Mention.OfTime> given = new ArrayList<>();
        for (Reading.Mention mention : engine.read(text.article(record, "dct")).mentions()) {
            if (mention instanceof Reading.Mention.OfTime time) {
                given.add(time);
            }
        }
        int relaxed = 0;
        int strict = 0;
        int value = 0;
        int gold = 0;
        List<Reading.Mention.OfTime> left = new ArrayList<>(given);
        for (Json.Fields timex : record.records("timex")) {
            Span span = text.span(timex);
            if (span == null) {
                continue;
            }
            gold++;
            for (Reading.Mention.OfTime time : left) {
                if (time.span().overlaps(span)) {
                    relaxed++;
                    strict += time.span().equals(span) ? 1 : 0;
                    value += time.value().equals(timex.text("value")) ? 1 : 0;
                    left.remove(time);
                    break;
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (String corpus : List.of("all", String.valueOf(record.text("origin")))) {
            marks.add(mark(corpus + " relaxed", relaxed, given.size(), gold));
            marks.add(mark(corpus + " strict", strict, given.size(), gold));
            marks.add(mark(corpus + " value", value, given.size(), gold));
        }
        return marks;
    }

    private static Mark mark(String label, int right, int given, int gold) {
        return new Mark(label, right, given - right, gold - right);
    }
}
