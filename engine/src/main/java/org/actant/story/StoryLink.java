package org.actant.story;

import org.jspecify.annotations.Nullable;

/// The place of an article among the others.
///
/// @param id the article's
/// @param story names the story: the same for all its reports
/// @param duplicateOf the earlier report of which this one is a copy, `null` where it is none
/// @param similarity how alike this report and the one that the reason names are, 0–1: the share of
///   their five-word phrases that they have in common for copies and revised versions, the cosine
///   of their telling words for other reports; 0 for the only report of a story
/// @param reason why it belongs there, for people to read
public record StoryLink(
        String id, String story, @Nullable String duplicateOf, double similarity, String reason) {}
