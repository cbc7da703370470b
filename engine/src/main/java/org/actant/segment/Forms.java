package org.actant.segment;

import java.util.Arrays;

/// Hands out the same string for the same word within an article, so that frequent words are not
/// copied again and again.
final class Forms {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 12;

    private final String[] forms = new String[SLOTS];

    Forms() {
        Arrays.fill(forms, "");
    }

    /// The characters between two places of a text.
    String of(String text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return text.substring(start, end);
        }
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + text.charAt(at);
        }
        int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
        String known = forms[slot];
        if (known.length() == length && text.startsWith(known, start)) {
            return known;
        }
        String form = text.substring(start, end);
        forms[slot] = form;
        return form;
    }
}
