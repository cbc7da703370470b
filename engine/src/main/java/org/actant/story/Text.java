package org.actant.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Articles of the same words, headline and day are one text: however often a wire report is passed
/// on, it is compared once.
///
/// @param words the fingerprint of the text
/// @param terms what headline and text are about, as a number
record Text(long words, long terms, @Nullable LocalDate date) {
    static Text of(Outline outline) {
        return new Text(outline.fingerprint(), outline.terms(), outline.date());
    }
}
