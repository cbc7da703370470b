package org.actant.training;

import java.util.List;
import org.actant.parse.NameTags;
import org.actant.parse.Words;
import org.actant.text.Token;

/// A sentence with what is to be learned from it. What is not known of it is an empty array.
///
/// @param tags by token, from 0; here and below, [#UNKNOWN] where nothing is to be learned
/// @param heads by token; the root is the number of tokens
/// @param relations by token, from 0
/// @param names name tags by token, from 0
/// @param source whose idea of a name they follow, from 0
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Lesson(
        List<Token> tokens, int[] tags, int[] heads, int[] relations, int[] names, int source) {
    /// Nothing is to be learned here.
    static final int UNKNOWN = -1;

    private static final int[] NOTHING = {};

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
        return new Lesson(example.tree().sentence().tokens(), tags, heads, relations, NOTHING, 0);
    }

    /// A sentence of which nothing but the names is known.
    static Lesson of(NameExample example) {
        return new Lesson(
                example.sentence().tokens(),
                NOTHING,
                NOTHING,
                NOTHING,
                names(example),
                example.source() - 1);
    }

    /// The same sentence with its names.
    Lesson with(NameExample example) {
        return new Lesson(tokens, tags, heads, relations, names(example), example.source() - 1);
    }

    private static int[] names(NameExample example) {
        int[] names = new int[example.sentence().tokens().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = example.names()[Words.FIRST + i] - NameTags.OUTSIDE;
        }
        return names;
    }

    boolean hasTree() {
        return heads.length > 0;
    }

    boolean hasNames() {
        return names.length > 0;
    }
}
