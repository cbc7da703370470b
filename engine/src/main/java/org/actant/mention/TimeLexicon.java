package org.actant.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.text.Sentence;
import org.actant.text.Token;
import org.jspecify.annotations.Nullable;

/// A language's words of time: months, weekdays, units, holidays, and the small words that turn
/// them into expressions.
public final class TimeLexicon {
    /// The columns of the table.
    public static final List<String> COLUMNS = List.of("words", "kind", "value");

    /// What a word does in a time expression.
    enum Kind {
        WEEKDAY,
        WEEKDAYS,
        WEEKDAY_SHORT,
        MONTH,
        MONTH_SHORT,
        MONTH_AMBIGUOUS,
        UNIT,
        UNITS,
        PERIOD,
        HALF,
        DAYPART,
        DAYPARTS,
        CLOCK,
        AM,
        PM,
        ZONE,
        OCLOCK,
        SEASON,
        SEASON_AMBIGUOUS,
        QUARTER_CODE,
        DEICTIC,
        REFERENCE,
        REFERENCE_ADJECTIVE,
        LAST,
        PAST,
        NEXT,
        FOLLOWING,
        THIS,
        THAT,
        FIRST,
        AGO,
        EARLIER,
        LATER,
        HENCE,
        EARLY,
        ABOUT,
        EVERY,
        SET,
        VAGUE,
        COUPLE,
        MORE,
        ARTICLE,
        THE,
        HALF_OF,
        AND_HALF,
        OR_SO,
        OLD,
        OF,
        AT,
        ON,
        COMMA,
        POSSESSIVE,
        FISCAL,
        YEAR_WORD,
        BC,
        AD,
        DECADE_WORD,
        DECADE_ENDING,
        HOLIDAY,
        YEAR_GUARD,
        NO_YEAR,
        COUNTED,
        FUTURE_CUE,
        PAST_CUE,
        PAST_ENDING,
        SINCE,
        BOUND;

        private static final Map<String, Kind> NAMED = new HashMap<>();

        static {
            for (Kind kind : values()) {
                NAMED.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
            }
        }
    }

    /// A word or phrase.
    ///
    /// @param words all of its words
    record Phrase(List<String> words, Kind kind, String value) {
        int length() {
            return words.size();
        }

        int number() {
            return Integer.parseInt(value);
        }
    }

    /// Kinds of which every expression without figures has one.
    private static final Set<Kind> CORES =
            EnumSet.of(
                    Kind.WEEKDAY,
                    Kind.WEEKDAYS,
                    Kind.WEEKDAY_SHORT,
                    Kind.MONTH,
                    Kind.MONTH_SHORT,
                    Kind.MONTH_AMBIGUOUS,
                    Kind.UNIT,
                    Kind.UNITS,
                    Kind.PERIOD,
                    Kind.HALF,
                    Kind.DAYPART,
                    Kind.DAYPARTS,
                    Kind.CLOCK,
                    Kind.OCLOCK,
                    Kind.SEASON,
                    Kind.DEICTIC,
                    Kind.REFERENCE,
                    Kind.REFERENCE_ADJECTIVE,
                    Kind.SET,
                    Kind.DECADE_WORD,
                    Kind.HOLIDAY,
                    Kind.YEAR_WORD);

    /// Kinds that no expression starts with.
    private static final Set<Kind> INNER =
            EnumSet.of(
                    Kind.AM,
                    Kind.PM,
                    Kind.ZONE,
                    Kind.OCLOCK,
                    Kind.SEASON_AMBIGUOUS,
                    Kind.QUARTER_CODE,
                    Kind.DECADE_ENDING,
                    Kind.AGO,
                    Kind.HENCE,
                    Kind.AND_HALF,
                    Kind.OR_SO,
                    Kind.OLD,
                    Kind.OF,
                    Kind.AT,
                    Kind.ON,
                    Kind.COMMA,
                    Kind.POSSESSIVE,
                    Kind.BC,
                    Kind.AD,
                    Kind.YEAR_GUARD,
                    Kind.NO_YEAR,
                    Kind.COUNTED,
                    Kind.FUTURE_CUE,
                    Kind.PAST_CUE,
                    Kind.PAST_ENDING,
                    Kind.SINCE,
                    Kind.BOUND);

    private static final List<Phrase> NONE = List.of();

    private final Map<String, List<Phrase>> entries;

    private final Map<String, Set<Kind>> kinds;
    private final List<String> pastEndings;
    private final Set<String> cores;
    private final Set<String> leads;

