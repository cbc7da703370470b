package org.actant.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads days and months: *October 27, 2022*, *27 October*, *Thursday*, *10/27/2022*, *in March*.
final class TimeDates {
    private final TimeWords words;
    private final TimeMemory memory;
    private final TimeShifts shifts;

    TimeDates(TimeWords words, TimeMemory memory, TimeShifts shifts) {
        this.words = words;
        this.memory = memory;
        this.shifts = shifts;
    }

    @Nullable TimeFound dated(int at) {
        TimeFound numeric = numeric(at);
        if (numeric != null) {
            return numeric;
        }
        Phrase weekday = words.weekday(at);
        if (weekday != null) {
            int next = at + 1;
            int after = words.skip(next, Kind.COMMA);
            TimeFound day = monthAndDay(after);
            if (day == null) {
                day = monthAndDay(words.skip(after, Kind.THE));
            }
            if (day != null && day.grain() == TimeGrain.DAY) {
                return day;
            }
            TimeFound week = week(next);
            if (week != null && week.start() != null) {
                LocalDate named = week.start().plusDays(weekday.number() - 1L);
                return TimeFound.point(week.end(), TimeGrain.DAY, named);
            }
            memory.sawDeictic();
            return weekday(at, next, weekday.number());
        }
        return monthAndDay(at);
    }

    private TimeFound weekday(int from, int end, int number) {
        LocalDate base = memory.base();
        if (base == null) {
            return new TimeFound(end, TimeMention.Type.DATE, "XXXX-WXX-" + number, null, null);
        }
        DayOfWeek named = DayOfWeek.of(number);
        boolean ahead =
                memory.retelling() ? memory.told() != null : words.looksAhead(from, end) > 0;
        LocalDate day =
                base.with(
                        ahead
                                ? TemporalAdjusters.nextOrSame(named)
                                : TemporalAdjusters.previousOrSame(named));
        return TimeFound.point(end, TimeGrain.DAY, day);
    }

    /// *October 27, 2022*, *27 October*, *the 27th of October*, *October of last year*, *October*.
    private @Nullable TimeFound monthAndDay(int at) {
        Phrase month = words.month(at);
        if (month != null) {
            int next = at + 1;
            int day = words.dayOfMonth(next);
            if (day > 0) {
                return dayInYear(at, next + 1, month.number(), day);
            }
            NumberLexicon.Quantity spelled = words.ordinal(next);
            if (spelled != null && spelled.value() <= 31) {
                return dayInYear(at, spelled.end(), month.number(), (int) spelled.value());
            }
            int of = words.skip(words.skip(next, Kind.COMMA), Kind.OF);
            int year = words.yearNumber(of);
            if (year > 0
                    && !(of > next && words.is(next, Kind.COMMA) && words.is(of - 1, Kind.OF))) {
                return explicit(words.yearEnd(of), TimeGrain.MONTH, year, month.number(), 1);
            }
            TimeFound inYear = shifts.year(next);
            if (inYear != null && inYear.start() != null) {
                return TimeFound.point(
                        inYear.end(), TimeGrain.MONTH, inYear.start().withMonth(month.number()));
            }
            return inMonth(at, next, month.number());
        }
        int first = words.skip(at, Kind.THE);
        int day = words.dayOfMonth(first);
        int next = first + 1;
        if (day == 0) {
            NumberLexicon.Quantity ordinal = words.ordinal(first);
            if (ordinal == null || ordinal.value() > 31) {
                return null;
            }
            day = (int) ordinal.value();
            next = ordinal.end();
        }
        int of = words.skip(next, Kind.OF);
        Phrase later = words.month(of);
        return later == null ? null : dayInYear(at, of + 1, later.number(), day);
    }

