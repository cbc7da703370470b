package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents show runs, and what they list is what there is.
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMANDS = ROOT.resolve("docs/reference/commands.md");
    private static final Path RECORD = ROOT.resolve("docs/reference/record.md");
    private static final Pattern BLOCK =
            Pattern.compile("^```sh run\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SUBCOMMAND =
            Pattern.compile("^  ([a-z][a-z-]*) {2,}", Pattern.MULTILINE);

    static List<Path> pagesWithCommands() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            List<Path> pages = new ArrayList<>();
            for (Path page : Stream.concat(docs, examples).sorted().toList()) {
                if (page.toString().endsWith(".md")
                        && BLOCK.matcher(Files.readString(page)).find()) {
                    pages.add(ROOT.relativize(page));
                }
            }
            return pages;
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void everyBlockMarkedToRunRuns(Path page, @TempDir Path folder) throws Exception {
        Path examples =
                Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
        Path launcher = folder.resolve("actant");
        Files.writeString(
                launcher,
                """
                #!/bin/sh
                exec '%s/bin/java' -Xss4m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
                --enable-native-access=ALL-UNNAMED -cp '%s' %s "$@"
                """
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        String script =
                BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                        .results()
                        .map(block -> block.group(1))
                        .reduce("set -eu\n", String::concat);

        Process shell =
                new ProcessBuilder("sh", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (InputStream output = shell.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as("%s: %s", page, said).isZero();
            assertThat(said).doesNotContain("Exception in thread");
        } finally {
            Files.delete(examples);
        }
    }

    /// To write the page anew: `-Dactant.write-commands=true`.
    @Test
    void theReferenceShowsTheHelpOfEveryCommand() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Commands

                        What `--help` prints, for every command.

                        """);
        describe(page, List.of());
        if (Boolean.getBoolean("actant.write-commands")) {
            Files.writeString(COMMANDS, page.toString().stripTrailing() + "\n");
        }

        assertThat(Files.readString(COMMANDS)).isEqualTo(page.toString().stripTrailing() + "\n");
    }

    private static void describe(StringBuilder page, List<String> command) {
        List<String> call = new ArrayList<>(command);
        call.add("--help");
        String help = Ran.actant(call.toArray(String[]::new)).out();
        String name = command.isEmpty() ? "actant" : "actant " + String.join(" ", command);
        page.append("## %s%n%n```text%n%s```%n%n".formatted(name, help));
        int list = help.indexOf("\nCommands:\n");
        if (list < 0) {
            return;
        }
        Matcher matcher = SUBCOMMAND.matcher(help).region(list + 1, help.length());
        while (matcher.find()) {
            List<String> below = new ArrayList<>(command);
            below.add(matcher.group(1));
            describe(page, below);
        }
    }

    @Test
    void theReferenceNamesEveryFieldOfAReadingAndItsEvents() throws IOException {
        String reading =
                Ran.actant("read", ROOT.resolve("examples/articles/01-lake-truce.txt").toString())
                        .out();
        List<String> fields = found("\"([a-z_]+)\":", reading);
        String page = Files.readString(RECORD);
        List<String> named = found("`([a-z_]+)`", page);

        assertThat(fields).contains("event_loc", "deprel", "cue").isSubsetOf(named);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
