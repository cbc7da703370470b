package org.actant.text;

/// One report, as published.
///
/// @param id names the article in every output; unique within a run
/// @param text the words, untouched: every span counts from its first character
/// @param metadata what is known about the article from outside its text
public record Article(String id, String text, Metadata metadata) {}
