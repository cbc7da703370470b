package org.actant.lexicon;

/// A place in the gazetteer.
///
/// @param geonameid its number in GeoNames, 0 where it is not known
/// @param feature GeoNames' feature code: `PPL`, `ADM1`, `PCLI` …
/// @param country ISO 3166 alpha-3, `KOS` for Kosovo; empty for what lies in several countries
/// @param province its first-level division, empty where it is not known
/// @param population 0 where it is not known
/// @param latitude in degrees north
/// @param longitude in degrees east
public record GazetteerEntry(
        String name,
        long geonameid,
        String feature,
        String country,
        String province,
        long population,
        double latitude,
        double longitude) {
    /// Whether it is a country or a territory.
    public boolean isCountry() {
        return feature.equals("PCLI") || feature.equals("TERR");
    }

    /// Whether it is a first-level division: a state, a province.
    public boolean isProvince() {
        return feature.equals("ADM1");
    }

    /// Whether people live there side by side: a city, a village, a part of a city.
    public boolean isPopulated() {
        return feature.startsWith("PPL");
    }

    /// Kilometres to a point, along the great circle.
    public double distance(double otherLatitude, double otherLongitude) {
        double height = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double width = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord =
                height * height
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(otherLatitude))
                                * width
                                * width;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static final double EARTH_RADIUS = 6371;
}
