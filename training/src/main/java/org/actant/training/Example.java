package org.actant.training;

import java.util.List;
import org.actant.parse.Tree;

/// A sentence to learn from, in the numbers that the analysis works with. Arrays are addressed by
/// place, as in `org.actant.parse.Words`.
///
/// @param tree the sentence as annotated
/// @param tags its tags
/// @param heads heads by place, the root's head being `Words#root`
/// @param relations relations by place
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Example(Tree tree, int[] tags, int[] heads, int[] relations) {
    static int words(List<Example> examples) {
        return examples.stream().mapToInt(example -> example.tree().size()).sum();
    }
}
