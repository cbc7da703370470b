package org.actant.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// A language's words for numbers, and how they add up: *two and a half*, *1.5 million*,
/// *twenty-four*.
public final class NumberLexicon {
    /// The columns of the table.
    public static final List<String> COLUMNS = List.of("words", "kind", "value");

    /// What a word does in a number.
    enum Kind {
        UNIT,
        TENS,
        HUNDRED,
        SCALE,
        DOZEN,
        ARTICLE,
        HALF,
        ORDINAL,
        ORDINAL_SUFFIX,
        VAGUE,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        ABOUT,
        BETWEEN,
        TO,
        OF,
        AND;

        static @Nullable Kind named(String name) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /// A word or phrase.
    ///
    /// @param words all of its words
    /// @param low its value, or the lower of its two
    /// @param high the higher of its two values, else the same
    record Entry(List<String> words, Kind kind, double low, double high) {}

    /// A number read.
    ///
    /// @param end index just past its last word
    record Quantity(int end, double value) {}

    private final Map<String, List<Entry>> entries;

    private NumberLexicon(Map<String, List<Entry>> entries) {
        this.entries = entries;
    }

    /// Reads the table.
    ///
    /// @param problems takes what is wrong with it
    public static NumberLexicon read(String file, String content, List<Problem> problems) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            Kind kind = Kind.named(row.field(1));
            if (kind == null) {
                problems.add(
                        new Problem(
                                file, row.line(), "unknown kind \"%s\"".formatted(row.field(1))));
                continue;
            }
            List<Double> values = new ArrayList<>();
            if (!row.field(2).equals("-")) {
                try {
                    for (String part : row.field(2).split(" ", -1)) {
                        values.add(Double.valueOf(part));
                    }
                } catch (NumberFormatException e) {
                    problems.add(
                            new Problem(
                                    file,
                                    row.line(),
                                    "not a number: \"%s\"".formatted(row.field(2))));
                    continue;
                }
            }
            List<String> words = List.of(row.field(0).replace('-', ' ').split(" ", -1));
            double low = values.isEmpty() ? 0 : values.getFirst();
            double high = values.isEmpty() ? 0 : values.getLast();
            entries.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Entry(words, kind, low, high));
        }
        for (List<Entry> list : entries.values()) {
            list.sort((one, other) -> other.words().size() - one.words().size());
        }
        return new NumberLexicon(entries);
    }

    /// The longest phrase of this kind that starts here.
    @Nullable Entry entry(TimeUnits words, int at, Kind kind) {
        if (at < 0 || at >= words.size()) {
            return null;
        }
        List<Entry> candidates = entries.get(words.lower(at));
        if (candidates == null) {
            return null;
        }
        for (Entry candidate : candidates) {
            if (candidate.kind() == kind && words.matches(at, candidate.words())) {
                return candidate;
            }
        }
        return null;
    }

    /// Whether a number may start with this word.
    boolean leads(String lower) {
        List<Entry> list = entries.get(lower);
        if (list == null) {
            return false;
        }
        for (Entry entry : list) {
            switch (entry.kind()) {
                case TO, OF, AND, ORDINAL_SUFFIX -> {}
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /// The exact number that starts here, in words or figures; a bare *a* is none.
    @Nullable Quantity quantity(TimeUnits words, int at) {
        if (at < 0 || at >= words.size()) {
            return null;
        }
        char initial = words.lower(at).charAt(0);
        if (initial >= '0' && initial <= '9') {
            return figures(words, at);
        }
        return spelled(words, at);
    }

    /// The ordinal that starts here: *third*, *27th*, *twenty-first*.
    @Nullable Quantity ordinal(TimeUnits words, int at) {
        if (at < 0 || at >= words.size()) {
            return null;
        }
        String word = words.lower(at);
        if (Character.isDigit(word.charAt(0))) {
            int digits = digits(word);
            if (digits > 4 || digits == word.length()) {
                return null;
            }
            for (Entry entry : entries.getOrDefault(word.substring(digits), List.of())) {
                if (entry.kind() == Kind.ORDINAL_SUFFIX) {
                    return new Quantity(at + 1, Integer.parseInt(word.substring(0, digits)));
                }
            }
            return null;
        }
        Entry plain = entry(words, at, Kind.ORDINAL);
        if (plain != null) {
            return new Quantity(at + 1, plain.low());
        }
        Entry tens = entry(words, at, Kind.TENS);
        Entry unit = tens == null ? null : entry(words, at + 1, Kind.ORDINAL);
        if (tens != null && unit != null && unit.low() < 10) {
            return new Quantity(at + 2, tens.low() + unit.low());
        }
        return null;
    }

    /// Number of leading digits.
    static int digits(String word) {
        int length = 0;
        while (length < word.length() && word.charAt(length) >= '0' && word.charAt(length) <= '9') {
            length++;
        }
        return length;
    }

    private @Nullable Quantity figures(TimeUnits words, int at) {
        double value = figure(words.lower(at));
        if (value < 0) {
            return null;
        }
        int end = at + 1;
        if (words.slashBefore(end) && end < words.size()) {
            double below = figure(words.lower(end));
            return below > 0 ? new Quantity(end + 1, value / below) : null;
        }
        if (words.slashBefore(end + 1) && end + 1 < words.size()) {
            double above = figure(words.lower(end));
            double below = figure(words.lower(end + 1));
            if (above > 0 && below > above) {
                return new Quantity(end + 2, value + above / below);
            }
        }
        return scaled(words, end, value);
    }

    private Quantity scaled(TimeUnits words, int at, double value) {
        int end = at;
        double scaled = value;
        while (true) {
            Entry scale = entry(words, end, Kind.SCALE);
            if (scale == null) {
                scale = entry(words, end, Kind.DOZEN);
            }
            if (scale == null) {
                return new Quantity(end, scaled);
            }
            scaled *= scale.low();
            end++;
        }
    }

    /// The value of *1,000* or *2.5*, -1 where the word is no such figure.
    static double figure(String word) {
        double value = 0;
        double place = 0;
        int sinceComma = -1;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter >= '0' && letter <= '9') {
                if (place > 0) {
                    value += (letter - '0') * place;
                    place /= 10;
                } else {
                    value = value * 10 + (letter - '0');
                    sinceComma = sinceComma < 0 ? -1 : sinceComma + 1;
                }
            } else if (letter == ','
                    && place == 0
                    && at > 0
                    && (sinceComma < 0 || sinceComma == 3)) {
                sinceComma = 0;
            } else if (letter == '.' && place == 0 && at > 0 && at + 1 < word.length()) {
                place = 0.1;
            } else {
                return -1;
            }
        }
        boolean grouped = sinceComma < 0 || sinceComma == 3;
        return grouped && value < 1e15 ? value : -1;
    }

    private @Nullable Quantity spelled(TimeUnits words, int at) {
        double total = 0;
        double group = 0;
        int end = at;
        boolean open = true;
        boolean any = false;
        while (end < words.size()) {
            Entry entry = open ? entry(words, end, Kind.TENS) : null;
            if (entry != null && group % 100 == 0) {
                group += entry.low();
                end++;
                any = true;
                Entry unit = entry(words, end, Kind.UNIT);
                if (unit != null && unit.low() < 10) {
                    group += unit.low();
                    end++;
                }
                open = false;
                continue;
            }
            entry = open ? entry(words, end, Kind.UNIT) : null;
            if (entry != null && group % 100 == 0) {
                group += entry.low();
                end++;
                any = true;
                open = false;
                continue;
            }
            if (!any && entry(words, end, Kind.ARTICLE) != null) {
                Entry next = entry(words, end + 1, Kind.HUNDRED);
                next = next != null ? next : entry(words, end + 1, Kind.SCALE);
                next = next != null ? next : entry(words, end + 1, Kind.DOZEN);
                if (next == null) {
                    return null;
                }
                group = 1;
                end++;
                any = true;
                continue;
            }
            Entry hundred = entry(words, end, Kind.HUNDRED);
            if (hundred != null && group > 0 && group < 100) {
                group *= 100;
                end++;
                open = true;
                continue;
            }
            Entry scale = entry(words, end, Kind.SCALE);
            scale = scale != null ? scale : entry(words, end, Kind.DOZEN);
            if (scale != null && (group > 0 || !any)) {
                if (!any && scale.kind() != Kind.DOZEN) {
                    return null;
                }
                total += Math.max(group, 1) * scale.low();
                group = 0;
                end++;
                any = true;
                open = true;
                continue;
            }
            boolean joins =
                    any
                            && open
                            && entry(words, end, Kind.AND) != null
                            && (entry(words, end + 1, Kind.UNIT) != null
                                    || entry(words, end + 1, Kind.TENS) != null);
            if (joins) {
                end++;
                continue;
            }
            break;
        }
        return any ? new Quantity(end, total + group) : null;
    }
}
