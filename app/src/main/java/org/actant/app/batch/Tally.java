package org.actant.app.batch;

/// How a run went.
///
/// @param done pieces that gave an answer
/// @param failed pieces that did not
public record Tally(long done, long failed) {}
