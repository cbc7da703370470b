package org.actant.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which texts stand under a key: some thirty bytes an entry, where a map of lists takes four times
/// that.
final class Postings {
    private static final int LEAST = 1 << 10;

    private long[] keys = new long[LEAST];

    /// For each key the last of its entries, counted from 1; 0 where the place is free.
    private int[] last = new int[LEAST];

    private int size;

    private int[] texts = new int[LEAST];

    /// For each entry the one before it under the same key, counted from 1.
    private int[] before = new int[LEAST];

    private int entries;

    void add(long key, int text) {
        if (2 * size >= keys.length) {
            grow();
        }
        if (entries == texts.length) {
            texts = Arrays.copyOf(texts, 2 * entries);
            before = Arrays.copyOf(before, 2 * entries);
        }
        int place = place(keys, last, key);
        if (last[place] == 0) {
            keys[place] = key;
            size++;
        }
        texts[entries] = text;
        before[entries] = last[place];
        entries++;
        last[place] = entries;
    }

    /// Gives every text under a key, the last that was added first.
    void each(long key, IntConsumer taker) {
        for (int entry = last[place(keys, last, key)]; entry != 0; entry = before[entry - 1]) {
            taker.accept(texts[entry - 1]);
        }
    }

    private void grow() {
        long[] larger = new long[2 * keys.length];
        int[] lasts = new int[2 * keys.length];
        for (int old = 0; old < keys.length; old++) {
            if (last[old] != 0) {
                int place = place(larger, lasts, keys[old]);
                larger[place] = keys[old];
                lasts[place] = last[old];
            }
        }
        keys = larger;
        last = lasts;
    }

    /// Where a key stands, or would.
    private static int place(long[] keys, int[] last, long key) {
        int mask = keys.length - 1;
        int place = (int) Mix.of(key) & mask;
        while (last[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
