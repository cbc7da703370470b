package org.actant.app.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which events pass: those that pass all of these.
///
/// @param since the earliest first day; an event whose day is not told stands at its report's
/// @param until the latest first day
/// @param chosen for each dimension that is filtered, the values of which an event must have one;
///   `-` stands for none
record Filter(
        @Nullable LocalDate since, @Nullable LocalDate until, Map<Dimension, Set<String>> chosen) {
    /// What events without a value are asked for by.
    static final String NONE = "-";

    Filter {
        chosen = Map.copyOf(chosen);
    }
}
