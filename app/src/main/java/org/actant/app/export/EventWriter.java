package org.actant.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.actant.Event;
import org.actant.Reading;
import org.actant.app.json.JsonLines;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Events as PLOVER records in JSON. A field that is not known is there and null.
///
/// @param coder names the program and its language pack
/// @param codebook names the ontology
public record EventWriter(String coder, String codebook) {
    private static final String VERSION = "/org/actant/app/version.properties";

    /// What this version of the program writes: `actant 0.1.0+english 0.1.0`, by the codebook that
    /// ships with it.
    public static EventWriter ofThisVersion() {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(EventWriter.class.getResourceAsStream(VERSION))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "").replace("-SNAPSHOT", "");
        return new EventWriter("actant %s+english %s".formatted(version, version), "plover-2024");
    }

    /// Adds a line for each event of one of these statuses.
    public void write(Reading reading, Set<Status> statuses, JsonLines lines) {
        for (Event event : reading.events()) {
            if (statuses.contains(event.status())) {
                lines.add(json -> write(event, reading, json));
            }
        }
    }

    /// The event, as an object's content.
    void write(Event event, Reading reading, JsonGenerator json) throws IOException {
        Article article = reading.document().article();
        json.writeStringField("id", event.id());
        time(event.time(), json);
        json.writeStringField("event", event.type());
        Fields.texts(json, "mode", event.modes());
        Fields.texts(json, "context", event.contexts().stream().map(Event.Context::name).toList());
        json.writeNumberField("quad_code", event.quad());
        json.writeNumberField("event_scale", event.scale());
        json.writeStringField("cameo", event.cameo());
        json.writeNumberField("goldstein", event.goldstein());
        json.writeStringField("status", event.status().name().toLowerCase(Locale.ROOT));
        participants("actor", event.actors(), json);
        participants("recipient", event.recipients(), json);
        Participant speaker = event.speaker();
        if (speaker == null) {
            json.writeNullField("speaker");
        } else {
            json.writeObjectFieldStart("speaker");
            Fields.participant(json, speaker);
            json.writeEndObject();
        }
        size(event.magnitude(), json);
        place(event.place(), json);
        json.writeObjectFieldStart("trigger");
        json.writeStringField("text", event.trigger().of(article.text()));
        Fields.span(json, event.trigger());
        json.writeEndObject();
        json.writeStringField("rule", event.rule());
        json.writeNumberField("score", Fields.score(event.score()));
        json.writeArrayFieldStart("also");
        for (Event.Alternative lost : event.also()) {
            json.writeStartObject();
            json.writeStringField("event", lost.type());
            json.writeNumberField("score", Fields.score(lost.score()));
            json.writeEndObject();
        }
        json.writeEndArray();
        Sentence sentence = reading.document().sentences().get(event.sentence());
        json.writeStringField("text", sentence.span().of(article.text()));
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("sequence", sentence.index());
        Fields.span(json, sentence.span());
        json.writeEndObject();
        citation(reading, json);
    }

    private static void time(Time time, JsonGenerator json) throws IOException {
        switch (time) {
            case Time.Stated stated -> {
                Fields.date(json, "date", stated.first());
                Fields.date(
                        json,
                        "enddate",
                        stated.last().equals(stated.first()) ? null : stated.last());
                json.writeStringField("date_grain", grain(stated.grain()));
            }
            case Time.Since since -> {
                Fields.date(json, "date", since.first());
                json.writeNullField("enddate");
                json.writeStringField("date_grain", grain(since.grain()));
            }
            case Time.Unstated() -> {
                json.writeNullField("date");
                json.writeNullField("enddate");
                json.writeNullField("date_grain");
            }
        }
    }

    private static String grain(Time.Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static void participants(
            String name, List<Participant> participants, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Participant participant : participants) {
            json.writeStartObject();
            Fields.participant(json, participant);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void size(Magnitude magnitude, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("size");
        count("dead", magnitude.dead(), json);
        count("injured", magnitude.injured(), json);
        count("arrested", magnitude.arrested(), json);
        count("crowd", magnitude.crowd(), json);
        json.writeEndObject();
    }

    /// A range with its words: `{"least":24,"most":99,"start":…,"end":…}`.
    private static void count(String name, Magnitude.@Nullable Count count, JsonGenerator json)
            throws IOException {
        if (count == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("least", count.least());
        Fields.most(json, count.most());
        Fields.span(json, count.span());
        json.writeEndObject();
    }

    private static void place(Place place, JsonGenerator json) throws IOException {
        switch (place) {
            case Place.Resolved resolved -> {
                json.writeObjectFieldStart("event_loc");
                extracted(resolved.text(), resolved.span(), json);
                json.writeStringField("resolved_place", resolved.name());
                json.writeNumberField("geonameid", resolved.geonameid());
                json.writeNumberField("lat", resolved.latitude());
                json.writeNumberField("lon", resolved.longitude());
                json.writeStringField("city", resolved.city());
                json.writeStringField("district", resolved.district());
                json.writeStringField("province", resolved.province());
                json.writeStringField("country_code", resolved.countryCode());
                json.writeStringField("feature_code", resolved.featureCode());
                json.writeNumberField("resolution", resolved.resolution());
                json.writeEndObject();
            }
            case Place.Unknown(Span span, String text) -> {
                json.writeObjectFieldStart("event_loc");
                extracted(text, span, json);
                for (String name :
                        List.of(
                                "resolved_place",
                                "geonameid",
                                "lat",
                                "lon",
                                "city",
                                "district",
                                "province",
                                "country_code",
                                "feature_code",
                                "resolution")) {
                    json.writeNullField(name);
                }
                json.writeEndObject();
            }
            case Place.Unstated() -> json.writeNullField("event_loc");
        }
    }

    private static void extracted(String text, Span span, JsonGenerator json) throws IOException {
        json.writeStringField("extracted_place", text);
        Fields.span(json, span);
    }

    private void citation(Reading reading, JsonGenerator json) throws IOException {
        Article article = reading.document().article();
        Metadata metadata = article.metadata();
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("article", article.id());
        json.writeStringField("url", metadata.url());
        json.writeStringField("title", reading.title());
        json.writeStringField("publication", reading.publication());
        Fields.date(json, "date", reading.published());
        json.writeStringField("language", "en");
        json.writeStringField("coder", coder);
        json.writeStringField("codebook", codebook);
        json.writeEndObject();
    }
}
