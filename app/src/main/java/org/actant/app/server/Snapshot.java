package org.actant.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.actant.app.store.StoreException;

/// Copies of a store as it is at one moment, so that reading never stands in the way of whoever
/// adds to it: DuckDB lets one process write a file, or many read it, but not both.
final class Snapshot {
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    private Snapshot() {}

    /// What tells whether a file has changed.
    ///
    /// @param identity changes when another file takes its place
    record State(String identity, long size, long modified, long waiting) {
        static State of(Path file) throws IOException {
            BasicFileAttributes store = Files.readAttributes(file, BasicFileAttributes.class);
            long waiting = 0;
            try {
                BasicFileAttributes log =
                        Files.readAttributes(log(file), BasicFileAttributes.class);
                waiting = log.size() + log.lastModifiedTime().toMillis();
            } catch (NoSuchFileException e) {
                // No log: everything is in the store itself.
                waiting = 0;
            }
            return new State(
                    String.valueOf(Objects.requireNonNullElse(store.fileKey(), "")),
                    store.size(),
                    store.lastModifiedTime().toMillis(),
                    waiting);
        }

        /// Whether the store itself, its log aside, is as it was.
        boolean sameStore(State other) {
            return identity.equals(other.identity)
                    && size == other.size
                    && modified == other.modified;
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    /// Copies a store and its log. DuckDB changes the store itself only now and then, and what it
    /// commits between goes to the log's end; so a copy is whole where the store did not change
    /// while it was made.
    ///
    /// @return the state that was copied
    static State copy(Path file, Path copy) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            State before = State.of(file);
            boolean quiet = System.currentTimeMillis() - before.modified() > PAUSE_MILLIS / 2;
            if (quiet) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                try {
                    Files.copy(log(file), log(copy), StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException e) {
                    Files.deleteIfExists(log(copy));
                }
                if (before.sameStore(State.of(file))) {
                    return before;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new StoreException(
                "%s is written to without a pause; it is read again later".formatted(file));
    }
}
