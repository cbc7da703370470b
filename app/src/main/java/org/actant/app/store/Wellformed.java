package org.actant.app.store;

import org.jspecify.annotations.Nullable;

/// Text as DuckDB can keep it: a surrogate without its partner becomes U+FFFD, which is as long, so
/// that all offsets stay right.
final class Wellformed {
    private Wellformed() {}

    static String text(String text) {
        StringBuilder mended = null;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!Character.isSurrogate(character)) {
                continue;
            }
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(at, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
