package org.actant.app.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actant.Engine;
import org.actant.app.export.EventWriter;
import org.actant.app.store.Run;
import org.actant.app.store.Store;
import org.actant.app.store.StoreWriter;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;

/// A small store, and a server over it.
final class ServedStore {
    static final EventWriter EVENTS = new EventWriter("actant test", "plover-2024");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Engine engine;

    private ServedStore() {}

    static synchronized Engine engine() {
        Engine loaded = engine == null ? Engine.english() : engine;
        engine = loaded;
        return loaded;
    }

    /// Adds articles: id and text in turn. Each is published a day after the one before.
    static Path add(Path file, String... articles) throws IOException {
        Run run = new Run("actant test", "plover-2024", "none", "{}");
        try (Store store = Store.forAdding(file, "actant test");
                StoreWriter writer = new StoreWriter(store, run, 100, Clock.systemUTC())) {
            for (int at = 0; at < articles.length; at += 2) {
                LocalDate day = LocalDate.of(2024, 3, 14).plusDays(at / 2);
                writer.add(
                        engine().read(
                                        new Article(
                                                articles[at],
                                                articles[at + 1],
                                                new Metadata(
                                                        "Report " + articles[at],
                                                        day,
                                                        null,
                                                        "Wire, Inc."))),
                        articles[at]);
            }
        }
        return file;
    }

    /// Articles with a story of two reports, places, quotations, and markup in names.
    static Path sample(Path folder) throws IOException {
        return add(
                folder.resolve("news.duckdb"),
                "a/1 +%",
                "Gunmen killed 12 soldiers in Kaduna, Nigeria, on Tuesday, the army said. Nigerian"
                        + " President Bola Tinubu condemned the attack. \"We will find them,\" Tinubu"
                        + " said.",
                "a2",
                "Gunmen killed 25 soldiers in Kaduna, Nigeria, on Tuesday, the army said. Nigerian"
                        + " President Bola Tinubu condemned the attack. \"We will find them,\" Tinubu"
                        + " said. The United States offered help.",
                "<script>alert(1)</script>",
                "Police in Nairobi arrested <img src=x onerror=alert(1)> protesters on Monday."
                        + " Kenya and Uganda signed a trade agreement in Kampala on Tuesday.");
    }

    static Server serve(Path store, @Nullable String token)
            throws IOException, InterruptedException, Server.StartException {
        return new Server(
                new Server.Settings(
                        store,
                        store.resolveSibling("own.tsv"),
                        false,
                        "127.0.0.1",
                        0,
                        token,
                        EVENTS));
    }

    static HttpResponse<String> get(Server server, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> post(Server server, String path, String body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
                        .headers(all.toArray(String[]::new))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
