package org.actant.parse;

/// What the network knows of a word before it looks at its neighbours.
public final class WordFeatures {
    /// How many there are.
    public static final int COUNT = 10;

    private WordFeatures() {}

    /// The features of the word at a place; the first is the word itself.
    public static void fill(Words words, int at, int[] out) {
        int kind = words.shape[at];
        out[0] = Hash.of(1, words.lower[at]);
        out[1] = Hash.of(2, words.form[at]);
        out[2] = Hash.of(3, words.suffix[2][at]);
        out[3] = Hash.of(4, words.suffix[3][at]);
        out[4] = Hash.of(5, words.suffix[4][at]);
        out[5] = Hash.of(6, words.prefix[2][at]);
        out[6] = Hash.of(7, words.prefix[3][at]);
        out[7] = Hash.of(8, kind);
        out[8] = Hash.of(9, words.fine[at]);
        out[9] = Hash.of(10, words.coarse[at]);
    }
}
