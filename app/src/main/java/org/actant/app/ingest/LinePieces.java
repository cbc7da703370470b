package org.actant.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a file that are not blank.
final class LinePieces implements PieceSource {
    private final String file;
    private final InputStream in;
    private final int limit;
    private final Lines lines;
    private boolean found;

    LinePieces(String file, InputStream in, int limit) {
        this.file = file;
        this.in = in;
        this.limit = limit;
        this.lines = new Lines(in, limit);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (lines.advance()) {
            byte[] bytes = lines.bytes();
            if (bytes == null) {
                found = true;
                return new Piece.Unreadable(
                        file + ":" + lines.number(),
                        "is a line of %,d bytes; the limit is %,d (--max-length)"
                                .formatted(lines.size(), limit));
            }
            if (!isBlank(bytes)) {
                found = true;
                return new Piece.Line(file, lines.number(), bytes);
            }
        }
        if (found) {
            return null;
        }
        found = true;
        return new Piece.Unreadable(file, "is empty");
    }

    /// Where the next line stands.
    String place() {
        return file + ":" + (lines.number() + 1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte value : bytes) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }
}
