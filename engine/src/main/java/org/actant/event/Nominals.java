package org.actant.event;

/// What is known about a sentence's nouns before events are looked for.
public interface Nominals {
    /// Whether the noun phrase with this head names somebody who can act: a person, country,
    /// organisation or group.
    boolean isActor(int head);

    /// Whether it names people: a person, or a role such as *soldiers*.
    boolean isPerson(int head);

    /// Whether it names a building or ground that belongs to somebody: *a military base*.
    boolean isSite(int head);

    /// Whether it names a place.
    boolean isPlace(int head);

    /// Whether it names a place within a country: *Vienna*.
    boolean isTown(int head);
}
