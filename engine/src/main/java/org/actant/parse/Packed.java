package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Numbers in one byte where they are small, in more where they are not.
final class Packed {
    private static final int WIDE = -128;

    private Packed() {}

    /// Writes a number that fits 16 bits: one byte between -127 and 127, else three.
    static void write(DataOutput out, int value) throws IOException {
        if (value > WIDE && value < 128) {
            out.writeByte(value);
        } else {
            out.writeByte(WIDE);
            out.writeShort(value);
        }
    }

    static int read(DataInput in) throws IOException {
        int value = in.readByte();
        return value == WIDE ? in.readShort() : value;
    }

    /// Writes a number from 0 on, seven bits a byte.
    static void writeNatural(DataOutput out, int value) throws IOException {
        int rest = value;
        while (rest >= 128) {
            out.writeByte((rest & 127) | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int readNatural(DataInput in) throws IOException {
        int value = 0;
        int shift = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value |= (next & 127) << shift;
            if (next < 128) {
                return value;
            }
            shift += 7;
        }
    }
}
