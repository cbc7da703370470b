package org.actant.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When reports belong together.
///
/// @param copy the share of five-word phrases in common from which a report is a copy
/// @param version the share from which it is a revised version
/// @param days the most days between two reports of the same happening; where one has no date it
///   may be any
/// @param alike how alike two groups of reports are on average, at least, to become one story
/// @param contrast how alike they are at least, as a share of how alike the reports within each
///   are: two groups that are each of one cast stay two stories, however much they share
public record StorySettings(double copy, double version, int days, double alike, double contrast) {
    /// Chosen on development sets; docs/stories.md has the measurements.
    public static final StorySettings STANDARD = new StorySettings(0.8, 0.5, 7, 0.12, 0.72);

    /// The lowest similarity that counts, as a share of the lowest average that makes a story.
    private static final double WEAKEST = 0.7;

    public StorySettings {
        if (!(0 < version && version <= copy && copy <= 1)) {
            throw new IllegalArgumentException(
                    "Not 0 < version <= copy <= 1: %s, %s".formatted(version, copy));
        }
        if (days < 0) {
            throw new IllegalArgumentException("Not a number of days: " + days);
        }
        if (!(alike > 0 && contrast >= 0)) {
            throw new IllegalArgumentException(
                    "Not above 0: alike %s, contrast %s".formatted(alike, contrast));
        }
    }

    /// Days come in periods: two reports of the same happening are of the same or of neighbouring
    /// ones.
    public int period(LocalDate date) {
        return Math.toIntExact(Math.floorDiv(date.toEpochDay(), days + 1L));
    }

    /// Whether two reports may be of the same happening by their dates.
    boolean near(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null
                || other == null
                || Math.abs(ChronoUnit.DAYS.between(one, other)) <= days;
    }

    /// The lowest similarity that counts.
    double weakest() {
        return alike * WEAKEST;
    }

    /// The same, but for the most days between two reports of the same happening.
    public StorySettings withDays(int most) {
        return new StorySettings(copy, version, most, alike, contrast);
    }

    /// The same, but for what makes a story.
    ///
    /// @param least how alike two groups of reports are on average, at least
    /// @param share how alike they are at least, as a share of how alike the reports within are
    public StorySettings withGroups(double least, double share) {
        return new StorySettings(copy, version, days, least, share);
    }
}
