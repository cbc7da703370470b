package org.actant.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a phrase or a part of it says about an actor.
///
/// @param code country or international code
/// @param reason how it was found
record ActorReading(
        @Nullable String code,
        @Nullable String sector,
        List<String> otherSectors,
        @Nullable String name,
        @Nullable String office,
        String reason) {
    static final ActorReading NOTHING = new ActorReading(null, null, List.of(), null, null, "");

    ActorReading {
        String primary = sector;
        otherSectors = otherSectors.stream().filter(other -> !other.equals(primary)).toList();
    }

    boolean isNothing() {
        return code == null && sector == null && name == null;
    }

    ActorReading withCode(@Nullable String newCode, String step) {
        return new ActorReading(newCode, sector, otherSectors, name, office, join(step));
    }

    ActorReading withSector(@Nullable String newSector, List<String> others, String step) {
        return new ActorReading(code, newSector, others, name, office, join(step));
    }

    ActorReading withHolder(String person, String title, String step) {
        return new ActorReading(code, sector, otherSectors, person, title, join(step));
    }

    private String join(String step) {
        return reason.isEmpty() ? step : reason + "; " + step;
    }
}
