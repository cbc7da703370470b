package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Short vectors by key, one byte a number and a scale for each vector.
public final class Rows {
    /// No vectors.
    public static final Rows NONE = new Rows(0, new int[0], new float[0][]);

    private final int width;
    private final int[] keys;
    private final float[] scales;
    private final byte[] values;
    private final int[] table;

    /// @param width how long a vector is
    /// @param keys without repetition
    /// @param rows the vector of each key
    public Rows(int width, int[] keys, float[][] rows) {
        this(width, keys.clone(), new float[keys.length], new byte[keys.length * width]);
        for (int i = 0; i < rows.length; i++) {
            float most = 1e-9f;
            for (float value : rows[i]) {
                most = Math.max(most, Math.abs(value));
            }
            scales[i] = most / 127;
            for (int k = 0; k < width; k++) {
                values[i * width + k] = (byte) Math.round(rows[i][k] / scales[i]);
            }
        }
    }

    private Rows(int width, int[] keys, float[] scales, byte[] values) {
        this.width = width;
        this.keys = keys;
        this.scales = scales;
        this.values = values;
        this.table = new int[Integer.highestOneBit(Math.max(4, keys.length) * 2 - 1) * 2];
        for (int i = 0; i < keys.length; i++) {
            int at = Hash.slot(keys[i], 31) & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = i + 1;
        }
    }

    /// How long a vector is.
    public int width() {
        return width;
    }

    /// The number of a key's vector, or -1.
    public int find(int key) {
        int at = Hash.slot(key, 31) & (table.length - 1);
        while (table[at] != 0) {
            if (keys[table[at] - 1] == key) {
                return table[at] - 1;
            }
            at = (at + 1) & (table.length - 1);
        }
        return -1;
    }

    /// Adds a key's vector, if it has one.
    public void add(int key, float[] out) {
        int row = find(key);
        if (row >= 0) {
            float scale = scales[row];
            for (int k = 0; k < width; k++) {
                out[k] += scale * values[row * width + k];
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(width);
        out.writeInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeInt(keys[i]);
            out.writeFloat(scales[i]);
        }
        out.write(values);
    }

    static Rows read(DataInput in) throws IOException {
        int width = in.readInt();
        int[] keys = new int[in.readInt()];
        float[] scales = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
            scales[i] = in.readFloat();
        }
        byte[] values = new byte[keys.length * width];
        in.readFully(values);
        return new Rows(width, keys, scales, values);
    }
}
