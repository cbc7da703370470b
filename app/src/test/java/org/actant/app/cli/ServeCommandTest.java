package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `serve` refuses, and that it serves the demo.
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("at http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int TERMINATED = 143;

    @Test
    void asksForAStoreOrTheDemoButNotBoth() {
        assertRefused("give a --store, or --demo", "serve");
        assertRefused("give a --store, or --demo", "serve", "--demo", "--store", "news.duckdb");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertRefused("between 0 and 65535, not 70000", "serve", "--demo", "--port", "70000");
    }

    @Test
    void letsOtherMachinesInWithATokenOnly() {
        assertRefused(
                "so a --token is needed", "serve", "--store", "news.duckdb", "--host", "0.0.0.0");
        assertRefused(
                "16 characters or more", "serve", "--store", "news.duckdb", "--token", "short");
    }

    @Test
    void namesAStoreThatIsNotThere(@TempDir Path folder) {
        Path missing = folder.resolve("missing.duckdb");
        assertRefused("missing.duckdb", "serve", "--store", missing.toString(), "--port", "0");
        assertThat(missing).doesNotExist();
    }

    @Test
    void servesTheDemoUntilItIsStopped(@TempDir Path folder) throws Exception {
        ProcessBuilder builder = Child.starting(folder, "serve", "--demo", "--port", "0");
        builder.environment()
                .put("JDK_JAVA_OPTIONS", "-Dactant.home=" + Path.of("..").toAbsolutePath());
        Path home = Path.of("..").toAbsolutePath().normalize();
        Path old =
                Files.createDirectories(
                                folder.resolve("actant-demo-" + System.getProperty("user.name")))
                        .resolve(Integer.toHexString(home.hashCode()) + "-0.duckdb");
        Files.writeString(old, "of an older program");
        Process server = builder.start();
        try {
            int port = portOf(server, folder.resolve("messages.txt"));
            assertThat(old).doesNotExist();
            assertThat(asked(port, "api/v1/status")).contains("\"demo\":true");
            assertThat(asked(port, "")).containsAnyOf("<html", "The page was not built");

            assertRefused(
                    "port %d of 127.0.0.1 is taken".formatted(port),
                    "serve",
                    "--store",
                    storeUnder(folder).toString(),
                    "--port",
                    String.valueOf(port));
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(TERMINATED);
    }

    private static void assertRefused(String reason, String... args) {
        Ran ran = Ran.actant(args);
        assertThat(ran.err()).contains(reason);
        assertThat(ran.exitCode()).isEqualTo(2);
    }

    private static int portOf(Process server, Path messages) throws Exception {
        while (server.isAlive()) {
            Matcher matcher = ADDRESS.matcher(Files.readString(messages));
            if (matcher.find()) {
                return Integer.parseInt(Objects.requireNonNull(matcher.group(1)));
            }
            Thread.sleep(100);
        }
        throw new IOException("the server ended and said: " + Files.readString(messages));
    }

    private static String asked(int port, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/%s".formatted(port, path)))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static Path storeUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
