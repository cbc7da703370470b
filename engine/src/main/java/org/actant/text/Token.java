package org.actant.text;

/// A word, number or mark, in the sense of Universal Dependencies: *don't* is two tokens.
///
/// @param span where it stands in the article's text
/// @param form the characters of that span
public record Token(Span span, String form) {}
