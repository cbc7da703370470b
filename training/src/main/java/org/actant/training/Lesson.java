package org.actant.training;

import java.util.List;
import org.actant.parse.Words;
import org.actant.text.Token;

/// A sentence with what is to be learned from it.
///
/// @param tags by token, from 0
/// @param heads by token; the root is the number of tokens
/// @param relations by token, from 0
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Lesson(List<Token> tokens, int[] tags, int[] heads, int[] relations) {
    static Lesson of(Example example) {
        int size = example.tree().size();
        int[] tags = new int[size];
        int[] heads = new int[size];
        int[] relations = new int[size];
        for (int i = 0; i < size; i++) {
            tags[i] = example.tags()[Words.FIRST + i] - 1;
            heads[i] = example.heads()[Words.FIRST + i] - Words.FIRST;
            relations[i] = example.relations()[Words.FIRST + i] - 1;
        }
        return new Lesson(example.tree().sentence().tokens(), tags, heads, relations);
    }
}
