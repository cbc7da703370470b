package org.actant.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.actant.Event;
import org.actant.Explanation;
import org.actant.Reading;
import org.actant.app.json.JsonLines;
import org.actant.context.Quotation;
import org.actant.parse.Tree;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A whole reading as one JSON object: sentences with tagged and parsed tokens, mentions,
/// quotations, and all events.
public final class ReadingWriter {
    private final EventWriter events;

    public ReadingWriter(EventWriter events) {
        this.events = events;
    }

    /// Adds the reading as a line.
    public void write(Reading reading, JsonLines lines) {
        lines.add(json -> {
            content(reading, json);
            json.writeArrayFieldStart("events");
            for (Event event : reading.events()) {
                json.writeStartObject();
                events.write(event, reading, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// Adds the reading with its reasons as a line: each event has a field `why`, and `not_coded`
    /// tells what became of all other triggers.
    public void write(Explanation explanation, JsonLines lines) {
        lines.add(json -> explained(explanation, json));
    }

    private void explained(Explanation explanation, JsonGenerator json) throws IOException {
        Reading reading = explanation.reading();
        String text = reading.document().article().text();
        content(reading, json);
        json.writeArrayFieldStart("events");
        for (int index = 0; index < reading.events().size(); index++) {
            Event event = reading.events().get(index);
            json.writeStartObject();
            events.write(event, reading, json);
            ExplanationWriter.why(event, explanation.why().get(index), text, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("not_coded");
        for (Explanation.NotCoded one : explanation.notCoded()) {
            ExplanationWriter.notCoded(one, text, json);
        }
        json.writeEndArray();
    }

    /// Everything before the events.
    private static void content(Reading reading, JsonGenerator json) throws IOException {
        Article article = reading.document().article();
        json.writeObjectFieldStart("article");
        json.writeStringField("id", article.id());
        json.writeStringField("title", reading.title());
        Fields.date(json, "date", reading.published());
        json.writeStringField("url", article.metadata().url());
        json.writeStringField("publication", reading.publication());
        json.writeEndObject();
        json.writeArrayFieldStart("sentences");
        for (Tree tree : reading.trees()) {
            sentence(tree, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mentions");
        for (Reading.Mention mention : reading.mentions()) {
            mention(mention, article.text(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("quotations");
        for (Reading.Speech speech : reading.quotations()) {
            quotation(speech, article.text(), json);
        }
        json.writeEndArray();
    }

    private static void sentence(Tree tree, JsonGenerator json) throws IOException {
        Sentence sentence = tree.sentence();
        json.writeStartObject();
        Fields.span(json, sentence.span());
        json.writeArrayFieldStart("tokens");
        for (int token = 0; token < tree.size(); token++) {
            json.writeStartObject();
            Fields.span(json, tree.span(token));
            json.writeStringField("text", tree.form(token));
            json.writeStringField("lemma", tree.lemma(token));
            json.writeStringField("upos", tree.upos(token).name());
            json.writeStringField("xpos", tree.xpos(token));
            json.writeNumberField("head", tree.head(token) + 1);
            json.writeStringField("deprel", tree.relation(token));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void mention(Reading.Mention mention, String text, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind(mention));
        Fields.words(json, mention.span(), text);
        switch (mention) {
            case Reading.Mention.Actor(Participant participant) -> Fields.coded(json, participant);
            case Reading.Mention.OfPlace(Span span, Place place) -> place(place, json);
            case Reading.Mention.OfTime time -> {
                json.writeStringField("type", time.type());
                json.writeStringField("value", time.value());
            }
            case Reading.Mention.OfNumber number -> {
                json.writeNumberField("least", number.least());
                Fields.most(json, number.most());
            }
        }
        json.writeEndObject();
    }

    private static String kind(Reading.Mention mention) {
        return switch (mention) {
            case Reading.Mention.Actor actor -> "actor";
            case Reading.Mention.OfPlace place -> "place";
            case Reading.Mention.OfTime time -> "time";
            case Reading.Mention.OfNumber number -> "number";
        };
    }

    private static void place(Place place, JsonGenerator json) throws IOException {
        if (place instanceof Place.Resolved resolved) {
            json.writeNumberField("geonameid", resolved.geonameid());
            json.writeStringField("name", resolved.name());
            json.writeNumberField("lat", resolved.latitude());
            json.writeNumberField("lon", resolved.longitude());
            json.writeStringField("country_code", resolved.countryCode());
            json.writeStringField("feature_code", resolved.featureCode());
        } else {
            for (String name :
                    List.of("geonameid", "name", "lat", "lon", "country_code", "feature_code")) {
                json.writeNullField(name);
            }
        }
    }

    private static void quotation(Reading.Speech speech, String text, JsonGenerator json)
            throws IOException {
        Quotation quotation = speech.quotation();
        json.writeStartObject();
        Fields.words(json, quotation.span(), text);
        json.writeStringField("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
        Span cue = quotation.cue();
        if (cue == null) {
            json.writeNullField("cue");
        } else {
            json.writeObjectFieldStart("cue");
            Fields.words(json, cue, text);
            json.writeEndObject();
        }
        speaker(quotation.speaker(), speech.speaker(), text, json);
        json.writeEndObject();
    }

    /// The span is where the speaker stands beside the words; the codes may come from an earlier
    /// mention of the same person.
    private static void speaker(
            @Nullable Span span, @Nullable Participant coded, String text, JsonGenerator json)
            throws IOException {
        if (span == null && coded == null) {
            json.writeNullField("speaker");
            return;
        }
        json.writeObjectFieldStart("speaker");
        if (span != null) {
            Fields.words(json, span, text);
        } else if (coded != null) {
            Fields.words(json, coded.span(), text);
        }
        json.writeStringField("identifier_text", coded == null ? null : coded.name());
        json.writeStringField("code", coded == null ? null : coded.code());
        json.writeStringField("sector", coded == null ? null : coded.sector());
        json.writeStringField("office", coded == null ? null : coded.office());
        json.writeEndObject();
    }
}
