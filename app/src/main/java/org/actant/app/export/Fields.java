package org.actant.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.actant.mention.NumberMention;
import org.actant.resolve.Participant;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Groups of fields that several shapes share.
final class Fields {
    private Fields() {}

    static void span(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    /// The upper end of a range: `null` for an open one, as in *at least nine*.
    static void most(JsonGenerator json, long most) throws IOException {
        if (most == NumberMention.UNBOUNDED) {
            json.writeNullField("most");
        } else {
            json.writeNumberField("most", most);
        }
    }

    static void words(JsonGenerator json, Span span, String text) throws IOException {
        span(json, span);
        json.writeStringField("text", span.of(text));
    }

    static void date(JsonGenerator json, String name, @Nullable LocalDate date) throws IOException {
        json.writeStringField(name, date == null ? null : date.toString());
    }

    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /// A score, to four places.
    static double score(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /// A participant, as an object's content.
    static void participant(JsonGenerator json, Participant participant) throws IOException {
        json.writeStringField("text", participant.text());
        span(json, participant.span());
        coded(json, participant);
    }

    /// What a participant is coded as.
    static void coded(JsonGenerator json, Participant participant) throws IOException {
        json.writeStringField("code", participant.code());
        json.writeStringField("sector", participant.sector());
        texts(json, "other_sectors", participant.otherSectors());
        json.writeStringField("identifier_text", participant.name());
        json.writeStringField("office", participant.office());
    }
}
