package org.actant.mention;

import org.actant.text.Span;

/// Words that name a place.
///
/// @param span the words, in the article's text
/// @param sentence index of their sentence, [#DATELINE] for the article's dateline
/// @param firstToken index of the first token in the sentence; 0 in the dateline
/// @param lastToken index of the last token, inclusive; 0 in the dateline
/// @param text the words themselves, with single spaces
/// @param within the name of the larger place that follows after a comma, or stands in brackets:
///   *California* for *Long Beach, California*; empty where there is none
/// @param feature GeoNames' feature code where a word of the name tells it, as in *Harris County*;
///   else empty
public record PlaceMention(
        Span span,
        int sentence,
        int firstToken,
        int lastToken,
        String text,
        String within,
        String feature) {
    /// The sentence of a place named in the dateline.
    public static final int DATELINE = -1;
}
