package org.actant.mention;

import java.time.LocalDate;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads points of the calendar and of the day, put together from their parts: *8 p.m. EST
/// Tuesday*, *the morning of Oct. 27*, *early next year*.
final class TimePoints {
    private final TimeWords words;
    private final TimeMemory memory;
    private final TimeClocks clocks;
    private final TimeDates dates;
    private final TimeYears years;
    private final TimeRelations relations;

    TimePoints(TimeWords words, TimeMemory memory, TimeLengths lengths) {
        TimeShifts shifts = new TimeShifts(words, memory);
        this.words = words;
        this.memory = memory;
        this.clocks = new TimeClocks(words);
        this.dates = new TimeDates(words, memory, shifts);
        this.years = new TimeYears(words, memory, shifts);
        this.relations = new TimeRelations(words, memory, shifts, dates, years, lengths);
    }

    @Nullable TimeFound point(int at) {
        TimeFound best = clocked(at);
        TimeFound moment = vague(at);
        if (moment != null) {
            best = TimeFound.longer(best, withTime(moment));
        }
        return TimeFound.longer(best, parted(at));
    }

    /// *8 p.m. EST Tuesday*, *noon on Friday*, *10:30*.
    private @Nullable TimeFound clocked(int at) {
        int from = words.skip(at, Kind.ABOUT);
        TimeFound clock = clocks.clock(from);
        if (clock == null) {
            return null;
        }
        int next = clock.end();
        int day = words.skip(words.skip(next, Kind.ON), Kind.THE);
        TimeFound moment = dayPoint(words.skip(next, Kind.ON));
        if (moment == null) {
            moment = dayPoint(day);
        }
        if (moment != null) {
            return TimeFound.timed(moment.end(), moment.value(), clock.value(), moment.start());
        }
        LocalDate base = memory.base();
        return TimeFound.timed(
                next, base == null ? "XXXX-XX-XX" : TimeGrain.DAY.value(base), clock.value(), base);
    }

    private @Nullable TimeFound dayPoint(int at) {
        TimeFound moment = moment(at);
        return moment != null && moment.isDay() ? moment : null;
    }

    /// *Tuesday night*, *Oct. 27 at 8 p.m.*, *Friday the 13th*.
    private TimeFound withTime(TimeFound moment) {
        if (!moment.isDay()) {
            return moment;
        }
        int early = words.skip(moment.end(), Kind.EARLY);
        Phrase part = words.entry(early, Kind.DAYPART);
        if (part != null) {
            return TimeFound.timed(
                    early + part.length(), moment.value(), part.value(), moment.start());
        }
        Phrase parts = words.entry(moment.end(), Kind.DAYPARTS);
        if (parts != null) {
            return TimeFound.timed(moment.end() + 1, moment.value(), parts.value(), moment.start());
        }
        int at = words.skip(moment.end(), Kind.COMMA);
        TimeFound clock = clocks.clock(words.skip(at, Kind.AT));
        if (clock != null) {
            return TimeFound.timed(clock.end(), moment.value(), clock.value(), moment.start());
        }
        return moment;
    }

    /// *the morning of Oct. 27*, *that night*, *early the next morning*.
    private @Nullable TimeFound parted(int at) {
        int from = words.skip(at, Kind.EARLY);
        boolean the = words.is(from, Kind.THE);
        int next = words.skip(from, Kind.THE);
        Phrase part = words.entry(next, Kind.DAYPART);
        if (part != null) {
            int of = words.skip(next + part.length(), Kind.OF);
            TimeFound day = of > next + part.length() ? dayPoint(words.skip(of, Kind.THE)) : null;
            if (day == null && of > next + part.length()) {
                day = dayPoint(of);
            }
            if (day != null) {
                return TimeFound.timed(day.end(), day.value(), part.value(), day.start());
            }
            TimeFound yesterday = dayPoint(next + part.length());
            if (yesterday != null && words.is(next + part.length(), Kind.DEICTIC)) {
                return TimeFound.timed(
                        yesterday.end(), yesterday.value(), part.value(), yesterday.start());
            }
            return null;
        }
        LocalDate day = null;
        int noun = next;
        if (words.is(next, Kind.THIS)) {
            day = memory.base();
            noun = words.skip(next, Kind.THIS);
        } else if (words.is(next, Kind.THAT)) {
            day = memory.told() == null ? memory.base() : memory.told();
            noun = words.skip(next, Kind.THAT);
        } else if (the && (words.is(next, Kind.NEXT) || words.is(next, Kind.FOLLOWING))) {
            day =
                    memory.told() == null
                            ? TimeRelations.plus(memory.base(), 1)
                            : TimeRelations.plus(memory.told(), 1);
            noun = Math.max(words.skip(next, Kind.NEXT), words.skip(next, Kind.FOLLOWING));
        } else if (words.is(next, Kind.PAST)) {
            day =
                    memory.told() == null
                            ? TimeRelations.plus(memory.base(), -1)
                            : TimeRelations.plus(memory.told(), -1);
            noun = words.skip(next, Kind.PAST);
        }
        Phrase after = noun == next ? null : words.entry(noun, Kind.DAYPART);
        if (after == null) {
            return null;
        }
        return TimeFound.timed(
                noun + after.length(),
                day == null ? "XXXX-XX-XX" : TimeGrain.DAY.value(day),
                after.value(),
                day);
    }

    /// *early next year*, *the end of March*, *mid-1998*, or the plain point.
    private @Nullable TimeFound vague(int at) {
        TimeFound plain = moment(at);
        Phrase part = words.entry(at, Kind.EARLY);
        int next = at;
        if (part == null && words.is(at, Kind.THE)) {
            next = at + 1;
            part = words.entry(next, Kind.EARLY);
        }
        if (part == null) {
            return plain;
        }
        next += part.length();
        TimeFound inner = moment(next);
        if (inner == null && words.is(next, Kind.OF)) {
            inner = moment(next + 1);
        }
        if (inner == null && words.is(next, Kind.THE)) {
            inner = moment(next + 1);
        }
        return TimeFound.longer(plain, inner);
    }

    private @Nullable TimeFound moment(int at) {
        if (at >= words.size()) {
            return null;
        }
        TimeFound best = dates.dated(at);
        best = TimeFound.longer(best, years.year(at));
        best = TimeFound.longer(best, years.decade(at));
        best = TimeFound.longer(best, years.century(at));
        best = TimeFound.longer(best, years.quarter(at));
        best = TimeFound.longer(best, years.season(at));
        best = TimeFound.longer(best, years.holiday(at));
        best = TimeFound.longer(best, relations.relative(at));
        best = TimeFound.longer(best, relations.deictic(at));
        return TimeFound.longer(best, relations.distance(at));
    }
}
