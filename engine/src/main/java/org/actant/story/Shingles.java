package org.actant.story;

import java.util.Arrays;

/// The five-word phrases of a text, and where to look for texts that share most of them (Broder
/// 1997).
///
/// Two texts that share a share *s* of their phrases have the same lowest number, among all numbers
/// of their phrases, with probability *s*. [#BANDS] groups of [#ROWS] such numbers are the text's
/// addresses: with .8 in common two texts share an address all but once in 300,000 times, with .5
/// four times in five, with .1 once in 400.
final class Shingles {
    private static final int PHRASE = 5;
    private static final int BANDS = 24;
    private static final int ROWS = 4;

    /// Each phrase as a number, ascending. Two phrases of one text share a number once in four
    /// billion times.
    private final int[] phrases;

    private Shingles(int[] phrases) {
        this.phrases = phrases;
    }

    /// The phrases of these words. Fewer than five words are one phrase; no words have none.
    static Shingles of(Words words) {
        if (words.size() == 0) {
            return new Shingles(new int[0]);
        }
        int count = Math.max(1, words.size() - PHRASE + 1);
        int[] all = new int[count];
        for (int at = 0; at < count; at++) {
            all[at] = (int) words.fingerprint(at, Math.min(at + PHRASE, words.size()));
        }
        return new Shingles(Arrays.stream(all).sorted().distinct().toArray());
    }

    /// How many different phrases there are.
    int size() {
        return phrases.length;
    }

    /// The share of all phrases of the two that both have, 0–1. Texts without words share nothing.
    double jaccard(Shingles other) {
        int common = 0;
        for (int a = 0, b = 0; a < phrases.length && b < other.phrases.length; ) {
            int order = Integer.compare(phrases[a], other.phrases[b]);
            common += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        int all = phrases.length + other.phrases.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /// The addresses at which this text is found by similar ones.
    long[] addresses() {
        if (phrases.length == 0) {
            return new long[0];
        }
        long[] addresses = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long address = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = Mix.of((long) band * ROWS + row);
                long lowest = Long.MAX_VALUE;
                for (long phrase : phrases) {
                    lowest = Math.min(lowest, Mix.of(phrase ^ seed));
                }
                address = Mix.of(address, lowest);
            }
            addresses[band] = address;
        }
        return addresses;
    }
}
