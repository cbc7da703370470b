package org.actant.app.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// An article as a table, a feed or an archive gives it: fields as they were written.
///
/// @param id its name there, `null` where it has none
/// @param date the day of publication as written
/// @param language a language tag as written: `en-GB`
public record Draft(
        @Nullable String id,
        Body body,
        @Nullable String title,
        @Nullable String date,
        @Nullable String url,
        @Nullable String publication,
        @Nullable String language)
        implements Serializable {
    /// The words of the article, and what they are wrapped in.
    sealed interface Body extends Serializable {
        /// Nothing but words.
        record Plain(String text) implements Body {}

        /// Words with HTML elements between, as in a feed: no page around them.
        record Markup(String html) implements Body {}

        /// A whole web page as it was sent.
        @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
        record WebPage(byte[] bytes) implements Body {}
    }

    /// Whether it has no words.
    boolean isEmpty() {
        return switch (body) {
            case Body.Plain(String text) -> text.isBlank();
            case Body.Markup(String html) -> html.isBlank();
            case Body.WebPage(byte[] bytes) -> bytes.length == 0;
        };
    }

    /// How much it weighs in memory, in bytes.
    int size() {
        return switch (body) {
            case Body.Plain(String text) -> 2 * text.length();
            case Body.Markup(String html) -> 2 * html.length();
            case Body.WebPage(byte[] bytes) -> bytes.length;
        };
    }
}
