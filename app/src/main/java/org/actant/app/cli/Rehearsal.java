package org.actant.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.app.server.Server;

/// Runs every main command once on a small report, so that a start cache can be made from what they
/// load and compile.
final class Rehearsal {
    private static final String REPORT =
            """
            NAIROBI, Kenya (AP) — Kenyan police fired tear gas at hundreds of protesters in Nairobi \
            on Tuesday, killing two people and injuring at least 12, officials said.

            Foreign Minister Amina Otieno condemned the violence and said the government would hold \
            talks with opposition leaders next week. "We will not accept attacks on our officers," \
            she told reporters. The United States and the European Union urged both sides to show \
            restraint, and Norway has not decided whether to send observers.
            """;

    private static final int ROUNDS = 20;
    private static final List<String> ASKED =
            List.of(
                    "",
                    "api/v1/status",
                    "api/v1/columns",
                    "api/v1/events",
                    "api/v1/counts",
                    "api/v1/articles/1",
                    "api/v1/stories",
                    "api/v1/actors",
                    "api/v1/actors/KEN");

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("actant-rehearsal");
        Path text = folder.resolve("report.txt");
        Path page = folder.resolve("report.html");
        Path lines = folder.resolve("reports.jsonl");
        Path failures = folder.resolve("failures.jsonl");
        Path store = folder.resolve("rehearsal.duckdb");
        try {
            Files.writeString(text, REPORT);
            Files.writeString(
                    page,
                    "<html><head><title>Report</title></head><body><article><p>"
                            + REPORT.replace("\n\n", "</p><p>")
                            + "</p></article></body></html>");
            Files.writeString(
                    lines,
                    "{\"id\":\"1\",\"date\":\"2024-06-25\",\"text\":\"%s\"}\nnot JSON\n"
                            .formatted(REPORT.replace("\"", "\\\"").replace("\n", "\\n")));
            run("", "code", text.toString(), "--date", "2024-06-25");
            for (int i = 0; i < ROUNDS; i++) {
                run("", "code", "--status", "all", text.toString(), page.toString());
            }
            run("", "code", lines.toString(), "--failures", failures.toString());
            run("", "read", text.toString());
            run("", "parse", text.toString());
            run(
                    "{\"id\":\"1\",\"text\":\"Kenya thanked Norway.\","
                            + "\"actor\":{\"start\":0,\"end\":5},"
                            + "\"recipient\":{\"start\":14,\"end\":20}}\n",
                    "relate",
                    "-");
            run("", "resolve", "the Kenyan police", "--date", "2024-06-25");
            run("", "stories", lines.toString());
            run("", "add", store.toString(), lines.toString());
            run("", "query", store.toString(), "select * from country_months");
            run("", "export", store.toString(), "--format", "csv");
            run("", "export", store.toString(), "--format", "polecat");
            run("", "code", "--help");
            serve(store, folder.resolve("own.tsv"));
        } finally {
            for (Path file : new Path[] {text, page, lines, failures, store, folder}) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Serves the store and asks for what the page asks for first.
    private static void serve(Path store, Path own) throws IOException {
        Server.Settings settings =
                new Server.Settings(store, own, true, "127.0.0.1", 0, null, Version.events());
        try (Server server = new Server(settings)) {
            String root = "http://127.0.0.1:%d/".formatted(server.port());
            for (String path : ASKED) {
                ask(root + path, "");
            }
            ask(root + "api/v1/read", "{\"text\":\"Kenya thanked Norway.\"}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Server.StartException e) {
            throw new IOException(e);
        }
    }

    private static void ask(String address, String body) throws IOException {
        HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (!body.isEmpty()) {
            asked.setDoOutput(true);
            asked.setRequestProperty("Content-Type", "application/json");
            asked.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        asked.getInputStream().readAllBytes();
    }

    private static void run(String input, String... args) {
        Main.run(
                args,
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        new PrintStream(
                                OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false),
                Main::engine);
    }
}
