package org.actant.app.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.ingest.PublicationDate;
import org.actant.app.json.Json;
import org.actant.context.Time;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;

/// When events took place: `XXXX-XX-XX` where the text does not tell, `2010-11-XX` for a month. A
/// date is right if it lies within the gold date as far as that goes. Words that name no event of
/// the codebook have a date too; the rows of *coded* events leave them out.
final class EventDateSet implements GoldSet {
    private static final String UNKNOWN = "X";
    private static final String ALL = "date, all events";
    private static final String CODED = "date, coded events";
    private static final String NONE = "no date, all events";
    private static final String NONE_CODED = "no date, coded events";
    private static final String FOUND = "events coded";

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        return new Scores(List.of(FOUND, ALL, CODED, NONE, NONE_CODED), marks)
                .table("event dates", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        Json.Fields sentences = record.fields("sentences");
        if (sentences == null) {
            throw new IllegalArgumentException("A record has no \"sentences\"");
        }
        Map<String, Span> spans = new HashMap<>();
        String text = text(sentences, spans);
        String day = record.text("dct");
        LocalDate published = day == null ? null : PublicationDate.parse(day);
        Article article = new Article("gold", text, new Metadata(null, published, null, null));
        List<Event> events = engine.read(article).events();
        List<Mark> marks = new ArrayList<>();
        for (Json.Fields gold : record.records("events")) {
            String date = gold.text("date");
            String word = gold.text("event");
            Span sentence = spans.get(String.valueOf(gold.name("sent_id")));
            int start =
                    word == null || sentence == null ? -1 : text.indexOf(word, sentence.start());
            if (date == null || word == null || sentence == null || start < 0) {
                continue;
            }
            Span words = new Span(start, start + word.length());
            if (!sentence.contains(words)) {
                continue;
            }
            Event event = EventLocationSet.coded(events, words);
            marks.add(event == null ? Mark.missed(FOUND) : Mark.right(FOUND));
            Time time =
                    event == null
                            ? engine.occurrences(article, List.of(words)).getFirst().time()
                            : event.time();
            add(marks, date, time, event != null);
        }
        return marks;
    }

    /// The sentences in their order, each in a line of its own.
    private static String text(Json.Fields sentences, Map<String, Span> spans) {
        List<String> ids = new ArrayList<>(sentences.values().keySet());
        ids.sort(Comparator.comparingInt(Integer::parseInt));
        StringBuilder text = new StringBuilder();
        for (String id : ids) {
            String sentence = String.valueOf(sentences.text(id));
            spans.put(id, new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence).append("\n\n");
        }
        return text.toString();
    }

    private static void add(List<Mark> marks, String date, Time time, boolean coded) {
        if (date.startsWith(UNKNOWN)) {
            boolean none = time instanceof Time.Unstated;
            marks.add(Mark.of(NONE, none));
            if (coded) {
                marks.add(Mark.of(NONE_CODED, none));
            }
            if (!none) {
                marks.add(Mark.wrong(ALL));
                if (coded) {
                    marks.add(Mark.wrong(CODED));
                }
            }
            return;
        }
        int known = date.indexOf("-" + UNKNOWN);
        String prefix = known < 0 ? date : date.substring(0, known);
        Mark mark =
                switch (time) {
                    case Time.Stated stated ->
                            Mark.of(
                                    CODED,
                                    stated.first().toString().startsWith(prefix)
                                            && stated.last().toString().startsWith(prefix));
                    case Time.Since since ->
                            Mark.of(CODED, since.first().toString().startsWith(prefix));
                    case Time.Unstated unstated -> Mark.missed(CODED);
                };
        if (coded) {
            marks.add(mark);
        }
        marks.add(new Mark(ALL, mark.right(), mark.wrong(), mark.missed()));
    }
}
