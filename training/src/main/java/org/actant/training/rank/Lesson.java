package org.actant.training.rank;

import org.actant.relate.Evidence;

/// An example with its right answer, or with several of which one is right.
///
/// @param allowed the answers that may be right, a bit each
/// @param weight how much it counts
/// @param cluster sentences that are near copies of each other share it
record Lesson(Evidence evidence, int allowed, double weight, String cluster) {
    /// The right answer where it is known.
    int answer() {
        return Integer.numberOfTrailingZeros(allowed);
    }

    boolean isCertain() {
        return Integer.bitCount(allowed) == 1;
    }
}
