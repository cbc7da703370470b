package org.actant.app.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program serving the demo in a process of its own, and a browser. Where Chromium, Node or the
/// page's packages are missing, the tests say so and are skipped.
final class Surroundings implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+/)");
    private static final Path PACKAGES = Path.of("..", "web", "node_modules").toAbsolutePath();

    private final Process server;
    private final Playwright playwright;
    final Browser browser;
    final String address;

    private Surroundings(Process server, Playwright playwright, Browser browser, String address) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    static Surroundings start(Path folder) throws IOException {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        assumeTrue(chromium.isPresent(), "skipped: Chromium is missing; install chromium");
        Optional<Path> node = program("node");
        assumeTrue(
                node.isPresent() && Files.exists(PACKAGES.resolve("playwright-core")),
                "skipped: Node 20 with npm is missing, and so the page was not built");

        Process server = start(folder, "serve", "--demo", "--port", "0");
        String address = addressOf(server);
        Path driver = Files.createDirectories(folder.resolve("driver"));
        Files.createSymbolicLink(driver.resolve("package"), PACKAGES.resolve("playwright-core"));
        System.setProperty("playwright.cli.dir", driver.toString());
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                node.orElseThrow().toString(),
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        return new Surroundings(server, playwright, browser, address);
    }

    /// Serves another store for a while.
    Served serve(Path folder, Path store, Path actors) throws IOException {
        Process process =
                start(
                        folder,
                        "serve",
                        "--store",
                        store.toString(),
                        "--actors",
                        actors.toString(),
                        "--port",
                        "0");
        return new Served(process, addressOf(process));
    }

    /// A server in a process of its own.
    record Served(Process process, String address) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
        }
    }

    /// The accessibility checker's script.
    static String checker() throws IOException {
        return Files.readString(PACKAGES.resolve("axe-core").resolve("axe.min.js"));
    }

    /// Starts the program.
    static Process start(Path folder, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx768m",
                                "-Xss4m",
                                "-Djava.io.tmpdir=" + folder,
                                "-Dactant.home=" + Path.of("..").toAbsolutePath().normalize(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "org.actant.app.cli.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String addressOf(Process server) throws IOException {
        BufferedReader said = server.inputReader();
        StringBuilder all = new StringBuilder();
        String line;
        while ((line = said.readLine()) != null) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return Objects.requireNonNull(matcher.group(1));
            }
            all.append(line).append('\n');
        }
        throw new IOException("the server ended and said: " + all);
    }

    private static Optional<Path> program(String... names) {
        String folders = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(folders.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.destroy();
    }
}
