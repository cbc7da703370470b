package org.actant.app.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The articles of a ZIP archive, read as they stand in it; nothing is written to the disk. Files
/// that hold no articles, and hidden ones, are passed over as in a folder.
final class ZipEntries implements PieceSource {
    private final String file;
    private final ZipInputStream zip;
    private final Opener opener;
    private @Nullable PieceSource inside;
    private String entryName;
    private boolean found;

    /// Opens what is in an entry. The entry's stream is not to be closed.
    interface Opener {
        PieceSource open(String name, InputStream in) throws IOException, UnreadableException;
    }

    ZipEntries(String file, InputStream in, Opener opener) {
        this.file = file;
        this.entryName = file;
        this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        this.opener = opener;
    }

    @Override
    public @Nullable Piece next() throws IOException, UnreadableException {
        while (true) {
            try {
                if (inside != null) {
                    Piece piece = inside.next();
                    if (piece != null) {
                        return piece;
                    }
                    inside = null;
                }
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return end();
                }
                Piece refused = enter(entry);
                if (refused != null) {
                    return refused;
                }
            } catch (UnreadableException e) {
                inside = null;
                return new Piece.Unreadable(entryName, String.valueOf(e.getMessage()));
            } catch (ZipException | EOFException e) {
                throw new UnreadableException(
                        "is a damaged ZIP archive, at the entry after %s: %s; fetch it again"
                                .formatted(entryName, e.getMessage()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private @Nullable Piece end() {
        if (found) {
            return null;
        }
        found = true;
        return new Piece.Unreadable(file, "is an archive without any " + Format.ENDINGS + " file");
    }

    private @Nullable Piece enter(ZipEntry entry) throws IOException, UnreadableException {
        String name = entry.getName().replace('\\', '/');
        entryName = file + "!" + name;
        List<String> parts = List.of(name.split("/", -1));
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || parts.contains("..")) {
            found = true;
            return new Piece.Unreadable(
                    entryName,
                    "has a name that leads out of the archive, as in an attack; it was not read");
        }
        boolean hidden =
                parts.stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
        if (entry.isDirectory() || hidden || Format.named(name) == null) {
            return null;
        }
        found = true;
        inside = opener.open(entryName, zip);
        return null;
    }
}
