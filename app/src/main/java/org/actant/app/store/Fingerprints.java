package org.actant.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A set of texts by 128 bits of their SHA-256: sixteen bytes a text and some room, so that ten
/// million articles are remembered in 300 MB or less. Two texts that share these bits are taken for
/// one, which nobody has ever seen happen.
final class Fingerprints {
    private static final int LEAST = 1 << 10;

    private long[] slots = new long[2 * LEAST];
    private int size;

    /// Adds a text.
    ///
    /// @return whether it is new
    boolean add(String text) {
        if (2 * size >= slots.length / 2) {
            grow();
        }
        ByteBuffer bits = ByteBuffer.wrap(sha256(text));
        long high = bits.getLong() | 1;
        long low = bits.getLong();
        int slot = slot(slots, high, low);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        size++;
        return true;
    }

    boolean contains(String text) {
        ByteBuffer bits = ByteBuffer.wrap(sha256(text));
        return slots[slot(slots, bits.getLong() | 1, bits.getLong())] != 0;
    }

    /// A text's SHA-256 in hexadecimal digits, as DuckDB's own `sha256` gives it.
    static String hexadecimal(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int old = 0; old < slots.length; old += 2) {
            if (slots[old] != 0) {
                int slot = slot(larger, slots[old], slots[old + 1]);
                larger[slot] = slots[old];
                larger[slot + 1] = slots[old + 1];
            }
        }
        slots = larger;
    }

    /// Where the bits stand, or the free slot where they would.
    private static int slot(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int slot = (int) low & mask;
        while (slots[2 * slot] != 0 && (slots[2 * slot] != high || slots[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return 2 * slot;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
