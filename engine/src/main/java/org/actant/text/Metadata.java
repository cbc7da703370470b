package org.actant.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known about an article from outside its text. `null` is "not given".
///
/// @param title the headline, when it is not the first line of the text
/// @param date the day of publication; relative time expressions count from it
/// @param url where the article was published
/// @param publication who published it: a newspaper, an agency
public record Metadata(
        @Nullable String title,
        @Nullable LocalDate date,
        @Nullable String url,
        @Nullable String publication) {
    public static final Metadata NONE = new Metadata(null, null, null, null);
}
