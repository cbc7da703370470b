package org.actant.mention;

import java.time.LocalDate;
import java.util.Locale;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads years and their parts, and what is longer than a year: *1998*, *the third quarter of
/// 2021*, *last fall*, *the 1980s*, *Easter*.
final class TimeYears {
    private final TimeWords words;
    private final TimeMemory memory;
    private final TimeShifts shifts;

    TimeYears(TimeWords words, TimeMemory memory, TimeShifts shifts) {
        this.words = words;
        this.memory = memory;
        this.shifts = shifts;
    }

    @Nullable TimeFound year(int at) {
        TimeFound fiscal = fiscal(at);
        if (fiscal != null) {
            return fiscal;
        }
        int from = at;
        if (words.is(from, Kind.THE) && words.is(from + 1, Kind.YEAR_WORD)) {
            from += 2;
        } else if (words.is(from, Kind.YEAR_WORD)) {
            from += 1;
        }
        if (from > at) {
            if (words.yearNumber(from) == 0) {
                return null;
            }
        }
        TimeFound early = beforeChrist(from);
        if (early != null) {
            return early;
        }
        int year = words.yearNumber(from);
        if (year == 0 && words.is(from, Kind.THE)) {
            int named = words.yearNumber(from + 1);
            int after = named == 0 ? 0 : words.yearEnd(from + 1);
            Phrase unit = named == 0 ? null : words.unit(after);
            boolean quarter = unit != null && unit.value().equals("Q");
            return named > 0 && (quarter || words.is(after, Kind.PERIOD))
                    ? yearPoint(after + 1, named)
                    : null;
        }
        if (year > 0) {
            return from > at || yearLike(from, year) ? yearPoint(words.yearEnd(from), year) : null;
        }
        String word = words.lower(from);
        boolean marked = word.length() == 3 && (word.charAt(0) == '\'' || word.charAt(0) == '’');
        if (marked && NumberLexicon.digits(word.substring(1)) == 2) {
            return yearPoint(from + 1, memory.shortYear(Integer.parseInt(word.substring(1))));
        }
        boolean rangeEnd =
                word.length() == 2
                        && NumberLexicon.digits(word) == 2
                        && words.hyphenBefore(from)
                        && words.yearNumber(from - 1) > 0;
        if (rangeEnd) {
            int first = words.yearNumber(from - 1);
            int last = first / 100 * 100 + Integer.parseInt(word);
            return last > first ? yearPoint(from + 1, last) : null;
        }
        return null;
    }

    private TimeFound yearPoint(int end, int year) {
        memory.countYear(year);
        return TimeFound.point(end, TimeGrain.YEAR, LocalDate.of(year, 1, 1));
    }

    private @Nullable TimeFound beforeChrist(int at) {
        String word = words.lower(at);
        int digits = NumberLexicon.digits(word);
        if (digits == 0 || digits > 4 || digits != word.length() || !words.is(at + 1, Kind.BC)) {
            return null;
        }
        memory.countYear(-1);
        return new TimeFound(
                at + 2,
                TimeMention.Type.DATE,
                String.format(Locale.ROOT, "BC%04d", Integer.parseInt(word)),
                null,
                null);
    }

    private boolean yearLike(int at, int year) {
        int before = at - 1;
        if (words.is(before, Kind.NO_YEAR) && !words.is(before, Kind.YEAR_GUARD)) {
            return false;
        }
        if (words.is(at + 1, Kind.COUNTED) && !words.is(before, Kind.OF)) {
            return false;
        }
        if (words.gluedBefore(at) && !words.hyphenBefore(at) && before >= 0) {
            char joint = words.lower(before).charAt(0);
            if (joint != '(' && joint != '[' && joint != '"' && joint != '“' && joint != ',') {
                return false;
            }
        }
        boolean usual = year >= 1900 && year < 2050;
        return usual || memory.retelling() || (year >= 1400 && words.is(before, Kind.YEAR_GUARD));
    }

    /// *fiscal 1989*, *the current fiscal year*.
    private @Nullable TimeFound fiscal(int at) {
        int from = words.skip(at, Kind.THE);
        if (!words.is(from, Kind.FISCAL)) {
            return null;
        }
        int next = words.skip(from, Kind.FISCAL);
        int named = words.yearNumber(next);
        if (named > 0) {
            return yearPoint(words.yearEnd(next), named);
        }
        if (!words.is(next, Kind.YEAR_WORD)) {
            return null;
        }
        int after = words.skip(next, Kind.YEAR_WORD);
        int year = words.yearNumber(after);
        if (year > 0) {
            return yearPoint(words.yearEnd(after), year);
        }
        LocalDate base = memory.base();
        return from > at && base != null ? TimeFound.point(after, TimeGrain.YEAR, base) : null;
    }

