package org.actant.event;

import java.util.List;
import org.actant.lexicon.Frame;

/// An event as its sentence's grammar gives it: a frame, its trigger, and the head words of who
/// takes part. Status, time, place and codes come later.
///
/// @param sentence index of the sentence
/// @param trigger index of the trigger's head word
/// @param words indexes of all words of the trigger, in order
/// @param arguments every slot of the trigger
/// @param actors heads of the actors' noun phrases
/// @param recipients heads of the recipients' noun phrases
/// @param score how sure the frame is, 0–1
/// @param also readings that hold as well but lost, best first
public record EventDraft(
        int sentence,
        int trigger,
        List<Integer> words,
        Frame frame,
        Arguments arguments,
        List<Integer> actors,
        List<Integer> recipients,
        double score,
        List<Reading> also) {
    public EventDraft {
        words = List.copyOf(words);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        also = List.copyOf(also);
    }

    /// The codebook's event.
    public String type() {
        return type(frame);
    }

    /// Another reading of the same trigger.
    ///
    /// @param score how sure it is, 0–1
    public record Reading(Frame frame, double score) {
        /// The codebook's event.
        public String type() {
            return EventDraft.type(frame);
        }
    }

    private static String type(Frame frame) {
        String event = frame.event();
        if (event == null) {
            throw new IllegalArgumentException("Not the frame of an event: " + frame.id());
        }
        return event;
    }
}
