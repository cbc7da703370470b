package org.actant.app.store;

import org.actant.Event;

/// An event as a store holds it.
///
/// @param key its number in the store
/// @param mentions how many events it stands for: 1, or more where one a day was asked for
/// @param publications how many publications they come from
/// @param articles how many articles they come from
public record StoredEvent(long key, Event event, long mentions, long publications, long articles) {}
