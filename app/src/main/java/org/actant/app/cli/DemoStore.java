package org.actant.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The store of the demo, in the temporary folder: made anew where the articles or the program
/// changed, else the one of last time. The one before goes; what a user corrected stays.
final class DemoStore {
    private final Terminal terminal;
    private final Path home;
    private final Path folder;

    /// Names this copy of the program, since others may lie beside it.
    private final String name;

    DemoStore(Terminal terminal) {
        this.terminal = terminal;
        home = Path.of(System.getProperty("actant.home", ".")).toAbsolutePath().normalize();
        folder =
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("actant-demo-" + System.getProperty("user.name"));
        name = Integer.toHexString(home.hashCode());
    }

    /// Where the demo's corrections are saved.
    Path actors() {
        return folder.resolve(name + ".actors.tsv");
    }

    /// The store, coded first where need be.
    ///
    /// @return `null` where the articles are missing or cannot be coded; the terminal says why
    @Nullable Path ready() throws IOException {
        Path examples = home.resolve("examples");
        Path demo = examples.resolve("demo").resolve("articles.jsonl");
        Path articles = Files.exists(demo) ? demo : examples.resolve("articles");
        if (!Files.exists(articles)) {
            terminal.say(
                    "%s is not there; run the launcher ./actant of the project, or give a --store"
                            .formatted(articles));
            return null;
        }
        Files.createDirectories(folder);
        Path store =
                folder.resolve("%s-%s.duckdb".formatted(name, Long.toHexString(changed(articles))));
        if (!Files.exists(store) && !code(articles, store)) {
            return null;
        }
        return store;
    }

    private boolean code(Path articles, Path store) throws IOException {
        terminal.say("coding the articles of the demo, on the first start");
        Path part =
                store.resolveSibling(
                        "%s.%d.part".formatted(store.getFileName(), ProcessHandle.current().pid()));
        Files.deleteIfExists(part);
        int exit =
                Main.run(
                        new String[] {"add", part.toString(), articles.toString()},
                        terminal,
                        Main::engine);
        if (exit != Flow.ALL_READ) {
            return false;
        }
        Files.move(part, store, StandardCopyOption.REPLACE_EXISTING);
        deleteOthers(store);
        return true;
    }

    /// Who serves an old store reads a copy of it, so it may go.
    private void deleteOthers(Path store) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others =
                    files.filter(file -> file.getFileName().toString().startsWith(name + "-"))
                            .filter(file -> file.toString().endsWith(".duckdb"))
                            .filter(file -> !file.equals(store))
                            .toList();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }

    /// Another number where a file of the articles or of the program is another.
    private static long changed(Path source) throws IOException {
        long hash = 17;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            hash = 31 * hash + new File(entry).lastModified();
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.sorted().toList()) {
                hash =
                        31 * hash
                                + Objects.hash(
                                        file.toString(),
                                        Files.getLastModifiedTime(file).toMillis());
            }
            return hash;
        }
    }
}