    private TimeLexicon(Map<String, List<Phrase>> entries) {
        this.entries = entries;
        this.kinds = new HashMap<>();
        this.pastEndings = new ArrayList<>();
        this.cores = new HashSet<>();
        this.leads = new HashSet<>();
        for (List<Phrase> list : entries.values()) {
            for (Phrase entry : list) {
                kinds.computeIfAbsent(entry.words().getFirst(), word -> EnumSet.noneOf(Kind.class))
                        .add(entry.kind());
                if (CORES.contains(entry.kind())) {
                    cores.add(entry.words().getLast());
                }
                if (entry.kind() == Kind.PAST_ENDING) {
                    pastEndings.add(entry.words().getFirst());
                }
                if (!INNER.contains(entry.kind())) {
                    leads.add(entry.words().getFirst());
                }
            }
        }
    }

    /// Reads the table.
    ///
    /// @param problems takes what is wrong with it
    public static TimeLexicon read(String file, String content, List<Problem> problems) {
        Map<String, List<Phrase>> entries = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            Kind kind = Kind.NAMED.get(row.field(1));
            if (kind == null) {
                problems.add(
                        new Problem(
                                file, row.line(), "unknown kind \"%s\"".formatted(row.field(1))));
                continue;
            }
            String fault = fault(kind, row.field(2));
            if (fault != null) {
                problems.add(new Problem(file, row.line(), fault));
                continue;
            }
            List<String> words = List.of(row.field(0).replace('-', ' ').split(" ", -1));
            entries.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Phrase(words, kind, row.field(2)));
        }
        for (List<Phrase> list : entries.values()) {
            list.sort((one, other) -> other.length() - one.length());
        }
        return new TimeLexicon(entries);
    }

    /// Whether the sentence holds a figure or a word that no time expression does without.
    boolean touches(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String form = token.form();
            for (int at = 0; at < form.length(); at++) {
                char letter = form.charAt(at);
                if ((letter >= '0' && letter <= '9') || letter == '-' || letter == '–') {
                    return true;
                }
            }
            if (form.length() > 2 && cores.contains(form.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// Whether an expression may start with this word.
    boolean leads(String lower) {
        return leads.contains(lower);
    }

    /// Whether the word has a verb's ending of the past: *condemned*.
    boolean endsInPast(String lower) {
        for (String ending : pastEndings) {
            if (lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word opens a time that goes on: *since*.
    public boolean opens(String word) {
        return is(word, Kind.SINCE);
    }

    /// Whether the word bounds a time on one side only: *before*, *until*.
    public boolean bounds(String word) {
        return is(word, Kind.BOUND);
    }

    private boolean is(String word, Kind kind) {
        for (Phrase entry : entries(word.toLowerCase(Locale.ROOT))) {
            if (entry.kind() == kind && entry.length() == 1) {
                return true;
            }
        }
        return false;
    }

    /// The phrases that start with this word, longest first.
    List<Phrase> entries(String lower) {
        return entries.getOrDefault(lower, NONE);
    }

    /// The kinds of the phrases that start with this word.
    Set<Kind> kinds(String lower) {
        return kinds.getOrDefault(lower, Set.of());
    }

    private static @Nullable String fault(Kind kind, String value) {
        boolean numeric =
                switch (kind) {
                    case WEEKDAY, WEEKDAYS, WEEKDAY_SHORT -> true;
                    case MONTH, MONTH_SHORT, MONTH_AMBIGUOUS, DECADE_WORD -> true;
                    case QUARTER_CODE -> true;
                    default -> false;
                };
        if (kind == Kind.LAST && !value.matches("-1|0")) {
            return "not -1 or 0: \"%s\"".formatted(value);
        }
        if (numeric && !value.matches("\\d{1,2}")) {
            return "not a number: \"%s\"".formatted(value);
        }
        boolean lettered = kind == Kind.UNIT || kind == Kind.UNITS;
        if (lettered && !value.matches("D|W|M|Q|Y|E|C|FN|WE|TH|TM|TS")) {
            return "not a unit: \"%s\"".formatted(value);
        }
        if (kind == Kind.DEICTIC && !value.matches("-?\\d( [A-Z]{2})?")) {
            return "not days and a part of the day: \"%s\"".formatted(value);
        }
        if (kind == Kind.HOLIDAY
                && !value.matches("\\d\\d-\\d\\d|\\d{1,2} [1-7] (-1|[1-5])|easter -?\\d+")) {
            return "not a holiday: \"%s\"".formatted(value);
        }
        return null;
    }
}
