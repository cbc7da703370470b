package org.actant.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of days, open where an end is not known or not yet reached.
///
/// @param from the first day, `null` for "since before anyone asks"
/// @param to the last day, `null` for "still"
public record ActorPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final ActorPeriod ALWAYS = new ActorPeriod(null, null);

    public ActorPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it starts: %s, %s".formatted(from, to));
        }
    }

    /// Whether the day lies inside. No day is the present: it lies inside what has not ended.
    public boolean holds(@Nullable LocalDate day) {
        if (day == null) {
            return to == null;
        }
        return !startsAfter(day) && !endedBefore(day);
    }

    /// Whether it was over by that day.
    public boolean endedBefore(@Nullable LocalDate day) {
        return to != null && (day == null || to.isBefore(day));
    }

    /// Whether it had not yet begun on that day.
    public boolean startsAfter(@Nullable LocalDate day) {
        return from != null && day != null && day.isBefore(from);
    }

    /// Whether the two share more than the day on which one follows the other.
    boolean overlaps(ActorPeriod other) {
        return begins(this, other) && begins(other, this);
    }

    private static boolean begins(ActorPeriod one, ActorPeriod other) {
        return one.from == null || other.to == null || one.from.isBefore(other.to);
    }

    /// The days that two dates leave no doubt about: *2004* to *2006* is all of 2005 for certain.
    /// `null` where there are none.
    static @Nullable ActorPeriod certain(String from, String to) {
        LocalDate first = day(from, true);
        LocalDate last = day(to, false);
        boolean none = first != null && last != null && last.isBefore(first);
        return none ? null : new ActorPeriod(first, last);
    }

    /// Reads two dates, each `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty. A first date that is not
    /// exact counts from its first day, a last date to its last day.
    ///
    /// @throws IllegalArgumentException where one is none of these, or they are the wrong way round
    static ActorPeriod of(String from, String to) {
        return new ActorPeriod(day(from, false), day(to, true));
    }

    private static @Nullable LocalDate day(String date, boolean last) {
        if (date.isEmpty() || date.equals("-")) {
            return null;
        }
        boolean shape =
                (date.length() == 4)
                        || (date.length() == 7 && date.charAt(4) == '-')
                        || (date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-');
        if (!shape) {
            throw new IllegalArgumentException("not a date: \"%s\"".formatted(date));
        }
        try {
            int year = number(date, 0, 4);
            if (date.length() == 4) {
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            LocalDate first = LocalDate.of(year, number(date, 5, 7), 1);
            if (date.length() == 7) {
                return last ? first.withDayOfMonth(first.lengthOfMonth()) : first;
            }
            return first.withDayOfMonth(number(date, 8, 10));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date: \"%s\"".formatted(date), e);
        }
    }

    private static int number(String date, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = date.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a number");
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
