package org.actant.app.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The pieces of a list of files, folders and standard input (`-`), in that order; a folder's files
/// come in the order of their paths. Gzipped files are unpacked on the way. Nothing but the piece
/// at hand is in memory.
public final class Pieces implements Closeable {
    /// How many bytes are looked at to tell what a nameless input holds.
    private static final int SNIFFED = 512;

    private final InputStream standardInput;
    private final Limits limits;
    private final Contents contents;
    private final @Nullable Charset stated;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private long bytesTotal;
    private long bytesRead;
    private @Nullable Lines lines;
    private String linesFile = "";
    private boolean linesFound;
    private @Nullable InputStream open;

    /// What the files hold.
    public enum Contents {
        /// Articles in every form, told by the files' names, else by their first bytes.
        ARTICLES,
        /// Records, one a line.
        RECORDS
    }

    /// An input and the name it goes by.
    private sealed interface Input {
        record Named(String name, Path path) implements Input {}

        record Standard() implements Input {}

        record Missing(String name, String reason) implements Input {}
    }

    /// @param names files, folders, and `-` for standard input
    /// @param stated the encoding of JSON Lines, `null` to find it out; lines come out in UTF-8
    ///   where it is stated or marked
    public Pieces(
            List<String> names,
            InputStream standardInput,
            Limits limits,
            Contents contents,
            @Nullable Charset stated) {
        this.stated = stated;
        this.standardInput = standardInput;
        this.limits = limits;
        this.contents = contents;
        for (String name : names) {
            add(name);
        }
    }

    /// The next piece, `null` at the end.
    public @Nullable Piece next() {
        while (true) {
            try {
                if (lines != null) {
                    Piece line = line(lines);
                    if (line != null) {
                        return line;
                    }
                }
                Input input = inputs.poll();
                if (input == null) {
                    return null;
                }
                Piece piece = begin(input);
                if (piece != null) {
                    return piece;
                }
            } catch (ZipException e) {
                return fail("is a damaged gzip file: " + e.getMessage());
            } catch (IOException e) {
                return fail("cannot be read: " + reason(e));
            }
        }
    }

    /// Bytes in all files together; files only, since standard input does not tell.
    public long bytesTotal() {
        return bytesTotal;
    }

    /// Bytes read so far, as they are on disk.
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        InputStream closing = open;
        open = null;
        lines = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void add(String name) {
        if (name.equals("-")) {
            inputs.add(new Input.Standard());
            return;
        }
        try {
            Path path = Path.of(name);
            if (!Files.isDirectory(path)) {
                file(name, path);
                return;
            }
            List<Path> found = new ArrayList<>();
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(file -> form(file.toString()) != null && !hidden(path, file))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(found::add);
            }
            if (found.isEmpty()) {
                inputs.add(
                        new Input.Missing(
                                name, "is a folder without any .txt, .html or .jsonl file"));
            }
            for (Path file : found) {
                file(file.toString(), file);
            }
        } catch (InvalidPathException e) {
            inputs.add(new Input.Missing(name, "is no file name: " + e.getReason()));
        } catch (IOException | UncheckedIOException e) {
            inputs.add(new Input.Missing(name, "cannot be listed: " + e.getMessage()));
        }
    }

    private static boolean hidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void file(String name, Path path) throws IOException {
        inputs.add(new Input.Named(name, path));
        if (Files.isRegularFile(path)) {
            bytesTotal += Files.size(path);
        }
    }

    private @Nullable Piece begin(Input input) throws IOException {
        return switch (input) {
            case Input.Missing missing -> {
                linesFile = missing.name();
                yield new Piece.Unreadable(missing.name(), missing.reason());
            }
            case Input.Standard() -> {
                linesFile = "-";
                yield begin(standardInput);
            }
            case Input.Named named -> {
                linesFile = named.name();
                yield begin(Files.newInputStream(named.path()));
            }
        };
    }

    private @Nullable Piece begin(InputStream raw) throws IOException {
        open = raw;
        BufferedInputStream in =
                TextSource.unpacked(new BufferedInputStream(new Counted(raw), 1 << 16));
        byte[] head = peek(in);
        if (head.length == 0) {
            close();
            return new Piece.Unreadable(linesFile, "is empty");
        }
        String form = contents == Contents.RECORDS ? "jsonl" : form(linesFile);
        if (form == null) {
            form = sniff(head);
        }
        if (form.equals("jsonl")) {
            Charset charset = stated == null ? Decoder.mark(head) : stated;
            InputStream utf8 =
                    charset == null || charset.equals(StandardCharsets.UTF_8)
                            ? in
                            : new Recoded(in, charset);
            lines = new Lines(utf8, limits.lineBytes());
            linesFound = false;
            return null;
        }
        byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
        close();
        if (bytes.length > limits.fileBytes()) {
            return new Piece.Unreadable(
                    linesFile,
                    "is longer than %,d bytes, more than an article of %,d characters can take"
                                    .formatted(limits.fileBytes(), limits.characters())
                            + " (--max-length)");
        }
        return new Piece.Whole(
                linesFile, form.equals("html") ? Piece.Form.HTML : Piece.Form.TEXT, bytes);
    }

    private @Nullable Piece line(Lines from) throws IOException {
        while (from.advance()) {
            byte[] bytes = from.bytes();
            if (bytes == null) {
                linesFound = true;
                return new Piece.Unreadable(
                        linesFile + ":" + from.number(),
                        "is a line of %,d bytes; the limit is %,d (--max-length)"
                                .formatted(from.size(), limits.lineBytes()));
            }
            if (!isBlank(bytes)) {
                linesFound = true;
                return new Piece.Line(linesFile, from.number(), bytes);
            }
        }
        close();
        return linesFound ? null : new Piece.Unreadable(linesFile, "is empty");
    }

    private Piece fail(String reason) {
        String source = lines == null ? linesFile : linesFile + ":" + (lines.number() + 1);
        InputStream closing = open;
        open = null;
        lines = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException e) {
            return new Piece.Unreadable(source, reason + "; cannot be closed: " + reason(e));
        }
        return new Piece.Unreadable(source, reason);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED);
        byte[] head = in.readNBytes(SNIFFED);
        in.reset();
        return head;
    }

    /// `text`, `html` or `jsonl` by the file's name, `null` where that does not tell.
    private static @Nullable String form(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (bare.endsWith(".txt") || bare.endsWith(".text")) {
            return "text";
        }
        if (bare.endsWith(".html") || bare.endsWith(".htm") || bare.endsWith(".xhtml")) {
            return "html";
        }
        return bare.endsWith(".jsonl") || bare.endsWith(".ndjson") ? "jsonl" : null;
    }

    private static String sniff(byte[] head) {
        Charset marked = Decoder.mark(head);
        String start =
                new String(head, marked == null ? StandardCharsets.ISO_8859_1 : marked)
                        .replace("\uFEFF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("{")) {
            return "jsonl";
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") ? "html" : "text";
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte value : bytes) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    /// Counts what is read from the disk.
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytesRead += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytesRead += Math.max(0, count);
            return count;
        }
    }
}
