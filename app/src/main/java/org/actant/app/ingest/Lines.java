package org.actant.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a stream as bytes, with a limit: what is longer is passed over, not kept.
final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long total;
    private long number;

    /// @param limit the longest line that is kept, in bytes
    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// Goes to the next line. A last line without a line feed counts.
    ///
    /// @return whether there is one
    boolean advance() throws IOException {
        length = 0;
        total = 0;
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            take(stop);
            if (stop < end) {
                at = stop + 1;
                number++;
                return true;
            }
            at = stop;
        }
        if (total > 0) {
            number++;
        }
        return total > 0;
    }

    /// The line's number, from 1.
    long number() {
        return number;
    }

    /// The line's length in bytes.
    long size() {
        return total;
    }

    /// The line without its line feed, `null` where it is longer than the limit.
    byte @Nullable [] bytes() {
        if (total > limit) {
            return null;
        }
        int kept = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return Arrays.copyOf(line, kept);
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void take(int stop) {
        int count = stop - at;
        total += count;
        if (total > limit) {
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(buffer, at, line, length, count);
        length += count;
    }
}
