package org.actant.app.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The pieces of a list of files, folders and standard input (`-`), in that order; a folder's files
/// come in the order of their paths. Gzipped files and archives are unpacked on the way. Nothing
/// but the piece at hand is in memory.
public final class Pieces implements Closeable {
    private final InputStream standardInput;
    private final Limits limits;
    private final Contents contents;
    private final @Nullable Charset stated;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Columns columns;
    private long bytesTotal;
    private long bytesBefore;
    private @Nullable Counted counted;
    private String name = "";
    private @Nullable PieceSource open;

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

        record Elsewhere(String name, Opener opener) implements Input {}

        record Missing(String name, String reason) implements Input {}
    }

    /// @param names files, folders, and `-` for standard input
    /// @param stated the encoding of JSON Lines and tables, `null` to find it out
    public Pieces(
            List<String> names,
            InputStream standardInput,
            Limits limits,
            Contents contents,
            @Nullable Charset stated) {
        this(names, standardInput, limits, contents, stated, Columns.USUAL);
    }

    /// @param columns which column of a table holds what
    public Pieces(
            List<String> names,
            InputStream standardInput,
            Limits limits,
            Contents contents,
            @Nullable Charset stated,
            Columns columns) {
        this.columns = columns;
        this.stated = stated;
        this.standardInput = standardInput;
        this.limits = limits;
        this.contents = contents;
        for (String name : names) {
            add(name);
        }
    }

    /// Opens an input.
    public interface Opener {
        InputStream open() throws IOException;
    }

    /// The pieces of one file of articles that lies elsewhere than on this machine's disk.
    ///
    /// @param name what it is called; tells what it is written in
    public Pieces(
            String name, Opener opener, Limits limits, @Nullable Charset stated, Columns columns) {
        this(List.of(), InputStream.nullInputStream(), limits, Contents.ARTICLES, stated, columns);
        inputs.add(new Input.Elsewhere(name, opener));
    }

    /// Whether a folder's file is one of articles, by its name. Files and folders that start with a
    /// dot are hidden.
    ///
    /// @param below its path within the folder
    public static boolean isArticles(Path below) {
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return Format.named(below.toString()) != null;
    }

    /// The next piece, `null` at the end.
    public @Nullable Piece next() {
        while (true) {
            try {
                if (open != null) {
                    Piece piece = open.next();
                    if (piece != null) {
                        return piece;
                    }
                    close();
                }
                Input input = inputs.poll();
                if (input == null) {
                    return null;
                }
                begin(input);
            } catch (UnreadableException e) {
                return fail(String.valueOf(e.getMessage()));
            } catch (Expansion.ExpansionException e) {
                return fail(String.valueOf(e.getMessage()));
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
        return bytesBefore + (counted == null ? 0 : counted.count());
    }

    @Override
    public void close() throws IOException {
        PieceSource closing = open;
        open = null;
        bytesBefore = bytesRead();
        counted = null;
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
                files.filter(file -> isArticles(path.relativize(file)))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(found::add);
            }
            if (found.isEmpty()) {
                inputs.add(
                        new Input.Missing(
                                name, "is a folder without any " + Format.ENDINGS + " file"));
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

    private void file(String name, Path path) throws IOException {
        inputs.add(new Input.Named(name, path));
        if (Files.isRegularFile(path)) {
            bytesTotal += Files.size(path);
        }
    }

    private void begin(Input input) throws IOException, UnreadableException {
        switch (input) {
            case Input.Missing missing -> {
                name = missing.name();
                throw new UnreadableException(missing.reason());
            }
            case Input.Standard() -> {
                name = "-";
                begin(standardInput, null);
            }
            case Input.Elsewhere(String elsewhere, Opener opener) -> {
                name = elsewhere;
                begin(opener.open(), null);
            }
            case Input.Named named -> {
                name = named.name();
                begin(Files.newInputStream(named.path()), named.path());
            }
        }
    }

    private void begin(InputStream raw, @Nullable Path file)
            throws IOException, UnreadableException {
        Counted counting = new Counted(raw);
        counted = counting;
        try {
            BufferedInputStream in =
                    TextSource.unpacked(
                            new BufferedInputStream(counting, 1 << 16), counting::count);
            open =
                    new Opening(limits, contents == Contents.RECORDS, stated, columns)
                            .open(name, in, file, counting::count, 0);
        } finally {
            if (open == null) {
                raw.close();
            }
        }
    }

    private Piece fail(String reason) {
        String source = open instanceof LinePieces lines ? lines.place() : name;
        try {
            close();
        } catch (IOException e) {
            return new Piece.Unreadable(source, reason + "; cannot be closed: " + reason(e));
        }
        return new Piece.Unreadable(source, reason);
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof EOFException) {
            return "it ends too early, as if cut; fetch or write it again";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
