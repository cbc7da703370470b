package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A sentence's units with what the lexicons know of each, and the small readings that all others
/// are made of. Outside the sentence there is nothing.
final class TimeWords {
    /// How far the words that tell past from future may stand from an expression, in units.
    private static final int REACH = 14;

    private final TimeLexicon lexicon;
    private final NumberLexicon numbers;
    private final TimeUnits units;
    private final List<List<Phrase>> entries;
    private final List<Set<Kind>> kinds;

    TimeWords(Sentence sentence, TimeLexicon lexicon, NumberLexicon numbers) {
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.units = TimeUnits.of(sentence);
        this.entries = new ArrayList<>(units.size());
        this.kinds = new ArrayList<>(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            entries.add(lexicon.entries(units.lower(unit)));
            kinds.add(lexicon.kinds(units.lower(unit)));
        }
    }

    int size() {
        return units.size();
    }

    /// The word in lower case; empty outside the sentence.
    String lower(int unit) {
        return units.lower(unit);
    }

    int token(int unit) {
        return units.token(unit);
    }

    Span span(int first, int last) {
        return units.span(first, last);
    }

    boolean hyphenBefore(int unit) {
        return units.hyphenBefore(unit);
    }

    boolean slashBefore(int unit) {
        return units.slashBefore(unit);
    }

    boolean gluedBefore(int unit) {
        return units.gluedBefore(unit);
    }

    boolean capitalised(int unit) {
        return units.capitalised(unit);
    }

    NumberLexicon.@Nullable Quantity quantity(int at) {
        return numbers.quantity(units, at);
    }

    NumberLexicon.@Nullable Quantity ordinal(int at) {
        return numbers.ordinal(units, at);
    }

    NumberLexicon.@Nullable Entry number(int at, NumberLexicon.Kind kind) {
        return numbers.entry(units, at, kind);
    }

    /// Whether a part of a word, such as the end of *8pm*, is of this kind.
    boolean means(String lower, Kind kind) {
        return lexicon.kinds(lower).contains(kind);
    }

    /// Whether an expression may start here.
    boolean starts(int at) {
        String word = units.lower(at);
        char initial = word.charAt(0);
        return (initial >= '0' && initial <= '9')
                || initial == '\''
                || initial == '’'
                || lexicon.leads(word)
                || numbers.leads(word);
    }

    /// The longest phrase of this kind that starts here.
    @Nullable Phrase entry(int at, Kind kind) {
        if (at < 0 || at >= units.size() || !kinds.get(at).contains(kind)) {
            return null;
        }
        for (Phrase candidate : entries.get(at)) {
            if (candidate.kind() == kind && units.matches(at, candidate.words())) {
                return candidate;
            }
        }
        return null;
    }

    boolean is(int at, Kind kind) {
        return entry(at, kind) != null;
    }

    /// Index past the phrase of this kind that starts here; the same index where there is none.
    int skip(int at, Kind kind) {
        Phrase entry = entry(at, kind);
        return entry == null ? at : at + entry.length();
    }

    /// The unit of time in the singular.
    @Nullable Phrase unit(int at) {
        return entry(at, Kind.UNIT);
    }

    @Nullable Phrase weekday(int at) {
        if (!units.capitalised(at)) {
            return null;
        }
        Phrase full = entry(at, Kind.WEEKDAY);
        if (full != null) {
            return full;
        }
        Phrase brief = entry(at, Kind.WEEKDAY_SHORT);
        if (brief == null) {
            return null;
        }
        boolean sure =
                units.lower(at).endsWith(".")
                        || month(skip(at + 1, Kind.COMMA)) != null
                        || units.lower(at).length() > 3;
        return sure ? brief : null;
    }

