package org.actant.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.Event;
import org.actant.Explanation;
import org.actant.resolve.Participant;
import org.actant.text.Span;

/// Why events are coded as they are, and why other triggers are not, as JSON.
final class ExplanationWriter {
    private ExplanationWriter() {}

    /// The field `why` of an event.
    static void why(Event event, Explanation.Why why, String text, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("why");
        json.writeStringField("frame", why.frame().id());
        json.writeStringField("outcome", Wording.outcome(why.frame()));
        json.writeArrayFieldStart("conditions");
        for (Explanation.Ground ground : why.conditions()) {
            ground(ground, text, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("roles");
        for (Explanation.Part part : why.parts()) {
            part(part, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("status_cues");
        for (Explanation.StatusCue cue : why.cues()) {
            json.writeStartObject();
            Fields.words(json, cue.words(), text);
            json.writeStringField("status", cue.status().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("score", Fields.score(event.score()));
        json.writeArrayFieldStart("lost");
        for (Event.Alternative lost : event.also()) {
            json.writeStartObject();
            json.writeStringField("rule", lost.rule());
            json.writeStringField("event", lost.type());
            Fields.texts(json, "mode", lost.modes());
            json.writeNumberField("score", Fields.score(lost.score()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A trigger that became no event, as an object.
    static void notCoded(Explanation.NotCoded one, String text, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        Fields.words(json, one.trigger(), text);
        json.writeStringField("rule", one.frame().id());
        json.writeStringField("event", Wording.event(one));
        json.writeStringField("reason", Wording.reason(one));
        json.writeStringField("says", Wording.says(one, text));
        json.writeEndObject();
    }

    /// One object for each of the words that meet the condition; one without words where it asks
    /// for something to be absent.
    private static void ground(Explanation.Ground ground, String text, JsonGenerator json)
            throws IOException {
        String says = Wording.says(ground.condition());
        for (Span words : ground.words()) {
            json.writeStartObject();
            Fields.words(json, words, text);
            json.writeStringField("says", says);
            json.writeEndObject();
        }
        if (ground.words().isEmpty()) {
            json.writeStartObject();
            json.writeNullField("start");
            json.writeNullField("end");
            json.writeNullField("text");
            json.writeStringField("says", says);
            json.writeEndObject();
        }
    }

    private static void part(Explanation.Part part, JsonGenerator json) throws IOException {
        Participant participant = part.participant();
        json.writeStartObject();
        json.writeStringField("role", part.side().name().toLowerCase(Locale.ROOT));
        json.writeStringField("slot", part.slot());
        json.writeStringField("text", participant.text());
        Fields.span(json, participant.span());
        json.writeStringField("code", participant.code());
        Fields.texts(json, "steps", steps(participant));
        json.writeEndObject();
    }

    /// From the words to the code: whom they stand for, who that is, what the codebook calls them.
    private static List<String> steps(Participant participant) {
        List<String> steps = new ArrayList<>(participant.steps());
        if (participant.name() != null) {
            steps.add(
                    participant.office() == null
                            ? participant.name()
                            : "%s, %s".formatted(participant.name(), participant.office()));
        }
        if (participant.code() != null || participant.sector() != null) {
            steps.add(
                    "coded %s"
                            .formatted(
                                    participant.code() == null
                                            ? participant.sector()
                                            : participant.sector() == null
                                                    ? participant.code()
                                                    : participant.code()
                                                            + " "
                                                            + participant.sector()));
        }
        return steps;
    }
}
