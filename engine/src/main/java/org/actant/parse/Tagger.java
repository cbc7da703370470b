package org.actant.parse;

import java.util.Arrays;

/// Gives each word its tag, from left to right, each time the one that scores highest. Not for use
/// by several threads at once.
public final class Tagger {
    private final Weights weights;
    private final int[] features = new int[TagFeatures.MOST];
    private final long[] sums;
    private final int[] scores;
    private int[] tags = new int[0];

    public Tagger(Weights weights) {
        this.weights = weights;
        this.sums = new long[weights.width()];
        this.scores = new int[sums.length * 4];
    }

    /// The tags of a sentence by place, numbers from 1; the array is reused for the next sentence.
    public int[] tag(Words words) {
        int length = Words.length(words.size());
        if (tags.length < length) {
            tags = new int[length + length / 2];
        }
        Arrays.fill(tags, 0, length, 0);
        for (int at = Words.FIRST; at < words.root(); at++) {
            int count = TagFeatures.fill(words, tags, at, features);
            Arrays.fill(sums, 0);
            weights.add(features, 0, count, sums);
            weights.scores(sums, scores);
            tags[at] = 1 + weights.best(scores);
        }
        return tags;
    }
}
