package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
    @TempDir private Path folder;

    @Test
    void goesThroughAFolderInOrder() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "B");
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/z.html"), "<p>Z");
        Files.writeString(folder.resolve("c.jsonl"), "{}\n{}\n");
        Files.writeString(folder.resolve("notes.pdf"), "ignored");
        Files.writeString(folder.resolve(".hidden.txt"), "ignored");

        assertThat(sources(folder.toString()))
                .containsExactly(
                        folder + "/a/z.html",
                        folder + "/b.txt",
                        folder + "/c.jsonl:1",
                        folder + "/c.jsonl:2");
    }

    @Test
    void numbersLinesAsAnEditorDoes() throws IOException {
        Path file = write("x.jsonl", "{}\r\n\n  \n{}");

        assertThat(sources(file.toString())).containsExactly(file + ":1", file + ":4");
    }

    @Test
    void unpacksGzip() throws IOException {
        Path file = folder.resolve("x.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{}\n{}\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(sources(file.toString())).containsExactly(file + ":1", file + ":2");
    }

    @Test
    void saysThatAGzipFileIsDamaged() throws IOException {
        Path file = folder.resolve("x.gz");
        Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 1, 2, 3});

        assertThat(pieces(file.toString())).singleElement().isInstanceOf(Piece.Unreadable.class);
    }

    @Test
    void tellsJsonLinesFromTextOnStandardInput() {
        assertThat(piped("{\"text\":\"x\"}\n")).singleElement().isInstanceOf(Piece.Line.class);
        assertThat(piped("Police said.\n")).singleElement().isInstanceOf(Piece.Whole.class);
        assertThat(piped("<!DOCTYPE html><p>x"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Piece.Whole.class,
                        page -> assertThat(page.form()).isEqualTo(Piece.Form.HTML));
    }

    @Test
    void passesOverALineThatIsTooLongAndGoesOn() throws IOException {
        Path file = write("x.jsonl", "{}\n" + "x".repeat(20 << 20) + "\n{}\n");

        List<Piece> pieces = pieces(file.toString());

        assertThat(pieces).hasSize(3);
        assertThat(pieces.get(1))
                .isEqualTo(
                        new Piece.Unreadable(
                                file + ":2",
                                "is a line of 20,971,520 bytes; the limit is 7,048,576"
                                        + " (--max-length)"));
        assertThat(pieces.get(2).source()).isEqualTo(file + ":3");
    }

    @Test
    void readsJsonLinesInUtf16() throws IOException {
        Path file = folder.resolve("x.jsonl");
        Files.write(file, "{\"a\":\"é\"}\n{}\n".getBytes(StandardCharsets.UTF_16));

        Piece first = pieces(file.toString()).getFirst();

        assertThat(new String(((Piece.Line) first).bytes(), StandardCharsets.UTF_8))
                .endsWith("{\"a\":\"é\"}");
    }

    @Test
    void namesWhatIsMissingOrEmptyAndGoesOn() throws IOException {
        Path empty = write("empty.txt", "");
        Path good = write("good.txt", "x");
        String missing = folder.resolve("missing.txt").toString();

        assertThat(pieces(missing, empty.toString(), good.toString()))
                .hasSize(3)
                .startsWith(
                        new Piece.Unreadable(missing, "cannot be read: there is no such file"),
                        new Piece.Unreadable(empty.toString(), "is empty"));
    }

    @Test
    void saysThatAFolderHoldsNoArticles() {
        assertThat(pieces(folder.toString()))
                .containsExactly(
                        new Piece.Unreadable(
                                folder.toString(),
                                "is a folder without any " + Format.ENDINGS + " file"));
    }

    @Test
    void knowsHowFarItIs() throws IOException {
        Path file = write("x.jsonl", "{}\n{}\n");
        Pieces pieces = open(InputStream.nullInputStream(), file.toString());

        assertThat(pieces.bytesTotal()).isEqualTo(6);
        while (pieces.next() != null) {
            assertThat(pieces.bytesRead()).isPositive();
        }
        assertThat(pieces.bytesRead()).isEqualTo(6);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> sources(String... names) {
        return pieces(names).stream().map(Piece::source).toList();
    }

    private static List<Piece> pieces(String... names) {
        return all(open(InputStream.nullInputStream(), names));
    }

    private static List<Piece> piped(String text) {
        return all(open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-"));
    }

    private static Pieces open(InputStream in, String... names) {
        return new Pieces(List.of(names), in, Limits.STANDARD, Pieces.Contents.ARTICLES, null);
    }

    private static List<Piece> all(Pieces pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
        return all;
    }
}
