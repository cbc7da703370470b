package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A linear classifier over hashed features: every feature owns a row with one weight for each
/// class, and the class whose weights add up highest wins.
///
/// A feature's hash is cut to a slot of the table; features that share a slot share a row. Four
/// weights lie side by side in a long, so that four scores grow with one addition.
public final class Weights {
    private static final int LANES = 4;
    private static final int LANE = 16;

    private final int bits;
    private final int classes;
    private final int width;
    private final Slots slots;

    /// One row a filled slot, from 1, in the order of the slots; row 0 is zero.
    private final long[] rows;

    /// @param bits the table has `1 << bits` slots
    /// @param classes how many classes there are
    /// @param slots for each slot the number of its row, from 1, rising with the slots; or 0
    /// @param weights the rows one after the other, each `classes` long, starting with row 1
    public Weights(int bits, int classes, int[] slots, short[] weights) {
        if (bits < 1 || bits > 24 || slots.length != 1 << bits || classes < 1) {
            throw new IllegalArgumentException(
                    "not a table: %d bits, %d slots, %d classes"
                            .formatted(bits, slots.length, classes));
        }
        this.bits = bits;
        this.classes = classes;
        this.width = (classes + LANES - 1) / LANES;
        this.rows = new long[(weights.length / classes + 1) * width];
        long[] filled = new long[Slots.words(bits)];
        int row = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] == 0) {
                continue;
            }
            if (slots[slot] != ++row) {
                throw new IllegalArgumentException("row %d is out of order".formatted(row));
            }
            filled[slot >>> 6] |= 1L << slot;
            for (int k = 0; k < classes; k++) {
                put(row, k, weights[(row - 1) * classes + k]);
            }
        }
        this.slots = new Slots(bits, filled);
    }

    private Weights(int bits, int classes, Slots slots, long[] rows) {
        this.bits = bits;
        this.classes = classes;
        this.width = (classes + LANES - 1) / LANES;
        this.slots = slots;
        this.rows = rows;
    }

    private void put(int row, int k, int weight) {
        rows[row * width + k / LANES] += (long) weight << (k % LANES * LANE);
    }

    public int classes() {
        return classes;
    }

    /// How long an array of sums has to be.
    public int width() {
        return width;
    }

    /// Adds the rows of these features to the sums, which [#scores] takes apart.
    public void add(int[] features, int from, int to, long[] sums) {
        for (int i = from; i < to; i++) {
            int row = slots.row(features[i]) * width;
            if (row != 0) {
                for (int k = 0; k < width; k++) {
                    sums[k] += rows[row + k];
                }
            }
        }
    }

    /// The classes' scores in sums; `scores` has room for four times as many.
    public void scores(long[] sums, int[] scores) {
        for (int k = 0; k < width; k++) {
            split(sums[k], scores, k * LANES);
        }
    }

    private static void split(long sum, int[] scores, int at) {
        long rest = sum;
        for (int lane = 0; lane < LANES; lane++) {
            short score = (short) rest;
            scores[at + lane] = score;
            rest = (rest - score) >> LANE;
        }
    }

    /// The class with the highest score; of equals the first.
    public int best(int[] scores) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(bits);
        out.writeByte(classes);
        out.writeInt(rows.length / width - 1);
        int[] weights = new int[width * LANES];
        int before = -1;
        int slot = slots.next(0);
        for (int row = 1; row < rows.length / width; row++) {
            Packed.writeNatural(out, slot - before - 1);
            before = slot;
            slot = slots.next(slot + 1);
            int filled = 0;
            for (int k = 0; k < width; k++) {
                split(rows[row * width + k], weights, k * LANES);
            }
            for (int k = 0; k < classes; k++) {
                filled += weights[k] == 0 ? 0 : 1;
            }
            out.writeByte(filled);
            for (int k = 0; k < classes; k++) {
                if (weights[k] != 0) {
                    out.writeByte(k);
                    Packed.write(out, weights[k]);
                }
            }
        }
    }

    static Weights read(DataInput in) throws IOException {
        int bits = in.readUnsignedByte();
        int classes = in.readUnsignedByte();
        int used = in.readInt();
        if (bits < 1 || bits > 24 || classes < 1) {
            throw new IllegalArgumentException(
                    "a table of %d bits and %d classes".formatted(bits, classes));
        }
        int width = (classes + LANES - 1) / LANES;
        long[] rows = new long[(used + 1) * width];
        long[] filled = new long[Slots.words(bits)];
        int slot = -1;
        for (int row = 1; row <= used; row++) {
            slot += Packed.readNatural(in) + 1;
            filled[slot >>> 6] |= 1L << slot;
            for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
                int k = in.readUnsignedByte();
                rows[row * width + k / LANES] += (long) Packed.read(in) << (k % LANES * LANE);
            }
        }
        return new Weights(bits, classes, new Slots(bits, filled), rows);
    }
}
