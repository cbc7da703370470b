package org.actant.app.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/// Opens files, unpacking what is gzipped.
public final class TextSource {
    private TextSource() {}

    /// A file, or standard input for `-`.
    public static InputStream open(String name, InputStream standardInput) throws IOException {
        return unpacked(
                new BufferedInputStream(
                        name.equals("-") ? standardInput : Files.newInputStream(Path.of(name)),
                        1 << 16));
    }

    /// As unpacked, with a limit to how much larger it becomes.
    ///
    /// @param packed packed bytes read so far
    static BufferedInputStream unpacked(BufferedInputStream in, LongSupplier packed)
            throws IOException {
        return isGzip(in)
                ? new BufferedInputStream(new Expansion(unpacked(in), packed), 1 << 16)
                : in;
    }

    static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
        return isGzip(in) ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }
}
