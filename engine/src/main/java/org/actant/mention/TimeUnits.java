package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// A sentence's words with hyphens and slashes inside words undone, so that *third-quarter* reads
/// like *third quarter* whichever way the tokens were cut.
final class TimeUnits {
    private static final int HYPHEN = 1;
    private static final int SLASH = 2;
    private static final int GLUED = 4;

    private final List<String> forms;
    private final List<String> lower;
    private final int[] tokens;
    private final int[] starts;
    private final int[] ends;
    private final int[] before;

    private TimeUnits(
            List<String> forms,
            List<String> lower,
            int[] tokens,
            int[] starts,
            int[] ends,
            int[] before) {
        this.forms = forms;
        this.lower = lower;
        this.tokens = tokens;
        this.starts = starts;
        this.ends = ends;
        this.before = before;
    }

    static TimeUnits of(Sentence sentence) {
        Builder builder = new Builder(sentence.tokens().size());
        for (int token = 0; token < sentence.tokens().size(); token++) {
            builder.add(sentence.tokens().get(token), token);
        }
        return builder.done();
    }

    int size() {
        return forms.size();
    }

    String form(int unit) {
        return forms.get(unit);
    }

    /// The word in lower case; empty outside the sentence.
    String lower(int unit) {
        return unit >= 0 && unit < lower.size() ? lower.get(unit) : "";
    }

    /// Index of the token that holds the unit.
    int token(int unit) {
        return tokens[unit];
    }

    Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    boolean hyphenBefore(int unit) {
        return unit < forms.size() && (before[unit] & HYPHEN) != 0;
    }

    boolean slashBefore(int unit) {
        return unit < forms.size() && (before[unit] & SLASH) != 0;
    }

    /// Whether nothing stands between the unit and the one before it.
    boolean gluedBefore(int unit) {
        return unit < forms.size() && (before[unit] & GLUED) != 0;
    }

    boolean capitalised(int unit) {
        return unit >= 0 && unit < forms.size() && Character.isUpperCase(forms.get(unit).charAt(0));
    }

    boolean matches(int at, List<String> words) {
        if (at + words.size() > lower.size()) {
            return false;
        }
        for (int word = 0; word < words.size(); word++) {
            if (!lower.get(at + word).equals(words.get(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(char letter) {
        return letter == '-' || letter == '‐' || letter == '‑' || letter == '–' || letter == '/';
    }

    /// Collects units token by token.
    private static final class Builder {
        private final List<String> forms;
        private final List<String> lower;
        private int[] tokens;
        private int[] starts;
        private int[] ends;
        private int[] before;
        private int pending;

        Builder(int size) {
            forms = new ArrayList<>(size + 8);
            lower = new ArrayList<>(size + 8);
            tokens = new int[size + 8];
            starts = new int[size + 8];
            ends = new int[size + 8];
            before = new int[size + 8];
        }

        void add(Token token, int index) {
            String form = token.form();
            int start = token.span().start();
            boolean glued = !forms.isEmpty() && ends[forms.size() - 1] == start;
            if (form.length() == 1 && joins(form.charAt(0)) && glued) {
                pending = form.charAt(0) == '/' ? SLASH : HYPHEN;
                pending |= start << 3;
                return;
            }
            int from = 0;
            for (int at = 1; at < form.length() - 1; at++) {
                if (joins(form.charAt(at)) && at > from) {
                    put(form.substring(from, at), index, start + from);
                    pending = form.charAt(at) == '/' ? SLASH : HYPHEN;
                    pending |= (start + at) << 3;
                    from = at + 1;
                }
            }
            put(from == 0 ? form : form.substring(from), index, start + from);
        }

        TimeUnits done() {
            return new TimeUnits(forms, lower, tokens, starts, ends, before);
        }

        /// A pending mark counts only where the next word follows it without a space; else the mark
        /// was a dash, and becomes a unit of its own.
        private void put(String form, int token, int start) {
            int unit = forms.size();
            int joint = pending >>> 3;
            int flag = pending & (HYPHEN | SLASH);
            pending = 0;
            if (flag != 0 && joint + 1 != start) {
                write(flag == SLASH ? "/" : "-", token, joint, 0);
                unit++;
                flag = 0;
            }
            boolean glued = unit > 0 && ends[unit - 1] == start;
            write(form, token, start, flag | (glued ? GLUED : 0));
        }

        private void write(String form, int token, int start, int flags) {
            int unit = forms.size();
            if (unit == tokens.length) {
                int size = unit * 2 + 8;
                tokens = java.util.Arrays.copyOf(tokens, size);
                starts = java.util.Arrays.copyOf(starts, size);
                ends = java.util.Arrays.copyOf(ends, size);
                before = java.util.Arrays.copyOf(before, size);
            }
            forms.add(form);
            lower.add(form.toLowerCase(Locale.ROOT));
            tokens[unit] = token;
            starts[unit] = start;
            ends[unit] = start + form.length();
            before[unit] = flags;
        }
    }
}
