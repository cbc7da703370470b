package org.actant.training.rank;

import org.actant.relate.Evidence;

/// An example with its right answer, or with several of which one is right.
///
/// @param allowed the answers that may be right, a bit each
/// @param weight how much it counts
/// @param cluster sentences that are near copies of each other share it
/// @param own whether it is one of our own sentences, which follow the codebook of 2024 and no
///   coder's habits
record Lesson(Evidence evidence, int allowed, double weight, String cluster, boolean own) {
    /// A lesson that others coded.
    Lesson(Evidence evidence, int allowed, double weight, String cluster) {
        this(evidence, allowed, weight, cluster, false);
    }

    /// The right answer where it is known.
    int answer() {
        return Integer.numberOfTrailingZeros(allowed);
    }

    boolean isCertain() {
        return Integer.bitCount(allowed) == 1;
    }
}