    @Nullable Phrase month(int at) {
        if (!units.capitalised(at)) {
            return null;
        }
        Phrase full = entry(at, Kind.MONTH);
        if (full != null) {
            return full;
        }
        Phrase brief = entry(at, Kind.MONTH_SHORT);
        if (brief != null) {
            boolean sure =
                    units.lower(at).endsWith(".")
                            || NumberLexicon.digits(units.lower(at + 1)) > 0
                            || NumberLexicon.digits(units.lower(at - 1)) > 0;
            return sure ? brief : null;
        }
        Phrase ambiguous = entry(at, Kind.MONTH_AMBIGUOUS);
        if (ambiguous == null) {
            return null;
        }
        boolean sure =
                NumberLexicon.digits(units.lower(at + 1)) > 0
                        || (NumberLexicon.digits(units.lower(at - 1)) > 0
                                && units.lower(at - 1).length() <= 4)
                        || is(at - 1, Kind.YEAR_GUARD)
                        || is(at - 1, Kind.LAST)
                        || is(at - 1, Kind.NEXT)
                        || is(at - 1, Kind.THIS)
                        || is(at - 1, Kind.EARLY)
                        || ordinal(at - 1) != null;
        boolean dated = NumberLexicon.digits(units.lower(at + 1)) > 0;
        return (sure && at > 0) || dated ? ambiguous : null;
    }

    int dayOfMonth(int at) {
        String word = units.lower(at);
        int digits = NumberLexicon.digits(word);
        if (digits == 0 || digits > 2) {
            return 0;
        }
        boolean bare = digits == word.length();
        if (!bare && ordinal(at) == null) {
            return 0;
        }
        int day = Integer.parseInt(word.substring(0, digits));
        return day >= 1 && day <= 31 ? day : 0;
    }

    /// A year of four digits, 0 for none.
    int yearNumber(int at) {
        String word = units.lower(at);
        if (word.length() != 4 || NumberLexicon.digits(word) != 4) {
            return spokenYear(at);
        }
        int year = Integer.parseInt(word);
        return year >= 1000 && year < 2100 ? year : 0;
    }

    /// Index just past the year that [#yearNumber] found.
    int yearEnd(int at) {
        if (units.lower(at).length() == 4 && NumberLexicon.digits(units.lower(at)) == 4) {
            return at + 1;
        }
        NumberLexicon.Entry ones = number(at + 2, NumberLexicon.Kind.UNIT);
        return ones != null && ones.low() < 10 && ones.low() > 0 ? at + 3 : at + 2;
    }

    /// *nineteen ninety-seven*, *two thousand*; 0 for none.
    private int spokenYear(int at) {
        NumberLexicon.Entry century = number(at, NumberLexicon.Kind.UNIT);
        if (century == null) {
            return 0;
        }
        NumberLexicon.Entry ones = number(at + 2, NumberLexicon.Kind.UNIT);
        int one = ones != null && ones.low() < 10 ? (int) ones.low() : 0;
        if (century.low() == 2 && is(at - 1, Kind.YEAR_WORD)) {
            NumberLexicon.Entry scale = number(at + 1, NumberLexicon.Kind.SCALE);
            return scale != null && scale.low() == 1000 ? 2000 + one : 0;
        }
        NumberLexicon.Entry tens = number(at + 1, NumberLexicon.Kind.TENS);
        return tens != null && century.low() >= 17 && century.low() <= 19
                ? (int) (century.low() * 100 + tens.low()) + one
                : 0;
    }

    /// Whether the words around look ahead (1) or back (-1); 0 where they do neither. The nearest
    /// word before in the same clause counts, else the nearest one after.
    int looksAhead(int from, int end) {
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (is(at, Kind.COMMA) && at < from - 1) {
                break;
            }
            int cue = cue(at, at == from - 1);
            if (cue != 0) {
                return cue;
            }
        }
        for (int at = end; at < Math.min(units.size(), end + REACH); at++) {
            int cue = cue(at, false);
            if (cue != 0) {
                return cue;
            }
        }
        return 0;
    }

    private int cue(int at, boolean adjacent) {
        if (is(at, Kind.FUTURE_CUE)) {
            return adjacent ? 0 : 1;
        }
        String word = units.lower(at);
        return is(at, Kind.PAST_CUE) || lexicon.endsInPast(word) ? -1 : 0;
    }
}
