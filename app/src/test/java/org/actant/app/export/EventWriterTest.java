package org.actant.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.actant.Event;
import org.actant.Reading;
import org.actant.app.json.JsonLines;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    private static final String TEXT = "Ostrand jailed 12 miners in Vell in May.";

    @Test
    void writesEveryFieldInItsOrder() {
        String line = write(event(Status.ACTUAL, may(), vell(), twelve()), Status.ACTUAL);

        assertThat(line)
                .isEqualTo(
                        """
                        {"id":"a-1","date":"2024-05-01","enddate":"2024-05-31","date_grain":"month",\
                        "event":"COERCE","mode":["arrest"],"context":["labor"],"quad_code":4,\
                        "event_scale":-5.0,"cameo":"173","goldstein":-5.0,"status":"actual",\
                        "actor":[{"text":"Ostrand","start":0,"end":7,"code":"OST","sector":"GOV",\
                        "other_sectors":["COP"],"identifier_text":"Ostrand","office":null}],\
                        "recipient":[],"speaker":null,"size":{"dead":null,"injured":null,\
                        "arrested":{"least":12,"most":12,"start":15,"end":17},"crowd":null},\
                        "event_loc":{"extracted_place":"Vell","start":28,"end":32,\
                        "resolved_place":"Vell","geonameid":7,"lat":1.5,"lon":-2.25,"city":"Vell",\
                        "district":null,"province":null,"country_code":"OST","feature_code":"PPL",\
                        "resolution":4},"trigger":{"text":"jailed","start":8,"end":14},\
                        "rule":"jail.v#1","score":0.9123,"also":[{"event":"SANCTION","score":0.05}],\
                        "text":"Ostrand jailed 12 miners in Vell in May.",\
                        "text_info":{"sequence":0,"start":0,"end":40},"cite_info":{"article":"a",\
                        "url":"https://example.org/a","title":"T","publication":"Wire",\
                        "date":"2024-06-01","language":"en","coder":"actant 1+english 1",\
                        "codebook":"plover-2024"}}
                        """);
    }

    @Test
    void writesNullForWhatIsNotKnown() {
        String line =
                write(
                        event(
                                Status.ACTUAL,
                                new Time.Unstated(),
                                new Place.Unstated(),
                                Magnitude.UNSTATED),
                        Status.ACTUAL);

        assertThat(line)
                .contains("\"date\":null,\"enddate\":null,\"date_grain\":null")
                .contains("\"event_loc\":null")
                .contains(
                        "\"size\":{\"dead\":null,\"injured\":null,\"arrested\":null,\"crowd\":null}");
    }

    @Test
    void keepsTheWordsOfAPlaceNobodyKnows() {
        String line =
                write(
                        event(
                                Status.ACTUAL,
                                may(),
                                new Place.Unknown(new Span(28, 32), "Vell"),
                                Magnitude.UNSTATED),
                        Status.ACTUAL);

        assertThat(line)
                .contains(
                        "\"event_loc\":{\"extracted_place\":\"Vell\",\"start\":28,\"end\":32,"
                                + "\"resolved_place\":null,\"geonameid\":null");
    }

    @Test
    void hasNoEndForASingleDay() {
        LocalDate day = LocalDate.of(2024, 5, 3);
        String line =
                write(
                        event(
                                Status.ACTUAL,
                                new Time.Stated(day, day, Time.Grain.DAY),
                                vell(),
                                Magnitude.UNSTATED),
                        Status.ACTUAL);

        assertThat(line)
                .contains("\"date\":\"2024-05-03\",\"enddate\":null,\"date_grain\":\"day\"");
    }

    @Test
    void leavesOutOtherStatuses() {
        assertThat(write(event(Status.NEGATED, may(), vell(), twelve()), Status.ACTUAL)).isEmpty();
    }

    private static String write(Event event, Status status) {
        Article article =
                new Article(
                        "a",
                        TEXT,
                        new Metadata(
                                "T", LocalDate.of(2024, 6, 1), "https://example.org/a", "Wire"));
        Sentence sentence =
                new Sentence(
                        0,
                        Sentence.Kind.BODY,
                        0,
                        new Span(0, TEXT.length()),
                        List.of(new Token(new Span(0, 7), "Ostrand")));
        Document document =
                new Document(article, new Dateline.Absent(), List.of(sentence), List.of());
        JsonLines lines = new JsonLines();
        new EventWriter("actant 1+english 1", "plover-2024")
                .write(
                        new Reading(
                                document,
                                document.article().metadata().date(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(event)),
                        EnumSet.of(status),
                        lines);
        return new String(lines.toBytes(), StandardCharsets.UTF_8);
    }

    private static Event event(Status status, Time time, Place place, Magnitude magnitude) {
        Participant actor =
                new Participant(
                        new Span(0, 7),
                        "Ostrand",
                        "OST",
                        "GOV",
                        List.of("COP"),
                        "Ostrand",
                        null,
                        "made up");
        return new Event(
                "a-1",
                "COERCE",
                List.of("arrest"),
                List.of(new Event.Context("labor", new Span(18, 24))),
                4,
                -5,
                "173",
                -5,
                status,
                List.of(actor),
                List.of(),
                null,
                time,
                place,
                magnitude,
                new Span(8, 14),
                "jail.v#1",
                0.91234,
                List.of(new Event.Alternative("SANCTION", List.of(), "jail.v#2", 0.05)),
                0);
    }

    private static Time may() {
        return new Time.Stated(
                LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), Time.Grain.MONTH);
    }

    private static Place vell() {
        return new Place.Resolved(
                new Span(28, 32),
                "Vell",
                "Vell",
                7,
                1.5,
                -2.25,
                "Vell",
                null,
                null,
                "OST",
                "PPL",
                4);
    }

    private static Magnitude twelve() {
        return new Magnitude(null, null, new Magnitude.Count(12, 12, new Span(15, 17)), null);
    }
}
