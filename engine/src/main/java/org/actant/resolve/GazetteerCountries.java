package org.actant.resolve;

import java.util.List;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/// The country of a place by the gazetteer, where one country clearly leads.
public final class GazetteerCountries implements EntityCountries {
    /// How many times more people the place must have than its namesake abroad.
    private static final long LEAD = 8;

    private static final long SMALLEST = 5_000;

    private final Gazetteer gazetteer;

    public GazetteerCountries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public @Nullable String countryOf(String place) {
        List<GazetteerEntry> entries = gazetteer.find(place);
        GazetteerEntry largest = null;
        for (GazetteerEntry entry : entries) {
            if (largest == null || entry.population() > largest.population()) {
                largest = entry;
            }
        }
        if (largest == null || largest.population() < SMALLEST) {
            return null;
        }
        for (GazetteerEntry entry : entries) {
            boolean abroad = !entry.country().equals(largest.country());
            if (abroad && entry.population() * LEAD > largest.population()) {
                return null;
            }
        }
        return largest.country();
    }
}
