package org.actant.app.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the copy of a store, in the temporary folder. It is locked while its process lives,
/// so that what a killed process left is known and deleted by the next one.
final class CopyFolder implements AutoCloseable {
    private static final String PREFIX = "actant-serve-";
    private static final String LOCK = "lock";

    /// A folder as young as this may be about to be locked.
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel lock;

    private CopyFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes a folder, and deletes those that nobody uses any more.
    static CopyFolder make() throws IOException {
        return makeIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static CopyFolder makeIn(Path temporary) throws IOException {
        String own = PREFIX + ProcessHandle.current().pid() + "-";
        deleteAbandoned(temporary, own);
        Path folder = Files.createTempDirectory(temporary, own);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new CopyFolder(folder, lock);
    }

    Path copy() {
        return folder.resolve("store.duckdb");
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }

    /// @param own how the folders of this process begin, whose locks must not be touched: closing a
    ///   file gives up all locks that the process has on it
    private static void deleteAbandoned(Path temporary, String own) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(temporary)) {
            folders =
                    files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                            .filter(file -> !file.getFileName().toString().startsWith(own))
                            .toList();
        }
        for (Path folder : folders) {
            Path lock = folder.resolve(LOCK);
            if (Files.isWritable(lock) && isOld(lock) && isFree(lock)) {
                delete(folder);
            }
        }
    }

    private static boolean isOld(Path lock) throws IOException {
        return Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(YOUNG));
    }

    private static boolean isFree(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
