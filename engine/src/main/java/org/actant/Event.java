package org.actant;

import java.util.List;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Something the article says about who did what to whom, with the words that say so.
///
/// @param id the same for the same article and words, whatever the run
/// @param type the codebook's event: `ASSAULT`
/// @param modes the codebook's modes, in the frame's order
/// @param contexts the codebook's contexts
/// @param quad quad class, 1–4
/// @param scale the codebook's conflict–cooperation score of event and mode
/// @param cameo the CAMEO code
/// @param goldstein the Goldstein score of that code
/// @param actors who did it; all participants where no side leads, as in a meeting
/// @param recipients whom it was done to
/// @param speaker who says so, `null` where the reporter does
/// @param trigger the words that name the act
/// @param rule the frame that coded it
/// @param score how sure the reading is, 0–1
/// @param also readings of the same words that lost
/// @param sentence index of its sentence
public record Event(
        String id,
        String type,
        List<String> modes,
        List<Context> contexts,
        int quad,
        double scale,
        String cameo,
        double goldstein,
        Status status,
        List<Participant> actors,
        List<Participant> recipients,
        @Nullable Participant speaker,
        Time time,
        Place place,
        Magnitude magnitude,
        Span trigger,
        String rule,
        double score,
        List<Alternative> also,
        int sentence) {
    public Event {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        also = List.copyOf(also);
    }

    /// A context and the words that gave it.
    public record Context(String name, Span span) {}

    /// A reading that lost.
    public record Alternative(String type, List<String> modes, String rule, double score) {
        public Alternative {
            modes = List.copyOf(modes);
        }
    }
}
