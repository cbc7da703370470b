package org.actant.app.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }
}
