package org.actant.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known from outside a phrase when an actor is resolved.
///
/// @param date the day of the event, `null` for the present
/// @param country code of the country that a role without one belongs to, `null` where it is not
///   known: *the police* in a report on Haiti
public record ActorSetting(@Nullable LocalDate date, @Nullable String country) {
    public static final ActorSetting UNKNOWN = new ActorSetting(null, null);
}
