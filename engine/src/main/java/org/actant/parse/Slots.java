package org.actant.parse;

/// Which slots of a large, mostly empty table are filled, and where in a dense one their contents
/// are. One bit a slot keeps the whole question inside the processor's cache.
final class Slots {
    private final int shift;
    private final long[] filled;

    /// For each word of `filled` how many slots before it are filled.
    private final int[] before;

    /// @param bits the table has `1 << bits` slots
    /// @param filled one bit a slot
    Slots(int bits, long[] filled) {
        this.shift = 32 - bits;
        this.filled = filled;
        this.before = new int[filled.length];
        int count = 0;
        for (int i = 0; i < filled.length; i++) {
            before[i] = count;
            count += Long.bitCount(filled[i]);
        }
    }

    /// How many words of bits a table needs.
    static int words(int bits) {
        return Math.max(1, 1 << bits >>> 6);
    }

    /// The row of a feature, counted from 1 in the order of the slots; 0 if its slot is empty.
    int row(int hash) {
        int slot = (hash * 0x9e3779b1) >>> shift;
        long word = filled[slot >>> 6];
        int present = (int) (word >>> slot) & 1;
        return (before[slot >>> 6] + Long.bitCount(word & ((1L << slot) - 1)) + 1) & -present;
    }

    /// The first filled slot from this one on, or -1.
    int next(int slot) {
        int at = slot >>> 6;
        if (at >= filled.length) {
            return -1;
        }
        long word = filled[at] & (-1L << slot);
        while (word == 0) {
            at++;
            if (at == filled.length) {
                return -1;
            }
            word = filled[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }
}