    private @Nullable TimeFound dayInYear(int from, int end, int month, int day) {
        int comma = words.skip(end, Kind.COMMA);
        int year = words.yearNumber(comma);
        if (year > 0) {
            return explicit(words.yearEnd(comma), TimeGrain.DAY, year, month, day);
        }
        TimeFound inYear = shifts.year(comma);
        if (inYear != null && inYear.start() != null) {
            return valid(inYear.end(), inYear.start().getYear(), month, day);
        }
        LocalDate base = memory.base();
        if (base == null) {
            return new TimeFound(
                    end,
                    TimeMention.Type.DATE,
                    String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day),
                    null,
                    null);
        }
        int bareYear = nearestYear(base, month, day, from, end);
        return valid(end, bareYear, month, day);
    }

    TimeFound inMonth(int from, int end, int month) {
        LocalDate base = memory.base();
        if (base == null) {
            return new TimeFound(
                    end,
                    TimeMention.Type.DATE,
                    String.format(Locale.ROOT, "XXXX-%02d", month),
                    null,
                    null);
        }
        int year = nearestYear(base, month, 0, from, end);
        return TimeFound.point(end, TimeGrain.MONTH, LocalDate.of(year, month, 1));
    }

    /// The year of a month that stands without one.
    ///
    /// @param day 0 where only the month is memory.told()
    private int nearestYear(LocalDate base, int month, int day, int from, int end) {
        int year = base.getYear();
        if (memory.retelling()) {
            boolean fine =
                    memory.toldGrain() == TimeGrain.DAY || memory.toldGrain() == TimeGrain.MONTH;
            return fine && base.getMonthValue() - month >= 3 ? year + 1 : year;
        }
        int apart = month - base.getMonthValue();
        int days = day == 0 ? 30 * apart : 30 * apart + day - base.getDayOfMonth();
        int ahead = words.looksAhead(from, end);
        if (days > (ahead < 0 ? 45 : 120)) {
            return ahead > 0 ? year : year - 1;
        }
        if (days < -240) {
            return ahead > 0 || (day > 0 && ahead == 0) ? year + 1 : year;
        }
        return days < -100 && ahead > 0 ? year + 1 : year;
    }

    private TimeFound explicit(int end, TimeGrain grain, int year, int month, int day) {
        memory.countYear(year);
        if (!YearMonth.of(year, month).isValidDay(day)) {
            return TimeFound.point(end, TimeGrain.MONTH, LocalDate.of(year, month, 1));
        }
        return TimeFound.point(end, grain, LocalDate.of(year, month, day));
    }

    @Nullable TimeFound valid(int end, int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? TimeFound.point(end, TimeGrain.DAY, LocalDate.of(year, month, day))
                : null;
    }

    /// *2022-10-27*, *10/27/2022*, *27.10.2022*.
    private @Nullable TimeFound numeric(int at) {
        String word = words.lower(at);
        int digits = NumberLexicon.digits(word);
        if (digits == 0) {
            return null;
        }
        String[] parts = null;
        int end = at + 1;
        boolean joined =
                (words.hyphenBefore(at + 1) && words.hyphenBefore(at + 2))
                        || (words.slashBefore(at + 1) && words.slashBefore(at + 2));
        if (joined && at + 2 < words.size()) {
            parts = new String[] {word, words.lower(at + 1), words.lower(at + 2)};
            end = at + 3;
        } else if (digits < word.length() && word.charAt(digits) == '.') {
            parts = word.split("\\.", -1);
        }
        if (parts == null || parts.length != 3) {
            return null;
        }
        int[] values = new int[3];
        for (int part = 0; part < 3; part++) {
            int length = parts[part].length();
            if (length == 0 || length > 4 || NumberLexicon.digits(parts[part]) != length) {
                return null;
            }
            values[part] = Integer.parseInt(parts[part]);
        }
        if (parts[0].length() == 4) {
            return numeric(end, values[0], values[1], values[2]);
        }
        if (parts[0].length() > 2 || parts[1].length() > 2 || parts[2].length() == 3) {
            return null;
        }
        int year = parts[2].length() == 4 ? values[2] : memory.shortYear(values[2]);
        boolean dayFirst = values[0] > 12 || (parts.length == 3 && word.indexOf('.') > 0);
        return dayFirst
                ? numeric(end, year, values[1], values[0])
                : numeric(end, year, values[0], values[1]);
    }

    private @Nullable TimeFound numeric(int end, int year, int month, int day) {
        boolean possible =
                year >= 1000
                        && year < 2100
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && YearMonth.of(year, month).isValidDay(day);
        return possible ? explicit(end, TimeGrain.DAY, year, month, day) : null;
    }

    /// *last week* after a weekday.
    private @Nullable TimeFound week(int at) {
        TimeShifts.Shift shift = shifts.shift(at);
        if (shift == null || shift.base() == null) {
            return null;
        }
        Phrase unit = words.unit(shift.end());
        return unit != null && unit.value().equals("W")
                ? TimeFound.point(
                        shift.end() + 1, TimeGrain.WEEK, shift.base().plusWeeks(shift.step()))
                : null;
    }
}
