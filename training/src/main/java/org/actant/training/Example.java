package org.actant.training;

import java.util.List;
import org.actant.parse.Tree;

/// A sentence to learn from, in the numbers that the analysis works with. Arrays are addressed by
/// place, as in `org.actant.parse.Words`.
///
/// @param tree the sentence as annotated
/// @param tags its tags
/// @param heads heads by place, the root's head being `Words#root`; made projective
/// @param relations relations by place
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Example(Tree tree, int[] tags, int[] heads, int[] relations) {
    /// Stands for a head or a relation that nothing is known about.
    static final int UNKNOWN = -1;

    /// The same sentence with other tags.
    Example with(int[] others) {
        return new Example(tree, others, heads, relations);
    }

    static int words(List<Example> examples) {
        return examples.stream().mapToInt(example -> example.tree().size()).sum();
    }
}
