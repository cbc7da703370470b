package org.actant.mention;

import org.actant.text.Span;

/// Words or figures that say how many.
///
/// @param span the words, in the article's text
/// @param sentence index of their sentence
/// @param firstToken index of the first token in the sentence
/// @param lastToken index of the last token, inclusive
/// @param least the fewest the words allow: 24 for *dozens*
/// @param most the most they allow; the same for an exact number, [#UNBOUNDED] where the words set
///   no upper limit: *at least 12*
public record NumberMention(
        Span span, int sentence, int firstToken, int lastToken, long least, long most) {
    /// No upper limit.
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public NumberMention {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("Not a range: %d–%d".formatted(least, most));
        }
    }
}
