package org.actant.resolve;

import org.jspecify.annotations.Nullable;

/// Tells which country a place is in: a gazetteer, seen from here.
@FunctionalInterface
public interface EntityCountries {
    /// Knows no place.
    EntityCountries NONE = place -> null;

    /// ISO 3166 alpha-3 of the country, `null` where the place is unknown or could be in several.
    @Nullable String countryOf(String place);
}
