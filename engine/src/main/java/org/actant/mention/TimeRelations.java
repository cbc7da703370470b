package org.actant.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads points told by their distance from another: *yesterday*, *last week*, *three years ago*,
/// *the following day*.
final class TimeRelations {
    private final TimeWords words;
    private final TimeMemory memory;
    private final TimeShifts shifts;
    private final TimeDates dates;
    private final TimeYears years;
    private final TimeLengths lengths;

    TimeRelations(
            TimeWords words,
            TimeMemory memory,
            TimeShifts shifts,
            TimeDates dates,
            TimeYears years,
            TimeLengths lengths) {
        this.words = words;
        this.memory = memory;
        this.shifts = shifts;
        this.dates = dates;
        this.years = years;
        this.lengths = lengths;
    }

    /// *last week*, *next Tuesday*, *the following day*, *this summer*, *that year*, *the quarter*.
    @Nullable TimeFound relative(int at) {
        TimeShifts.Shift shift = shifts.shift(at);
        if (shift == null) {
            return words.is(at, Kind.THE) ? bare(at, at + 1) : null;
        }
        TimeFound found = shifted(shift.end(), shift.step(), shift.base(), shift.definite());
        return found == null ? null : possessed(found);
    }

    @Nullable TimeFound deictic(int at) {
        Phrase entry = words.entry(at, Kind.DEICTIC);
        if (entry == null) {
            return null;
        }
        memory.sawDeictic();
        String[] parts = entry.value().split(" ", -1);
        LocalDate day = plus(memory.anchor(), Integer.parseInt(parts[0]));
        String value = day == null ? "XXXX-XX-XX" : TimeGrain.DAY.value(day);
        int end = at + entry.length();
        return parts.length == 2
                ? TimeFound.timed(end, value, parts[1], day)
                : new TimeFound(
                        end, TimeMention.Type.DATE, value, day, day == null ? null : TimeGrain.DAY);
    }

    private @Nullable TimeFound shifted(int at, int step, @Nullable LocalDate base, boolean the) {
        int next = words.skip(words.skip(at, Kind.MORE), Kind.FISCAL);
        Phrase unit = words.unit(next);
        if (unit != null) {
            TimeGrain grain = grain(unit.value());
            if (grain == null) {
                return null;
            }
            if (grain == TimeGrain.DAY && !the && step < 0) {
                return null;
            }
            int end = next + 1;
            if (base == null) {
                return new TimeFound(
                        end, TimeMention.Type.DATE, TimeFound.unknown(grain), null, null);
            }
            boolean reported =
                    grain == TimeGrain.QUARTER && words.is(at - 1, Kind.LAST) && step == 0;
            return TimeFound.point(end, grain, grain.plus(grain.floor(base), reported ? -1 : step));
        }
        Phrase weekday = words.weekday(next);
        if (weekday != null) {
            memory.sawDeictic();
            if (base == null) {
                return new TimeFound(
                        next + 1,
                        TimeMention.Type.DATE,
                        "XXXX-WXX-" + weekday.number(),
                        null,
                        null);
            }
            DayOfWeek named = DayOfWeek.of(weekday.number());
            LocalDate day =
                    step < 0
                            ? base.with(TemporalAdjusters.previous(named))
                            : step > 0
                                    ? base.with(TemporalAdjusters.next(named))
                                    : words.looksAhead(at, next + 1) < 0
                                            ? base.with(TemporalAdjusters.previousOrSame(named))
                                            : base.with(TemporalAdjusters.nextOrSame(named));
            return TimeFound.point(next + 1, TimeGrain.DAY, day);
        }
        Phrase month = words.month(next);
        if (month != null) {
            if (base == null) {
                return dates.inMonth(next, next + 1, month.number());
            }
            int year = base.getYear();
            if (step < 0 && month.number() >= base.getMonthValue()) {
                year--;
            } else if (step > 0 && month.number() <= base.getMonthValue()) {
                year++;
            }
            int day = words.dayOfMonth(next + 1);
            if (day > 0) {
                return dates.valid(next + 2, year, month.number(), day);
            }
            return TimeFound.point(
                    next + 1, TimeGrain.MONTH, LocalDate.of(year, month.number(), 1));
        }
        Phrase season = words.entry(next, Kind.SEASON);
        if (season != null && base != null) {
            LocalDate named =
                    LocalDate.of(base.getYear(), TimeYears.seasonMonth(season.value()), 1);
            if (step < 0 && !named.plusMonths(3).isBefore(base)) {
                named = named.minusYears(1);
            } else if (step > 0 && !named.isAfter(base)) {
                named = named.plusYears(1);
            } else if (step == 0 && named.getMonthValue() == 12 && base.getMonthValue() < 6) {
                named = named.minusYears(1);
            }
            return TimeFound.point(next + 1, TimeGrain.SEASON, named);
        }
        Phrase holiday = words.entry(next, Kind.HOLIDAY);
        if (holiday != null && base != null) {
            LocalDate day = TimeHolidays.day(holiday.value(), base.getYear());
            if (step < 0 && !day.isBefore(base)) {
                day = TimeHolidays.day(holiday.value(), base.getYear() - 1);
            } else if (step > 0 && !day.isAfter(base)) {
                day = TimeHolidays.day(holiday.value(), base.getYear() + 1);
            }
            return TimeFound.point(next + holiday.length(), TimeGrain.DAY, day);
        }
        return null;
    }

