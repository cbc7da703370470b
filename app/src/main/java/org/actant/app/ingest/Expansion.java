package org.actant.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// An unpacked stream that refuses to become far larger than what it was unpacked from.
final class Expansion extends FilterInputStream {
    /// How many times its packed size something may have when unpacked. Text has 3 to 20 times.
    static final int RATIO = 200;

    /// Up to here nothing is refused: a small file of blanks does no harm.
    static final long FREE = 64 << 20;

    private final LongSupplier packed;
    private final long start;
    private long unpacked;

    /// @param packed packed bytes read so far
    Expansion(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
        this.start = packed.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return super.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int count) throws IOException {
        unpacked += Math.max(0, count);
        long from = packed.getAsLong() - start;
        if (unpacked > FREE && unpacked / RATIO > from) {
            throw new ExpansionException(
                    ("unpacks to more than %,d times its size (limits: %,d MB, then %d times); if it"
                                    + " is meant so, unpack it first")
                            .formatted(RATIO, FREE >> 20, RATIO));
        }
    }

    /// What is read unpacks to more than it may.
    static final class ExpansionException extends IOException {
        private static final long serialVersionUID = 1;

        ExpansionException(String message) {
            super(message);
        }
    }
}
