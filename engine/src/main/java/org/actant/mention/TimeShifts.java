package org.actant.mention;

import java.time.LocalDate;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the words that shift an expression: *last*, *the following*, *that same*.
final class TimeShifts {
    private final TimeWords words;
    private final TimeMemory memory;

    TimeShifts(TimeWords words, TimeMemory memory) {
        this.words = words;
        this.memory = memory;
    }

    /// A shift.
    ///
    /// @param end index just past its words
    /// @param step how many stretches from the base: -1 for *last*
    /// @param base the day it counts from, `null` where it is not known
    /// @param definite whether *the* stands before it
    record Shift(int end, int step, @Nullable LocalDate base, boolean definite) {}

    /// The shift that starts here.
    @Nullable Shift shift(int at) {
        int from = words.skip(at, Kind.THE);
        boolean the = from > at;
        LocalDate near = memory.base();
        LocalDate told = memory.told() == null ? near : memory.told();
        Phrase last = words.entry(from, Kind.LAST);
        if (last != null) {
            return new Shift(from + last.length(), last.number(), near, the);
        }
        Phrase past = words.entry(from, Kind.PAST);
        if (past != null) {
            LocalDate base = past.value().equals("near") ? near : told;
            return new Shift(from + past.length(), -1, base, the);
        }
        if (words.is(from, Kind.NEXT)) {
            return new Shift(words.skip(from, Kind.NEXT), 1, the ? told : near, the);
        }
        if (words.is(from, Kind.FOLLOWING)) {
            return new Shift(words.skip(from, Kind.FOLLOWING), 1, told, the);
        }
        if (words.is(from, Kind.THIS)) {
            int after = words.skip(from, Kind.THIS);
            int before = words.skip(after, Kind.PAST);
            int coming = words.skip(after, Kind.NEXT);
            int step = before > after ? -1 : coming > after ? 1 : 0;
            return new Shift(Math.max(before, coming), step, near, the);
        }
        return words.is(at, Kind.THAT) ? new Shift(words.skip(at, Kind.THAT), 0, told, the) : null;
    }

    /// A year told by its distance, after *of* or without: *last year*, *of that year*.
    @Nullable TimeFound year(int at) {
        Shift shift = shift(words.skip(at, Kind.OF));
        if (shift == null || shift.base() == null) {
            return null;
        }
        int next = words.skip(words.skip(shift.end(), Kind.MORE), Kind.FISCAL);
        Phrase unit = words.unit(next);
        return unit != null && unit.value().equals("Y")
                ? TimeFound.point(next + 1, TimeGrain.YEAR, shift.base().plusYears(shift.step()))
                : null;
    }
}
