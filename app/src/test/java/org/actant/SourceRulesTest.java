package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules about the source files themselves, in every module.
class SourceRulesTest {
    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path file : sources()) {
            Path page = file.resolveSibling("package-info.java");
            assertThat(page).exists();
            assertThat(Files.readString(page)).startsWith("///").contains("@NullMarked");
        }
    }

    @Test
    void noFileIsNamedForWhatItIsNot() throws IOException {
        for (Path file : sources()) {
            assertThat(file.getFileName().toString())
                    .doesNotContainPattern("(Util|Utils|Helper|Manager|Impl|Base)\\.java");
        }
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file))
                    .as("%s", file)
                    .doesNotContain("TO" + "DO", "FIX" + "ME");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
