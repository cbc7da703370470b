package org.actant.app.server;

import java.util.Locale;

/// What events can be filtered by value and counted by.
enum Dimension {
    COUNTRY,
    EVENT,
    MODE,
    QUAD,
    ACTOR,
    RECIPIENT,
    CONTEXT,
    STATUS,
    PUBLICATION,
    ARTICLE,

    /// Where an event stands on the map: a place's number in GeoNames, or the code of the first
    /// country that takes part where no place is known.
    PLACE;

    /// As it is called in a query.
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether commas belong to its values.
    boolean hasCommas() {
        return this == PUBLICATION || this == ARTICLE;
    }
}
