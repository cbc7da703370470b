package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents point at exists, and what they promise is so.
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SOURCE =
            Pattern.compile(
                    "`((?:\\.ci|app|docs|engine|english|examples|knowledge|training)/[\\w/.-]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void everyPathInTheDocumentsExists() throws IOException {
        for (Path page : pages()) {
            for (MatchResult match : SOURCE.matcher(Files.readString(page)).results().toList()) {
                assertThat(ROOT.resolve(match.group(1))).as("%s", page).exists();
            }
        }
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            for (MatchResult match : LINK.matcher(Files.readString(page)).results().toList()) {
                assertThat(page.resolveSibling(match.group(1))).as("%s", page).exists();
            }
        }
    }

    @Test
    void theCheckRunsTheTestCommandOfTheReadme() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("`./build`");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\n./build\n");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs =
                        Files.exists(ROOT.resolve("docs"))
                                ? Files.walk(ROOT.resolve("docs"))
                                : Stream.of()) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