    /// *the 1980s*, *the nineties*, *the late '60s*.
    @Nullable TimeFound decade(int at) {
        int from = words.skip(at, Kind.THE);
        Phrase part = words.entry(from, Kind.EARLY);
        int next = part == null ? from : from + part.length();
        String word = words.lower(next);
        boolean marked = word.startsWith("'") || word.startsWith("’");
        String bare = marked ? word.substring(1) : word;
        int digits = NumberLexicon.digits(bare);
        String ending = bare.substring(digits);
        boolean plural = words.means(ending, Kind.DECADE_ENDING);
        int end = next + 1;
        if (!plural && digits == bare.length() && (digits == 4 || digits == 2)) {
            boolean split =
                    words.is(end, Kind.POSSESSIVE)
                            && words.lower(end).length() == 2
                            && words.gluedBefore(end)
                            && words.lower(next).endsWith("0")
                            && from > at;
            plural = split;
            end = split ? end + 1 : end;
        }
        if (plural && digits == 4) {
            int year = Integer.parseInt(bare.substring(0, 4));
            if (year >= 1000 && year < 2100 && year % 10 == 0) {
                memory.countYear(year);
                return TimeFound.point(
                        end,
                        year % 100 == 0 && year < 1900 ? TimeGrain.CENTURY : TimeGrain.DECADE,
                        LocalDate.of(year, 1, 1));
            }
            return null;
        }
        if (plural
                && digits == 2
                && bare.charAt(1) == '0'
                && (marked || from > at || part != null)) {
            int year = memory.shortYear(Integer.parseInt(bare.substring(0, 2)));
            memory.countYear(year);
            return TimeFound.point(end, TimeGrain.DECADE, LocalDate.of(year, 1, 1));
        }
        Phrase named = words.entry(next, Kind.DECADE_WORD);
        if (named == null || !words.is(at, Kind.THE)) {
            return null;
        }
        int first = memory.shortYear(named.number());
        return TimeFound.point(next + 1, TimeGrain.DECADE, LocalDate.of(first, 1, 1));
    }

    /// *the 19th century*.
    @Nullable TimeFound century(int at) {
        int from = words.skip(at, Kind.THE);
        NumberLexicon.Quantity ordinal = words.ordinal(from);
        if (ordinal == null) {
            return null;
        }
        Phrase unit = words.unit(ordinal.end());
        if (unit == null || !unit.value().equals("C") || ordinal.value() < 2) {
            return null;
        }
        int end = ordinal.end() + 1;
        int number = (int) ordinal.value();
        if (words.is(end, Kind.BC)) {
            return new TimeFound(
                    words.skip(end, Kind.BC),
                    TimeMention.Type.DATE,
                    String.format(Locale.ROOT, "BC%02d", number - 1),
                    null,
                    null);
        }
        if (number > 21) {
            return null;
        }
        memory.countYear(number * 100 - 100);
        return TimeFound.point(
                words.skip(end, Kind.AD),
                TimeGrain.CENTURY,
                LocalDate.of((number - 1) * 100, 1, 1));
    }

    /// *the third quarter of 2021*, *first half*, *fiscal second quarter*.
    @Nullable TimeFound quarter(int at) {
        int from = words.skip(at, Kind.THE);
        int inYear = words.yearNumber(from);
        int start = inYear > 0 ? words.yearEnd(from) : from;
        start = words.skip(start, Kind.FISCAL);
        NumberLexicon.Quantity ordinal = words.ordinal(start);
        int number = ordinal == null ? 0 : (int) ordinal.value();
        int next = ordinal == null ? start : ordinal.end();
        if (ordinal == null) {
            Phrase coded = words.entry(start, Kind.QUARTER_CODE);
            if (coded == null) {
                return null;
            }
            number = coded.number();
            next = start + coded.length();
        } else {
            next = words.skip(next, Kind.FISCAL);
            Phrase unit = words.unit(next);
            boolean half = words.is(next, Kind.HALF);
            if (half && number <= 2) {
                return stretch(at, next + 1, TimeGrain.HALF, number, 6, inYear);
            }
            if (unit == null || !unit.value().equals("Q")) {
                return null;
            }
            if (from > at && words.hyphenBefore(next)) {
                return null;
            }
            next++;
        }
        return number <= 4 ? stretch(at, next, TimeGrain.QUARTER, number, 3, inYear) : null;
    }

