package org.actant.app.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Finds out what an input is written in, and opens it.
///
/// @param lines whether it is JSON Lines, whatever its name
/// @param stated the encoding of lines and tables, `null` to find it out
record Opening(Limits limits, boolean lines, @Nullable Charset stated, Columns columns) {
    /// How many bytes are looked at to tell what a nameless input holds.
    private static final int SNIFFED = 512;

    /// How deep archives may stand in archives.
    private static final int ARCHIVES = 2;

    /// The largest table that is put on the disk for a while.
    private static final long SPOOLED = 4L << 30;

    /// @param file where it lies on the disk, `null` where it comes from elsewhere
    /// @param packed packed bytes read so far
    /// @param depth how many archives it stands in
    PieceSource open(
            String name,
            BufferedInputStream in,
            @Nullable Path file,
            LongSupplier packed,
            int depth)
            throws IOException, UnreadableException {
        in.mark(SNIFFED);
        byte[] head = in.readNBytes(SNIFFED);
        in.reset();
        if (head.length == 0) {
            in.close();
            throw new UnreadableException("is empty");
        }
        Format named = Format.named(name);
        Format format = lines ? Format.JSON_LINES : named == null ? Format.sniffed(head) : named;
        return switch (format) {
            case TEXT -> whole(name, in, Piece.Form.TEXT);
            case HTML -> whole(name, in, Piece.Form.HTML);
            case JSON_LINES -> new LinePieces(name, recoded(in, head), limits.lineBytes());
            case CSV, TSV ->
                    new DelimitedRows(
                            name,
                            new BufferedInputStream(recoded(in, head)),
                            format,
                            columns,
                            limits.lineBytes());
            case PARQUET -> parquet(name, in, file);
            case XML -> new XmlRecords(name, in, limits.fileBytes());
            case WARC -> new WarcRecords(name, in, limits);
            case ZIP -> zip(name, in, packed, depth);
        };
    }

    private InputStream recoded(BufferedInputStream in, byte[] head) {
        Charset charset = stated == null ? Decoder.mark(head) : stated;
        return charset == null || charset.equals(StandardCharsets.UTF_8)
                ? in
                : new Recoded(in, charset);
    }

    private PieceSource whole(String name, InputStream in, Piece.Form form)
            throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
        if (bytes.length > limits.fileBytes()) {
            in.close();
            throw new UnreadableException(
                    "is longer than %,d bytes, more than an article of %,d characters can take"
                                    .formatted(limits.fileBytes(), limits.characters())
                            + " (--max-length)");
        }
        return new Ready(new ArrayDeque<>(List.of(new Piece.Whole(name, form, bytes))), in);
    }

    private PieceSource parquet(String name, InputStream in, @Nullable Path file)
            throws IOException, UnreadableException {
        if (file != null && !name.endsWith(".gz")) {
            in.close();
            return new ParquetRows(name, file, false, columns, limits.characters());
        }
        Path copy = Files.createTempFile("actant", ".parquet");
        boolean copied = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > SPOOLED) {
                    throw new UnreadableException(
                            "is a Parquet file of more than %,d MB within something else, the"
                                            .formatted(SPOOLED >> 20)
                                    + " limit; unpack it first");
                }
                out.write(buffer, 0, count);
            }
            copied = true;
        } finally {
            if (!copied) {
                Files.deleteIfExists(copy);
            }
        }
        return new ParquetRows(name, copy, true, columns, limits.characters());
    }

    private PieceSource zip(String name, InputStream in, LongSupplier packed, int depth)
            throws UnreadableException {
        if (depth >= ARCHIVES) {
            throw new UnreadableException(
                    "is an archive in an archive in an archive; the limit is %d: unpack it first"
                            .formatted(ARCHIVES));
        }
        return new ZipEntries(
                name,
                in,
                (entry, stream) -> {
                    BufferedInputStream guarded =
                            new BufferedInputStream(
                                    new Expansion(new Unclosed(stream), packed), 1 << 16);
                    return open(
                            entry, TextSource.unpacked(guarded, packed), null, packed, depth + 1);
                });
    }

    /// A stream within another, which stays open.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }

        @Override
        public void close() {
            // The archive goes on after this entry.
        }
    }

    /// Pieces that are there already.
    private record Ready(Deque<Piece> pieces, InputStream in) implements PieceSource {
        @Override
        public @Nullable Piece next() {
            return pieces.poll();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
