package org.actant.app.export.formats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.actant.Event;
import org.actant.context.Time;
import org.jspecify.annotations.Nullable;

/// The first day of an event.
final class Day {
    private Day() {}

    static @Nullable LocalDate of(Event event) {
        return switch (event.time()) {
            case Time.Stated stated -> stated.first();
            case Time.Since since -> since.first();
            case Time.Unstated() -> null;
        };
    }

    /// YYYYMMDD, empty where the day is not told.
    static String compact(@Nullable LocalDate day) {
        return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
