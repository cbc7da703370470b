package org.actant.context;

import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Words that the text gives as someone's.
///
/// @param span what was said; for speech in quotation marks, the words between the marks
/// @param kind how the words are given
/// @param cue the words of saying: *said*, *according to*; `null` where the paragraph before
///   introduced the speaker
/// @param speaker the words that name the speaker, `null` where the text does not say
public record Quotation(Span span, Kind kind, @Nullable Span cue, @Nullable Span speaker) {
    public enum Kind {
        /// A whole utterance in quotation marks.
        DIRECT,
        /// The reporter's words for what was said.
        INDIRECT,
        /// Reported words with a quoted part among them.
        MIXED,
        /// A quoted phrase inside a sentence of the reporter's.
        PARTIAL
    }
}
