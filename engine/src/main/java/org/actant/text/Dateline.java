package org.actant.text;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// The place, day and agency before a wire report's first words: *PORT-AU-PRINCE, Haiti (AP) —*.
public sealed interface Dateline {
    /// The article has one.
    ///
    /// @param span the whole dateline, its dash included
    /// @param place where the report was filed; empty where the dateline names only an agency
    /// @param day the day it was filed, `null` where it is not given
    /// @param agency the agency in brackets, `null` where it is not given
    record Stated(Span span, Span place, @Nullable MonthDay day, @Nullable String agency)
            implements Dateline {}

    record Absent() implements Dateline {}
}
