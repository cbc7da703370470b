package org.actant.parse;

/// What the name tagger looks at: words, classes, shapes and tags in a window of five, and its own
/// last two tags. Every feature is there twice, once alone and once with the annotation scheme it
/// was seen in (Daumé 2007), so that schemes which differ can teach each other what they share.
public final class NameFeatures {
    /// At most this many features a word.
    public static final int MOST = 128;

    /// The annotation whose idea of a name the tagger follows.
    public static final int OWN_SOURCE = 1;

    private NameFeatures() {}

    /// The features of the word at a place.
    ///
    /// @param tags part-of-speech tags by place
    /// @param names name tags by place; those before the word are known
    /// @param source the annotation scheme
    /// @return how many features were written
    public static int fill(Words words, int[] tags, int[] names, int at, int source, int[] out) {
        int[] lower = words.lower;
        int[] shape = words.shape;
        int[] fine = words.fine;
        int[] coarse = words.coarse;
        int before = names[at - 1];
        int tag = tags[at];
        int kind = shape[at] & Shape.KINDS;
        int n = 0;
        out[n++] = Hash.of(1, before, tag);
        out[n++] = Hash.of(2, before, lower[at]);
        out[n++] = Hash.of(3, lower[at]);
        out[n++] = Hash.of(4, words.form[at]);
        out[n++] = Hash.of(5, fine[at]);
        out[n++] = Hash.of(6, before, fine[at]);
        out[n++] = Hash.of(7, coarse[at], tag);
        out[n++] = Hash.of(8, shape[at]);
        out[n++] = Hash.of(9, before, shape[at], tag);
        out[n++] = Hash.of(10, words.suffix[2][at]);
        out[n++] = Hash.of(11, words.suffix[3][at]);
        out[n++] = Hash.of(12, words.suffix[4][at]);
        out[n++] = Hash.of(13, words.prefix[3][at]);
        out[n++] = Hash.of(14, lower[at - 1]);
        out[n++] = Hash.of(15, lower[at + 1]);
        out[n++] = Hash.of(16, lower[at - 2], lower[at - 1]);
        out[n++] = Hash.of(17, lower[at + 1], lower[at + 2]);
        out[n++] = Hash.of(18, lower[at - 1], kind, tag);
        out[n++] = Hash.of(19, lower[at + 1], kind, tag);
        out[n++] = Hash.of(20, fine[at - 1], tag);
        out[n++] = Hash.of(21, fine[at + 1], tag);
        out[n++] = Hash.of(22, fine[at - 1], fine[at]);
        out[n++] = Hash.of(23, fine[at], fine[at + 1]);
        out[n++] = Hash.of(24, coarse[at - 1], coarse[at], coarse[at + 1]);
        out[n++] = Hash.of(25, tags[at - 1], tag, tags[at + 1]);
        out[n++] = Hash.of(26, before, tag, tags[at + 1]);
        out[n++] = Hash.of(27, shape[at - 1], shape[at], shape[at + 1]);
        out[n++] = Hash.of(28, lower[at], lower[at + 1]);
        out[n++] = Hash.of(29, lower[at - 1], lower[at]);
        out[n++] = Hash.of(30, fine[at - 2], fine[at - 1]);
        out[n++] = Hash.of(31, fine[at + 1], fine[at + 2]);
        out[n++] = Hash.of(32, before, names[at - 2], kind);
        out[n++] = Hash.of(33, fine[at + 1]);
        out[n++] = Hash.of(34, fine[at - 1]);
        out[n++] = Hash.of(35, fine[at + 2], tag);
        out[n++] = Hash.of(36, fine[at - 2], tag);
        out[n++] = Hash.of(37, before, coarse[at], coarse[at + 1]);
        out[n++] = Hash.of(38, before, lower[at - 1]);
        int[] usual = words.usual;
        out[n++] = Hash.of(40, usual[at], kind);
        out[n++] = Hash.of(41, usual[at], tag, before);
        out[n++] = Hash.of(42, usual[at], usual[at + 1], before);
        out[n++] = Hash.of(43, usual[at - 1], usual[at], usual[at + 1]);
        out[n++] = Hash.of(44, usual[at], fine[at + 1], fine[at - 1]);
        out[n++] = Hash.of(45, usual[at], lower[at - 1]);
        out[n++] = Hash.of(46, usual[at], lower[at + 1]);
        for (int i = 0; i < n; i++) {
            out[n + i] = Hash.of(out[i], source);
        }
        return 2 * n;
    }
}