    private @Nullable TimeFound stretch(
            int from, int end, TimeGrain grain, int number, int months, int inYear) {
        int of = words.skip(words.skip(end, Kind.COMMA), Kind.OF);
        int year = inYear > 0 ? inYear : words.yearNumber(of);
        int month = (number - 1) * months + 1;
        if (year > 0) {
            memory.countYear(year);
            return TimeFound.point(
                    inYear > 0 ? end : words.yearEnd(of), grain, LocalDate.of(year, month, 1));
        }
        TimeFound relative = shifts.year(end);
        if (relative != null && relative.start() != null) {
            return TimeFound.point(relative.end(), grain, relative.start().withMonth(month));
        }
        LocalDate base = memory.base();
        if (base == null) {
            return new TimeFound(
                    end,
                    TimeMention.Type.DATE,
                    grain == TimeGrain.HALF ? "XXXX-H" + number : "XXXX-Q" + number,
                    null,
                    null);
        }
        LocalDate named = LocalDate.of(base.getYear(), month, 1);
        boolean past = words.looksAhead(from, end) <= 0;
        return TimeFound.point(
                end, grain, past && named.isAfter(base) ? named.minusYears(1) : named);
    }

    /// *the summer of 1916*, *last fall*, *winter 2012*; a bare season only after *the* or *in*.
    @Nullable TimeFound season(int at) {
        int from = words.skip(at, Kind.THE);
        Phrase season = words.entry(from, Kind.SEASON);
        if (season == null) {
            return null;
        }
        int month = seasonMonth(season.value());
        int next = from + 1;
        int of = words.skip(words.skip(next, Kind.COMMA), Kind.OF);
        int year = words.yearNumber(of);
        if (year > 0) {
            memory.countYear(year);
            return TimeFound.point(
                    words.yearEnd(of), TimeGrain.SEASON, LocalDate.of(year, month, 1));
        }
        TimeFound relative = shifts.year(next);
        if (relative != null && relative.start() != null) {
            return TimeFound.point(
                    relative.end(), TimeGrain.SEASON, relative.start().withMonth(month));
        }
        boolean ambiguous = words.is(from, Kind.SEASON_AMBIGUOUS);
        boolean led = words.is(at - 1, Kind.OF) || (from > at && words.is(at - 1, Kind.YEAR_GUARD));
        boolean placed = led || (from > at && !ambiguous);
        if (!placed || (ambiguous && words.is(next, Kind.OF))) {
            return null;
        }
        LocalDate base = memory.base();
        if (base == null) {
            return new TimeFound(next, TimeMention.Type.DATE, "XXXX-" + season.value(), null, null);
        }
        LocalDate named = LocalDate.of(base.getYear(), month, 1);
        boolean ahead = memory.retelling() || words.looksAhead(at, next) > 0;
        return TimeFound.point(
                next,
                TimeGrain.SEASON,
                !ahead && named.isAfter(base) ? named.minusYears(1) : named);
    }

    static int seasonMonth(String season) {
        return switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }

    @Nullable TimeFound holiday(int at) {
        Phrase entry = words.entry(at, Kind.HOLIDAY);
        if (entry == null || !words.capitalised(at)) {
            return null;
        }
        int end = at + entry.length();
        int comma = words.skip(end, Kind.COMMA);
        int year = words.yearNumber(words.skip(comma, Kind.OF));
        if (year > 0) {
            memory.countYear(year);
            return TimeFound.point(
                    words.skip(comma, Kind.OF) + 1,
                    TimeGrain.DAY,
                    TimeHolidays.day(entry.value(), year));
        }
        LocalDate base = memory.base();
        if (base == null) {
            String fixed = entry.value().matches("\\d\\d-\\d\\d") ? entry.value() : "XX-XX";
            return new TimeFound(end, TimeMention.Type.DATE, "XXXX-" + fixed, null, null);
        }
        LocalDate day = TimeHolidays.day(entry.value(), base.getYear());
        int ahead = words.looksAhead(at, end);
        if (!memory.retelling() && ahead <= 0 && day.isAfter(base.plusDays(ahead < 0 ? 7 : 60))) {
            day = TimeHolidays.day(entry.value(), base.getYear() - 1);
        } else if (!memory.retelling() && ahead > 0 && day.isBefore(base.minusDays(7))) {
            day = TimeHolidays.day(entry.value(), base.getYear() + 1);
        }
        return TimeFound.point(end, TimeGrain.DAY, day);
    }
}
