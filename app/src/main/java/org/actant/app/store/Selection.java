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
/// @param sides codes or names of entities, one of which acts or is acted on; empty for anybody
public record Selection(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> countries,
        List<String> events,
        List<String> sides,
        Set<Status> statuses,
        Fold fold) {
    /// Everything that happened.
    public static final Selection STANDARD =
            new Selection(
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    EnumSet.of(Status.ACTUAL, Status.HISTORICAL),
                    Fold.NONE);

    /// What counts as one event. Where several are one, the one that was reported first is taken.
    public enum Fold {
        /// Each event of each article.
        NONE,

        /// Events of one story and one coding.
        HAPPENING,

        /// Events of one day, coding, pair of sides and country, whatever their stories.
        DAY
    }

    public Selection {
        countries = List.copyOf(countries);
        events = List.copyOf(events);
        sides = List.copyOf(sides);
        statuses = Set.copyOf(statuses);
    }
}
