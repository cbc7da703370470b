package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// A linear classifier like [Weights] for just three classes, whose weights lie side by side in one
/// long: the scores of all three are one addition a feature.
public final class ActionWeights {
    private static final int LANE = 21;

    private final int bits;
    private final Slots slots;

    /// One row a filled slot, from 1; row 0 is zero.
    private final long[] rows;

    /// @param bits the table has `1 << bits` slots
    /// @param weights three weights a slot
    public ActionWeights(int bits, short[] weights) {
        if (bits < 1 || bits > 24 || weights.length != 3 << bits) {
            throw new IllegalArgumentException(
                    "not a table: %d bits, %d weights".formatted(bits, weights.length));
        }
        long[] filled = new long[Slots.words(bits)];
        long[] packed = new long[1 + (1 << bits)];
        int count = 0;
        for (int slot = 0; slot < 1 << bits; slot++) {
            long row = pack(weights[slot * 3], weights[slot * 3 + 1], weights[slot * 3 + 2]);
            if (row != 0) {
                filled[slot >>> 6] |= 1L << slot;
                packed[++count] = row;
            }
        }
        this.bits = bits;
        this.slots = new Slots(bits, filled);
        this.rows = Arrays.copyOf(packed, count + 1);
    }

    private ActionWeights(int bits, Slots slots, long[] rows) {
        this.bits = bits;
        this.slots = slots;
        this.rows = rows;
    }

    /// The scores of the three classes, to be taken apart by [#score].
    public long sum(int[] features, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += rows[slots.row(features[i])];
        }
        return sum;
    }

    /// One class's score in a sum.
    public static int score(long sum, int action) {
        long rest = sum;
        int score = lane(rest);
        for (int i = 0; i < action; i++) {
            rest = (rest - score) >> LANE;
            score = lane(rest);
        }
        return score;
    }

    private static int lane(long sum) {
        return (int) (sum << (64 - LANE) >> (64 - LANE));
    }

    private static long pack(int first, int second, int third) {
        return first + ((long) second << LANE) + ((long) third << (2 * LANE));
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(bits);
        out.writeInt(rows.length - 1);
        int before = -1;
        int slot = slots.next(0);
        for (int row = 1; row < rows.length; row++) {
            Packed.writeNatural(out, slot - before - 1);
            before = slot;
            slot = slots.next(slot + 1);
            for (int action = 0; action < 3; action++) {
                Packed.write(out, score(rows[row], action));
            }
        }
    }

    static ActionWeights read(DataInput in) throws IOException {
        int bits = in.readUnsignedByte();
        if (bits < 1 || bits > 24) {
            throw new IllegalArgumentException("a table of %d bits".formatted(bits));
        }
        long[] rows = new long[1 + in.readInt()];
        long[] filled = new long[Slots.words(bits)];
        int slot = -1;
        for (int row = 1; row < rows.length; row++) {
            slot += Packed.readNatural(in) + 1;
            filled[slot >>> 6] |= 1L << slot;
            int first = Packed.read(in);
            int second = Packed.read(in);
            int third = Packed.read(in);
            rows[row] = pack(first, second, third);
        }
        return new ActionWeights(bits, new Slots(bits, filled), rows);
    }
}
