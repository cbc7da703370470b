package org.actant;

import java.util.List;
import org.actant.lexicon.Frame;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A reading with its reasons.
///
/// @param why one for each of the reading's events, in their order
/// @param notCoded the triggers that became no event, in reading order
public record Explanation(Reading reading, List<Why> why, List<NotCoded> notCoded) {
    public Explanation {
        why = List.copyOf(why);
        notCoded = List.copyOf(notCoded);
        if (why.size() != reading.events().size()) {
            throw new IllegalArgumentException(
                    "%d events with %d reasons".formatted(reading.events().size(), why.size()));
        }
    }

    /// Why an event is coded as it is.
    ///
    /// @param frame what its trigger means
    /// @param conditions what the frame asks for, with the words that are so
    /// @param parts who takes part, and where they stand
    /// @param cues the words that say whether it happened
    public record Why(
            Frame frame, List<Ground> conditions, List<Part> parts, List<StatusCue> cues) {
        public Why {
            conditions = List.copyOf(conditions);
            parts = List.copyOf(parts);
            cues = List.copyOf(cues);
        }
    }

    /// A condition of a frame and the words that meet it, none where it asks for something to be
    /// absent.
    public record Ground(Frame.Condition condition, List<Span> words) {
        public Ground {
            words = List.copyOf(words);
        }
    }

    /// A participant at its slot.
    ///
    /// @param slot where the frame says it stands: `obj`, `obj>of`; `null` where it was found
    ///   elsewhere in the clause
    public record Part(Side side, @Nullable String slot, Participant participant) {}

    public enum Side {
        ACTOR,
        RECIPIENT
    }

    /// A word that says whether something happened.
    public record StatusCue(Span words, Status status) {}

    /// A trigger that became no event.
    public sealed interface NotCoded {
        /// The words.
        Span trigger();

        /// The frame that speaks for them.
        Frame frame();

        /// The frame says that this is no event: *a heart attack*.
        ///
        /// @param keptOut the frame that it keeps out, `null` for none
        record Blocked(Span trigger, Frame frame, @Nullable Frame keptOut) implements NotCoded {}

        /// What does it is a thing: *the law allows*.
        record NoActor(Span trigger, Frame frame) implements NotCoded {}

        /// No frame holds; this one came closest.
        ///
        /// @param unmet the first of its conditions that is not met
        record Condition(Span trigger, Frame frame, Frame.Condition unmet) implements NotCoded {}

        /// Who takes part, or what it is about, is no politics.
        record NotPolitical(Span trigger, Frame frame) implements NotCoded {}

        /// It says what something is like, not what somebody did: *the recognized government*.
        record Described(Span trigger, Frame frame) implements NotCoded {}

        /// The codebook has no event for what CAMEO calls it: an appeal, a statement.
        record Dropped(Span trigger, Frame frame, String cameo) implements NotCoded {}

        /// Another trigger speaks for it: the *sanctions* of *lifted sanctions*.
        record PartOfAnother(Span trigger, Frame frame, Span whole, Frame wholeFrame)
                implements NotCoded {}

        /// An event of the same sentence says it already.
        record Repeats(Span trigger, Frame frame) implements NotCoded {}
    }
}