    /// *this year's third quarter*, *last year's October*.
    private TimeFound possessed(TimeFound owner) {
        if (owner.grain() != TimeGrain.YEAR || owner.start() == null) {
            return owner;
        }
        int next = words.skip(owner.end(), Kind.POSSESSIVE);
        if (next == owner.end()) {
            return owner;
        }
        TimeFound part = years.quarter(next);
        if (part == null) {
            part = years.season(next);
        }
        if (part == null || part.start() == null || part.grain() == null) {
            return owner;
        }
        return TimeFound.point(
                part.end(), part.grain(), part.start().withYear(owner.start().getYear()));
    }

    /// *the quarter*, *the weekend*: the one of the news, or the one memory.told() last.
    private @Nullable TimeFound bare(int at, int next) {
        Phrase unit = words.unit(next);
        if (unit == null) {
            return null;
        }
        TimeGrain grain = grain(unit.value());
        boolean usual =
                grain == TimeGrain.QUARTER
                        || grain == TimeGrain.YEAR
                        || grain == TimeGrain.WEEKEND
                        || grain == TimeGrain.MONTH
                        || grain == TimeGrain.WEEK;
        if (!usual || grain == null || words.is(next + 1, Kind.OF)) {
            return null;
        }
        if (words.is(next + 1, Kind.EARLIER) || words.is(next + 1, Kind.AGO)) {
            return null;
        }
        boolean same = memory.told() != null && memory.toldGrain() == grain;
        LocalDate base = same || memory.retelling() ? memory.told() : memory.anchor();
        if (base == null) {
            return new TimeFound(
                    next + 1, TimeMention.Type.DATE, TimeFound.unknown(grain), null, null);
        }
        LocalDate day = grain.floor(base);
        boolean past = !same && words.looksAhead(at, next + 1) <= 0;
        if (past && grain == TimeGrain.QUARTER) {
            day = grain.plus(day, -1);
        } else if (past && grain == TimeGrain.WEEKEND) {
            day = grain.plus(day, base.getDayOfWeek().getValue() < 6 ? -1 : 0);
        }
        return TimeFound.point(next + 1, grain, day);
    }

    /// *three weeks ago*, *two days later*, *a year earlier*.
    @Nullable TimeFound distance(int at) {
        int from = words.skip(at, Kind.ABOUT);
        TimeLengths.Measured measured = lengths.measured(from);
        if (measured == null && words.is(from, Kind.THE) && words.unit(from + 1) != null) {
            measured = lengths.measured(from + 1);
        }
        if (measured == null) {
            Phrase unit = words.unit(from);
            boolean joined = unit != null && words.hyphenBefore(from + 1);
            measured =
                    joined && unit != null
                            ? new TimeLengths.Measured(from + 1, 1, unit.value())
                            : null;
        }
        if (measured == null && words.is(from, Kind.THE)) {
            Phrase unit = words.unit(from + 1);
            measured = unit == null ? null : new TimeLengths.Measured(from + 2, 1, unit.value());
        }
        if (measured == null) {
            return null;
        }
        int next = words.skip(measured.end(), Kind.OR_SO);
        boolean ago = words.is(next, Kind.AGO);
        boolean earlier = words.is(next, Kind.EARLIER);
        boolean later = words.is(next, Kind.LATER) && words.lower(next).length() > 2;
        boolean hence = words.is(next, Kind.HENCE);
        if (!ago && !earlier && !later && !hence) {
            return null;
        }
        int end = next + 1;
        if (hence) {
            end = words.skip(next, Kind.HENCE);
        }
        boolean back = ago || earlier;
        LocalDate base =
                (earlier || later) && memory.told() != null ? memory.told() : memory.base();
        TimeGrain grain = grain(measured.unit());
        if (measured.count() < 0 || grain == null) {
            return new TimeFound(
                    end, TimeMention.Type.DATE, back ? "PAST_REF" : "FUTURE_REF", null, null);
        }
        if (base == null) {
            return new TimeFound(end, TimeMention.Type.DATE, TimeFound.unknown(grain), null, null);
        }
        long count = Math.round(measured.count());
        if (grain == TimeGrain.WEEKEND || count > 3000) {
            return null;
        }
        LocalDate day = grain.plus(base, back ? -count : count);
        if (day.getYear() < 100) {
            return null;
        }
        TimeFound found = quarterOf(TimeFound.point(end, grain, day), measured);
        boolean modifier = words.hyphenBefore(next) && found.end() == end;
        return modifier && !words.hyphenBefore(at + 1) ? null : found;
    }

    /// *the year-ago quarter*, and *a year earlier* where a quarter was memory.told() last.
    private TimeFound quarterOf(TimeFound found, TimeLengths.Measured measured) {
        if (!measured.unit().equals("Y") || found.start() == null) {
            return found;
        }
        Phrase unit = words.unit(found.end());
        boolean quarterly = unit != null && unit.value().equals("Q");
        boolean named = quarterly || words.is(found.end(), Kind.PERIOD);
        int end = named ? found.end() + 1 : found.end();
        LocalDate quarter = memory.toldGrain() == TimeGrain.QUARTER ? memory.told() : null;
        if (quarter == null && named && unit != null && memory.anchor() != null) {
            quarter = memory.anchor().minusMonths(3);
        }
        return quarter == null
                ? found.upTo(end)
                : TimeFound.point(
                        end, TimeGrain.QUARTER, quarter.minusYears(Math.round(measured.count())));
    }

    private static @Nullable TimeGrain grain(String unit) {
        return switch (unit) {
            case "D" -> TimeGrain.DAY;
            case "W" -> TimeGrain.WEEK;
            case "WE" -> TimeGrain.WEEKEND;
            case "M" -> TimeGrain.MONTH;
            case "Q" -> TimeGrain.QUARTER;
            case "Y" -> TimeGrain.YEAR;
            case "E" -> TimeGrain.DECADE;
            case "C" -> TimeGrain.CENTURY;
            default -> null;
        };
    }

    static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }
}
