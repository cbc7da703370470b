package org.actant.app.batch;

/// How a run went.
///
/// @param done pieces that gave an answer
/// @param failed pieces that did not
/// @param aside articles in a language that was not asked for
public record Tally(long done, long failed, long aside) {}
