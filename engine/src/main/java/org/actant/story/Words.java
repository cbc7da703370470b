package org.actant.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as bare words: runs of letters and digits in lower case. Spacing, marks and case are what
/// changes when a report is passed on.
record Words(List<String> list) {
    Words {
        list = List.copyOf(list);
    }

    static Words of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < lower.length(); ) {
            int point = lower.codePointAt(at);
            boolean inside = Character.isLetterOrDigit(point);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            at += Character.charCount(point);
        }
        if (start >= 0) {
            words.add(lower.substring(start));
        }
        return new Words(words);
    }

    int size() {
        return list.size();
    }

    /// A number for the words in their order.
    long fingerprint() {
        return fingerprint(0, list.size());
    }

    /// A number for some neighbouring words in their order.
    long fingerprint(int from, int to) {
        long value = (long) to - from;
        for (int at = from; at < to; at++) {
            value = Mix.of(value, Mix.of(list.get(at)));
        }
        return value;
    }
}
