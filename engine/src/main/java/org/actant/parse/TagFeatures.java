package org.actant.parse;

/// What the tagger looks at: the word, its neighbours, their affixes, shapes and classes, and the
/// tags already given to the two words before.
public final class TagFeatures {
    /// At most this many features a word.
    public static final int MOST = 48;

    private TagFeatures() {}

    /// The features of the word at a place.
    ///
    /// @param tags tags by place; those before the word are known
    /// @return how many features were written
    public static int fill(Words words, int[] tags, int at, int[] out) {
        int[] lower = words.lower;
        int[] shape = words.shape;
        int[] fine = words.fine;
        int[] coarse = words.coarse;
        int word = lower[at];
        int before = tags[at - 1];
        int before2 = tags[at - 2];
        int n = 0;
        out[n++] = Hash.of(1, word);
        out[n++] = Hash.of(2, words.form[at]);
        out[n++] = Hash.of(3, words.suffix[1][at]);
        out[n++] = Hash.of(4, words.suffix[2][at]);
        out[n++] = Hash.of(5, words.suffix[3][at]);
        out[n++] = Hash.of(6, words.suffix[4][at]);
        out[n++] = Hash.of(7, words.prefix[1][at], shape[at]);
        out[n++] = Hash.of(8, words.prefix[2][at]);
        out[n++] = Hash.of(9, words.prefix[3][at]);
        out[n++] = Hash.of(10, shape[at]);
        out[n++] = Hash.of(11, shape[at], words.suffix[2][at]);
        out[n++] = Hash.of(12, shape[at], words.suffix[3][at]);
        out[n++] = Hash.of(13, fine[at]);
        out[n++] = Hash.of(14, coarse[at], words.suffix[2][at]);
        out[n++] = Hash.of(15, coarse[at], shape[at]);
        out[n++] = Hash.of(16, before);
        out[n++] = Hash.of(17, before, before2);
        out[n++] = Hash.of(18, before, word);
        out[n++] = Hash.of(19, before, words.suffix[3][at]);
        out[n++] = Hash.of(20, before, fine[at]);
        out[n++] = Hash.of(21, before, lower[at + 1]);
        out[n++] = Hash.of(22, before, before2, fine[at]);
        out[n++] = Hash.of(23, before, coarse[at], coarse[at + 1]);
        out[n++] = Hash.of(24, lower[at - 1]);
        out[n++] = Hash.of(25, lower[at + 1]);
        out[n++] = Hash.of(26, lower[at - 2]);
        out[n++] = Hash.of(27, lower[at + 2]);
        out[n++] = Hash.of(28, lower[at - 1], word);
        out[n++] = Hash.of(29, word, lower[at + 1]);
        out[n++] = Hash.of(30, fine[at - 1]);
        out[n++] = Hash.of(31, fine[at + 1]);
        out[n++] = Hash.of(32, words.suffix[3][at + 1]);
        out[n++] = Hash.of(33, words.suffix[2][at + 1], before);
        out[n++] = Hash.of(34, fine[at], fine[at + 1]);
        out[n++] = Hash.of(35, fine[at - 1], fine[at]);
        out[n++] = Hash.of(36, coarse[at - 1], coarse[at], coarse[at + 1]);
        out[n++] = Hash.of(37, coarse[at], coarse[at + 1], coarse[at + 2]);
        out[n++] = Hash.of(38, fine[at + 2]);
        out[n++] = Hash.of(39, shape[at - 1], shape[at], shape[at + 1]);
        out[n++] = Hash.of(40, words.suffix[3][at - 1]);
        out[n++] = Hash.of(41, before2, word);
        out[n++] = Hash.of(42, lower[at - 1], before2);
        return n;
    }
}
