package org.actant.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the names in a sentence, from left to right. Not for use by several threads at once.
public final class NameTagger {
    private final Weights weights;
    private final int[] features = new int[NameFeatures.MOST];
    private final long[] sums;
    private final int[] scores;
    private int[] names = new int[0];

    public NameTagger(Weights weights) {
        this.weights = weights;
        this.sums = new long[weights.width()];
        this.scores = new int[sums.length * 4];
    }

    /// The names of a sentence, in order.
    ///
    /// @param tags part-of-speech tags by place
    public List<Name> find(Words words, int[] tags) {
        int length = Words.length(words.size());
        if (names.length < length) {
            names = new int[length + length / 2];
        }
        Arrays.fill(names, 0, length, 0);
        List<Name> found = new ArrayList<>();
        int first = Words.NONE;
        for (int at = Words.FIRST; at < words.root(); at++) {
            int count =
                    NameFeatures.fill(words, tags, names, at, NameFeatures.OWN_SOURCE, features);
            Arrays.fill(sums, 0);
            weights.add(features, 0, count, sums);
            weights.scores(sums, scores);
            names[at] = best(names[at - 1]);
            if (first != Words.NONE && !NameTags.isInside(names[at])) {
                found.add(name(first, at - 1));
                first = Words.NONE;
            }
            if (names[at] != NameTags.OUTSIDE && !NameTags.isInside(names[at])) {
                first = at;
            }
        }
        if (first != Words.NONE) {
            found.add(name(first, words.root() - 1));
        }
        return found;
    }

    private Name name(int first, int last) {
        return new Name(first - Words.FIRST, last - Words.FIRST, NameTags.type(names[first]));
    }

    private int best(int before) {
        int best = NameTags.OUTSIDE;
        for (int tag = 2; tag <= NameTags.COUNT; tag++) {
            if (scores[tag - 1] > scores[best - 1] && NameTags.follows(before, tag)) {
                best = tag;
            }
        }
        return best;
    }
}
