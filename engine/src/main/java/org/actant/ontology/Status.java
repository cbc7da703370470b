package org.actant.ontology;

/// Whether a reported event happened: PLOVER's auxiliary modes, made a field of every event.
public enum Status {
    /// It happened, or is happening, as news.
    ACTUAL,
    /// It happened, and is told as background.
    HISTORICAL,
    /// It is announced, planned or expected.
    FUTURE,
    /// It is considered, possible, conditional or called for.
    HYPOTHETICAL,
    /// The text says that it did not happen.
    NEGATED
}
