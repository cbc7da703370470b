package org.actant.resolve;

import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Where something happened, as far as the text says. What is not known is a case, never `null`.
public sealed interface Place {
    /// A place on the map.
    ///
    /// @param span the words in the article's text
    /// @param text the words themselves
    /// @param name the place's name in the gazetteer
    /// @param geonameid its number in GeoNames
    /// @param latitude in degrees north
    /// @param longitude in degrees east
    /// @param city the populated place, `null` for anything larger
    /// @param district second-level division, `null` where it is not known
    /// @param province first-level division, `null` where it is not known
    /// @param countryCode ISO 3166 alpha-3
    /// @param featureCode GeoNames' feature code: `PPL`, `ADM1`, `PCLI` …
    /// @param resolution PLOVER's level: 5 part of a city, 4 city, 3 district, 2 province, 1
    ///   country
    record Resolved(
            Span span,
            String text,
            String name,
            long geonameid,
            double latitude,
            double longitude,
            @Nullable String city,
            @Nullable String district,
            @Nullable String province,
            String countryCode,
            String featureCode,
            int resolution)
            implements Place {}

    /// A place that no gazetteer of ours knows.
    record Unknown(Span span, String text) implements Place {}

    record Unstated() implements Place {}
}
