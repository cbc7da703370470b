package org.actant.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of stores do not pile up.
class CopyFolderTest {
    @Test
    void whatAKilledServerLeftIsDeletedByTheNext(@TempDir Path temporary) throws IOException {
        Path abandoned = folder(temporary, "actant-serve-999999999-1", Duration.ofHours(1));
        Path young = folder(temporary, "actant-serve-999999998-1", Duration.ZERO);
        Path strange = folder(temporary, "somebody-else", Duration.ofHours(1));

        try (CopyFolder made = CopyFolder.makeIn(temporary)) {
            assertThat(abandoned).doesNotExist();
            assertThat(young).exists();
            assertThat(strange).exists();
            assertThat(made.copy().getParent()).exists();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactlyInAnyOrder(young, strange);
        }
    }

    @Test
    void aSecondEditionLeavesTheFirstAlone(@TempDir Path temporary) throws IOException {
        try (CopyFolder first = CopyFolder.makeIn(temporary);
                CopyFolder second = CopyFolder.makeIn(temporary)) {
            assertThat(first.copy().getParent()).exists();
            assertThat(second.copy()).isNotEqualTo(first.copy());
        }
        assertThat(temporary).isEmptyDirectory();
    }

    private static Path folder(Path temporary, String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve("store.duckdb"), "a copy");
        Path lock = Files.createFile(folder.resolve("lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(age)));
        return folder;
    }
}
