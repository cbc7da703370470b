package org.actant.app.store;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actant.ontology.Status;
import org.jspecify.annotations.Nullable;

/// Which events to take from a store: those of the latest version of each article that pass all of
/// these.
///
/// @param since the earliest first day; an event whose day is not told does not pass
/// @param until the latest first day
/// @param countries where it happened, ISO 3166 alpha-3; empty for anywhere
/// @param events the codebook's events; empty for all
/// @param oneADay whether to take one event for each day, coding, pair of sides and country: the
///   one that was reported first
public record Selection(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> countries,
        List<String> events,
        Set<Status> statuses,
        boolean oneADay) {
    /// Everything that happened.
    public static final Selection STANDARD =
            new Selection(
                    null,
                    null,
                    List.of(),
                    List.of(),
                    EnumSet.of(Status.ACTUAL, Status.HISTORICAL),
                    false);

    public Selection {
        countries = List.copyOf(countries);
        events = List.copyOf(events);
        statuses = Set.copyOf(statuses);
    }
}
