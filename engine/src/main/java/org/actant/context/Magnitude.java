package org.actant.context;

import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// How large an event was. `null` where the text does not say.
public record Magnitude(
        @Nullable Count dead,
        @Nullable Count injured,
        @Nullable Count arrested,
        @Nullable Count crowd) {
    public static final Magnitude UNSTATED = new Magnitude(null, null, null, null);

    /// A number of people.
    ///
    /// @param least the fewest the words allow: 24 for *dozens*
    /// @param most the most they allow; the same for an exact number
    /// @param span the words
    public record Count(long least, long most, Span span) {
        public Count {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("Not a range: %d–%d".formatted(least, most));
            }
        }
    }
}
