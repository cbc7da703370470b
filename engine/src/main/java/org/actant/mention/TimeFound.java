package org.actant.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An expression that was read.
///
/// @param end index just past its last unit
/// @param start first day it names, `null` where it names none
/// @param grain how long the stretch from that day is, `null` where it names none
record TimeFound(
        int end,
        TimeMention.Type type,
        String value,
        @Nullable LocalDate start,
        @Nullable TimeGrain grain) {
    /// The same with more words at its end.
    TimeFound upTo(int later) {
        return new TimeFound(later, type, value, start, grain);
    }

    /// Whether it names one day, be it any Thursday.
    boolean isDay() {
        return type == TimeMention.Type.DATE
                && (grain == TimeGrain.DAY || value.startsWith("XXXX-WXX-"));
    }

    /// The stretch that holds the day.
    static TimeFound point(int end, TimeGrain grain, LocalDate day) {
        LocalDate start = grain.floor(day);
        return new TimeFound(end, TimeMention.Type.DATE, grain.value(start), start, grain);
    }

    /// A point of a day.
    ///
    /// @param time the value after the `T`
    static TimeFound timed(int end, String day, String time, @Nullable LocalDate start) {
        TimeGrain grain = start == null ? null : TimeGrain.DAY;
        return new TimeFound(end, TimeMention.Type.TIME, day + "T" + time, start, grain);
    }

    /// Words that name no day of the calendar.
    static TimeFound bare(int end, TimeMention.Type type, String value) {
        return new TimeFound(end, type, value, null, null);
    }

    /// The longer of two readings; the first where they are as long.
    static @Nullable TimeFound longer(@Nullable TimeFound one, @Nullable TimeFound other) {
        if (one == null) {
            return other;
        }
        return other != null && other.end > one.end ? other : one;
    }

    /// The value of a stretch of which nothing is known.
    static String unknown(TimeGrain grain) {
        return switch (grain) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, HALF, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }
}
