package org.actant.app.batch;

/// A piece of input that gave nothing.
///
/// @param source where it stands: `news.jsonl:17`
/// @param stage what was tried: `read` (taking it in), `language` or `analyse`
/// @param reason for people to read
public record Failure(String source, String stage, String reason) {}
