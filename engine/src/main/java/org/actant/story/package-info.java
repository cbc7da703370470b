/// Which reports are the same report again, and which are different reports of the same happening.
///
/// A [org.actant.story.Sketcher] makes a small [org.actant.story.Sketch] of each article, on any
/// number of threads. A [org.actant.story.StoryFinder] takes sketches one by one, compares each
/// with the few earlier ones that it may belong to, and says at any time which
/// [story][org.actant.story.StoryLink] every article belongs to. How alike two articles are depends
/// on these two alone, so the answer is a function of the set of articles: neither their order nor
/// the number of times that it was asked for changes it.
@NullMarked
package org.actant.story;

import org.jspecify.annotations.NullMarked;
