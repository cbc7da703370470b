package org.actant.context;

import java.time.LocalDate;

/// When something happened, as far as the text says. What is not known is a case, never `null`.
public sealed interface Time {
    /// A stretch of days.
    ///
    /// @param first the first day
    /// @param last the last day; the same as the first for a single day
    /// @param grain how exactly the text says it
    record Stated(LocalDate first, LocalDate last, Grain grain) implements Time {
        public Stated {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "Ends before it starts: %s, %s".formatted(first, last));
            }
        }
    }

    /// From a day on, with no end told: *since September*.
    record Since(LocalDate first, Grain grain) implements Time {}

    record Unstated() implements Time {}

    /// How exactly a time is said.
    enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE
    }
}
