package org.actant.app.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.actant.app.export.EventWriter;
import org.actant.app.export.formats.Codes;
import org.actant.app.export.formats.Csv;
import org.actant.app.export.formats.Format;
import org.actant.app.export.formats.Gdelt;
import org.actant.app.export.formats.Icews;
import org.actant.app.export.formats.Phoenix;
import org.actant.app.export.formats.PloverLines;
import org.actant.app.export.formats.Polecat;
import org.actant.app.store.StoreReader;
import org.actant.ontology.Ontology;
import org.actant.text.Metadata;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;

/// The API and the page, over HTTP.
public final class Server implements AutoCloseable {
    private static final String API = "/api/v1";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String NO_PAGE =
            "The page was not built: it needs Node 20 or newer with npm. Install it and start again. The"
                    + " API works without it; /api/v1/openapi.yaml tells what there is.\n";

    private static final Map<String, String> EXPORTS =
            Map.of(
                    "jsonl", "application/jsonl",
                    "csv", "text/csv",
                    "parquet", "application/vnd.apache.parquet",
                    "polecat", "text/tab-separated-values",
                    "icews", "text/tab-separated-values",
                    "phoenix", "text/tab-separated-values",
                    "gdelt", "text/tab-separated-values");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "woff2", "font/woff2",
                    "txt", "text/plain; charset=utf-8",
                    "webmanifest", "application/manifest+json");
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern UNENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final List<String> DIMENSIONS =
            List.of(
                    "country",
                    "month",
                    "day",
                    "event",
                    "mode",
                    "quad",
                    "actor",
                    "recipient",
                    "context",
                    "status",
                    "publication");

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DRAINED = 16 << 20;
    private static final int PATIENCE_SECONDS = 30;
    private static final int EXPORTS_AT_ONCE = 2;
    private static final int LISTENERS = 200;
    private static final int STILL_HERE_SECONDS = 15;
    private static final String STILL_HERE = ": here\n\n";

    /// Said to listeners only inside: that the server ends.
    private static final String END = "";

    private static final int SHOWN = 100;
    private static final int MOST_EVENTS = 500;

    private final Settings settings;

    /// The engine takes longer to load than everything else, so it loads while the page does.
    private final CompletableFuture<Coder> coder = new CompletableFuture<>();

    private final Editions editions;
    private final Answers answers = new Answers();
    private final Gate gate;
    private final Metrics metrics = new Metrics();
    private final Semaphore exports = new Semaphore(EXPORTS_AT_ONCE);
    private final Collection<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();

    /// DuckDB and the engine keep a processor busy, so they run on threads of their own, and what
    /// waits for them on virtual ones.
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Cache<String, CompletableFuture<Body>> cache =
            Caffeine.newBuilder()
                    .maximumWeight(96L << 20)
                    .weigher((String key, CompletableFuture<Body> answer) ->
                            answer.isDone() && !answer.isCompletedExceptionally()
                                    ? answer.join().bytes.length + key.length()
                                    : 1 << 16)
                    .build();

    private final Javalin javalin;

    /// What is served, and where.
    ///
    /// @param store the store
    /// @param corrections the user's own actors, made when the first is saved
    /// @param demo whether the articles are the invented ones
    /// @param port 0 for any that is free
    /// @param token that everybody has to show, `null` for none
    /// @param events names what coded the store
    public record Settings(
            Path store,
            Path corrections,
            boolean demo,
            String host,
            int port,
            @Nullable String token,
            EventWriter events) {
        /// Whether only this machine can ask.
        public boolean loopback() {
            return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        }
    }

    /// A server that cannot start, with a sentence why.
    public static final class StartException extends Exception {
        StartException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Opens the store and starts serving.
    ///
    /// @throws StartException if the port is taken
    /// @throws IOException if the store cannot be read
    public Server(Settings settings) throws IOException, InterruptedException, StartException {
        this.settings = settings;
        gate = new Gate(settings.token(), settings.loopback());
        Thread loading = Thread.ofPlatform().daemon().name("engine").unstarted(this::load);
        boolean corrected = Files.exists(settings.corrections());
        if (corrected) {
            loading.start();
        }
        editions = new Editions(settings.store(), settings.events().coder(), this::changed);
        if (corrected) {
            // A mistake in the user's own table is told before anything is served.
            try {
                await(coder);
            } catch (RuntimeException e) {
                editions.close();
                throw e;
            }
        }
        javalin = Javalin.create(this::configure);
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            editions.close();
            workers.shutdownNow();
            throw new StartException(
                    "port %d of %s is taken, perhaps by another actant serve; give another --port"
                            .formatted(settings.port(), settings.host()),
                    e);
        }
        if (!corrected) {
            loading.start();
        }
    }

    private void load() {
        try {
            coder.complete(new Coder(settings.events(), settings.corrections()));
        } catch (IOException e) {
            coder.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            coder.completeExceptionally(e);
        }
    }

    /// Whether the page was built with the program; the API serves without it.
    public static boolean hasPage() {
        return Server.class.getResource("/org/actant/app/page/index.html") != null;
    }

    /// Where it listens.
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() throws IOException {
        listeners.forEach(news -> news.add(END));
        javalin.stop();
        workers.shutdownNow();
        editions.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.http.maxRequestSize = MOST_BYTES;
        // Most who ask are near: what takes little time to compress serves them best.
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 << 10);
            http.setIdleTimeout(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
            http.setUriCompliance(
                    UriCompliance.DEFAULT.with(
                            "ids",
                            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS));
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new Refusals()));
        config.jetty.modifyServletContextHandler(handler -> {
            handler.getServletHandler().setDecodeAmbiguousURIs(true);
            handler.setErrorHandler(new Refusals());
        });
        config.routes.before(this::begin);
        config.routes.after(this::end);
        config.routes.exception(Problem.class, (problem, context) -> refuse(context, problem));
        config.routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        refuse(
                                context,
                                new Problem(
                                        e.getStatus(),
                                        "Not here",
                                        String.valueOf(e.getMessage()))));
        config.routes.exception(
                Exception.class,
                (e, context) -> {
                    metrics.answered(599, 0);
                    refuse(
                            context,
                            new Problem(
                                    500,
                                    "The server failed",
                                    "%s: %s"
                                            .formatted(
                                                    e.getClass().getSimpleName(), e.getMessage())));
                });
        config.routes.error(404, "text/html", context -> {});
        routes(config);
    }

    private void routes(JavalinConfig config) {
        config.routes.get(
                API + "/status", context -> json(context, "", edition -> status(edition)));
        config.routes.get(API + "/codebook", context -> json(context, "", edition -> codebook()));
        config.routes.get(
                API + "/articles",
                context -> {
                    Query query =
                            query(context)
                                    .allow("q", "since", "until", "publication", "limit", "cursor");
                    json(context, query.key(), edition -> answers.articles(edition, query));
                });
        config.routes.get(
                API + "/articles/<id>",
                context -> {
                    query(context).allow();
                    String id = id(context, "/articles/");
                    json(
                            context,
                            "",
                            edition ->
                                    answers.article(
                                            edition,
                                            id,
                                            article ->
                                                    coder().read(
                                                                    article.id(),
                                                                    article.text(),
                                                                    article.metadata(),
                                                                    Coder.Corrections.NONE)));
                });
        config.routes.get(
                API + "/events",
                context -> {
                    Query query = query(context).allow(Query.filtersAnd("id", "limit", "cursor"));
                    Filter filter = query.filter();
                    Set<String> ids = query.set("id", false);
                    if (ids.size() > MOST_EVENTS) {
                        throw Problem.badRequest(
                                "\"id\" may name %d events at most.".formatted(MOST_EVENTS));
                    }
                    int most = query.number("limit", 50, 1, MOST_EVENTS);
                    String cursor = query.text("cursor", 500);
                    json(
                            context,
                            query.key(),
                            edition -> answers.events(edition, filter, ids, cursor, most));
                });
        config.routes.get(
                API + "/events/<id>",
                context -> {
                    query(context).allow();
                    String id = id(context, "/events/");
                    json(
                            context,
                            "",
                            edition -> answers.event(edition, id).getBytes(StandardCharsets.UTF_8));
                });
        config.routes.get(
                API + "/counts",
                context -> {
                    Query query = query(context).allow(Query.filtersAnd("by", "top"));
                    Filter filter = query.filter();
                    Set<String> by = by(query);
                    int top = query.number("top", 100, 1, 1000);
                    json(context, query.key(), edition -> answers.counts(edition, filter, by, top));
                });
        config.routes.get(
                API + "/points",
                context -> {
                    Query query = query(context).allow(Query.filtersAnd("limit"));
                    Filter filter = query.filter();
                    int most = query.number("limit", 50_000, 1, 200_000);
                    json(context, query.key(), edition -> answers.points(edition, filter, most));
                });
        config.routes.get(
                API + "/columns",
                context -> {
                    Query query = query(context).allow(Query.filtersAnd("limit"));
                    Filter filter = query.filter();
                    int most = query.number("limit", 100_000, 1, 200_000);
                    json(context, query.key(), edition -> answers.columns(edition, filter, most));
                });
        config.routes.get(
                API + "/stories",
                context -> {
                    Query query = query(context).allow("q", "reports", "limit", "cursor");
                    json(context, query.key(), edition -> answers.stories(edition, query));
                });
        config.routes.get(
                API + "/stories/<id>",
                context -> {
                    query(context).allow();
                    String id = id(context, "/stories/");
                    json(context, "", edition -> answers.story(edition, id));
                });
        config.routes.get(
                API + "/actors",
                context -> {
                    Query query = query(context).allow("q", "kind", "limit", "cursor");
                    json(context, query.key(), edition -> answers.actors(edition, query));
                });
        config.routes.get(
                API + "/actors/<id>",
                context -> {
                    Query query = query(context).allow("since", "until");
                    String id = id(context, "/actors/");
                    json(context, query.key(), edition -> answers.dossier(edition, id, query));
                });
        config.routes.get(
                API + "/quotations",
                context -> {
                    Query query =
                            query(context)
                                    .allow(
                                            "q", "speaker", "article", "since", "until", "limit",
                                            "cursor");
                    json(context, query.key(), edition -> answers.quotations(edition, query));
                });
        config.routes.post(API + "/read", this::read);
        config.routes.get(API + "/corrections", context -> send(context, corrections(0)));
        config.routes.post(API + "/corrections", this::correct);
        config.routes.get(API + "/export/{format}", this::export);
        config.routes.get(API + "/stream", this::listen);
        config.routes.get(
                API + "/openapi.yaml",
                context -> {
                    context.contentType("application/yaml; charset=utf-8");
                    context.result(Objects.requireNonNull(resource("server/openapi.yaml")));
                });
        config.routes.get(
                "/health",
                context ->
                        send(context, Answers.json(json -> json.writeStringField("status", "ok"))));
        config.routes.get(
                "/metrics",
                context -> {
                    context.contentType("text/plain; version=0.0.4; charset=utf-8");
                    context.result(metrics.text(gauges()));
                });
        config.routes.get("/", this::page);
        config.routes.get("/<file>", this::page);
    }

    private void begin(Context context) {
        context.attribute("began", System.nanoTime());
        guard(context::header);
        gate.limit(context, "any", 5_000, 10_000);
        String shown = context.path().equals("/") ? context.queryParam("token") : null;
        if (gate.isToken(shown)) {
            context.header(
                    "Set-Cookie",
                    "%s=%s; HttpOnly; SameSite=Strict; Path=/".formatted(Gate.COOKIE, shown));
            context.redirect("/");
            context.skipRemainingHandlers();
            return;
        }
        if (!context.path().equals("/health")) {
            gate.admit(context);
        }
    }

    /// Sets the headers that every answer has, whatever it answers.
    static void guard(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void end(Context context) {
        Long began = context.attribute("began");
        metrics.answered(context.status().getCode(), began == null ? 0 : System.nanoTime() - began);
    }

    private static void refuse(Context context, Problem problem) {
        context.status(problem.status());
        context.contentType("application/problem+json");
        context.header("Cache-Control", "no-store");
        if (problem.status() == 503) {
            context.header("Retry-After", "2");
        }
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.result(problem.toJson());
    }

    private static Query query(Context context) {
        String given = context.queryString();
        if (given != null && UNENCODED.matcher(given).find()) {
            throw Problem.badRequest(
                    "The query has a % that is not followed by two hexadecimal digits; write %25.");
        }
        return new Query(context.queryParamMap());
    }

    /// The rest of the path, decoded once: ids may hold slashes.
    private static String id(Context context, String after) {
        String path = context.req().getRequestURI();
        String raw = path.substring(path.indexOf(after) + after.length());
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The id in the path is not percent-encoded as it should be.");
        }
    }

    private static Set<String> by(Query query) {
        Set<String> by = query.set("by", false);
        if (by.isEmpty()) {
            by = new LinkedHashSet<>(DIMENSIONS);
            by.remove("day");
        }
        for (String name : by) {
            if (!DIMENSIONS.contains(name)) {
                throw Problem.badRequest(
                        "Events are counted by %s, not by \"%s\"."
                                .formatted(String.join(", ", DIMENSIONS), name));
            }
        }
        return by;
    }

    /// An answer's bytes and what they are known by.
    private static final class Body {
        private final byte[] bytes;
        private final String tag;

        Body(byte[] bytes) {
            this.bytes = bytes;
            tag = "\"%016x\"".formatted(fingerprint(bytes));
        }
    }

    /// An answer about an edition.
    private interface Answer {
        byte[] about(Edition edition) throws IOException;
    }

    /// Answers from the cache, or works the answer out; who asks the same meanwhile waits for it.
    private void json(Context context, String key, Answer answer) {
        Edition edition = editions.present();
        String full = edition.number() + " " + context.path() + " " + key;
        CompletableFuture<Body> made =
                Objects.requireNonNull(
                        cache.get(
                                full,
                                absent ->
                                        CompletableFuture.supplyAsync(
                                                () -> work(edition, answer), workers)));
        try {
            Body body = await(made);
            cache.put(full, made);
            send(context, body);
        } catch (RuntimeException e) {
            cache.invalidate(full);
            throw e;
        }
    }

    private static Body work(Edition edition, Answer answer) {
        try {
            return new Body(answer.about(edition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Coder coder() {
        return await(coder);
    }

    private static <T> T await(CompletableFuture<T> made) {
        try {
            return made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Problem.busy("The answer takes longer than the server waits; ask for less.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping.");
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private static void send(Context context, byte[] body) {
        send(context, new Body(body));
    }

    private static void send(Context context, Body body) {
        context.header("ETag", body.tag);
        context.header("Cache-Control", "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(body.tag)) {
            context.status(304);
            return;
        }
        context.contentType("application/json");
        context.result(body.bytes);
    }

    /// FNV-1a, 64 bits.
    private static long fingerprint(byte[] body) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : body) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private byte[] status(Edition edition) throws IOException {
        List<@Nullable Object> row =
                edition.read(desk ->
                        desk.ask(
                                        """
                                        SELECT
                                            (SELECT count(*) FROM articles WHERE latest),
                                            (SELECT count(*) FROM quotations q SEMI JOIN articles a
                                                ON a.article_key = q.article_key AND a.latest),
                                            (SELECT min(date)::VARCHAR FROM events WHERE latest),
                                            (SELECT max(date)::VARCHAR FROM events WHERE latest),
                                            (SELECT min(date)::VARCHAR FROM articles WHERE latest),
                                            (SELECT max(date)::VARCHAR FROM articles WHERE latest),
                                            (SELECT max_by(coder, run) FROM runs),
                                            (SELECT max_by(codebook, run) FROM runs),
                                            (SELECT count(*) FROM stories) > 0,
                                            (SELECT count(*) FROM failures
                                                WHERE stage = 'language')
                                        """)
                                .getFirst());
        return Answers.json(json -> {
            json.writeStringField("store", String.valueOf(settings.store().getFileName()));
            json.writeBooleanField("demo", settings.demo());
            json.writeNumberField("generation", edition.number());
            json.writeStringField("changed", edition.made().toString());
            json.writeNumberField("articles", Answers.number(row.get(0)));
            json.writeNumberField("events", edition.catalogue().size());
            json.writeNumberField("quotations", Answers.number(row.get(1)));
            json.writeStringField("first_day", Answers.text(row.get(2)));
            json.writeStringField("last_day", Answers.text(row.get(3)));
            json.writeStringField("published_first", Answers.text(row.get(4)));
            json.writeStringField("published_last", Answers.text(row.get(5)));
            json.writeStringField("coder", Answers.or(row.get(6)));
            json.writeStringField("codebook", Answers.or(row.get(7)));
            json.writeBooleanField("stories_ready", Boolean.TRUE.equals(row.get(8)));
            json.writeBooleanField("can_save_corrections", true);
            json.writeNumberField("not_english", Answers.number(row.get(9)));
            json.writeArrayFieldStart("formats");
            for (String format : new TreeMap<>(EXPORTS).keySet()) {
                json.writeString(format);
            }
            json.writeEndArray();
        });
    }

    private byte[] codebook() {
        Ontology ontology = coder().pack().ontology();
        return Answers.json(json -> {
            json.writeArrayFieldStart("events");
            for (Ontology.EventType event : ontology.events()) {
                json.writeStartObject();
                json.writeStringField("event", event.name());
                json.writeNumberField("quad_code", event.quad());
                json.writeArrayFieldStart("modes");
                for (String mode : event.modes().keySet()) {
                    json.writeString(mode);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("contexts");
            for (String context : ontology.contexts()) {
                json.writeString(context);
            }
            json.writeEndArray();
            named(json, "sectors", Names.sectors());
            json.writeArrayFieldStart("statuses");
            for (String status :
                    List.of("actual", "historical", "future", "hypothetical", "negated")) {
                json.writeString(status);
            }
            json.writeEndArray();
            named(json, "countries", Names.actors());
        });
    }

    private static void named(JsonGenerator json, String field, Map<String, String> names)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Map.Entry<String, String> name : new TreeMap<>(names).entrySet()) {
            json.writeStartObject();
            json.writeStringField("code", name.getKey());
            json.writeStringField("name", name.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String body(Context context) {
        String type = context.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw new Problem(
                    415, "Not JSON", "Send the body as JSON, with Content-Type: application/json.");
        }
        try {
            InputStream in = context.req().getInputStream();
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                drain(in);
                throw new Problem(
                        413, "Too large", "A request may have %,d bytes.".formatted(MOST_BYTES));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.badRequest("The body did not arrive: " + e.getMessage());
        }
    }

    /// Lets whoever is still sending come to an end, within bounds: a refusal before that would be
    /// lost with the connection.
    private static void drain(InputStream in) throws IOException {
        byte[] room = new byte[1 << 16];
        int rest = MOST_DRAINED;
        while (rest > 0) {
            int read = in.read(room);
            if (read < 0) {
                return;
            }
            rest -= read;
        }
    }

    private void read(Context context) {
        gate.limit(context, "read", 20, 40);
        Bodies.Reading given = Bodies.reading(Bodies.json(body(context)));
        byte[] reading =
                await(
                        CompletableFuture.supplyAsync(
                                () ->
                                        coder().read(
                                                        "pasted",
                                                        given.text(),
                                                        new Metadata(
                                                                given.title(),
                                                                given.date(),
                                                                null,
                                                                null),
                                                        given.corrections())
                                                .getBytes(StandardCharsets.UTF_8),
                                workers));
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(reading);
    }

    private void correct(Context context) throws IOException {
        gate.limit(context, "correct", 2, 10);
        List<Coder.Correction> actors = Bodies.actors(Bodies.json(body(context)));
        if (actors.isEmpty()) {
            throw Problem.badRequest("\"actors\" is empty; send at least one.");
        }
        coder().save(actors);
        cache.invalidateAll();
        send(context, corrections(actors.size()));
    }

    private byte[] corrections(int saved) {
        return Answers.json(json -> {
            json.writeStringField("file", String.valueOf(coder().file().getFileName()));
            json.writeNumberField("saved", saved);
            json.writeArrayFieldStart("actors");
            for (List<String> row : coder().saved()) {
                json.writeStartObject();
                json.writeStringField("text", row.get(0));
                json.writeStringField("code", row.get(2));
                json.writeStringField("sector", row.get(3).equals("-") ? null : row.get(3));
                json.writeArrayFieldStart("aliases");
                for (String alias : row.get(1).split(";", -1)) {
                    if (!alias.isEmpty() && !alias.equals("-")) {
                        json.writeString(alias);
                    }
                }
                json.writeEndArray();
                json.writeStringField("from", row.get(5).isEmpty() ? null : row.get(5));
                json.writeStringField("to", row.get(6).isEmpty() ? null : row.get(6));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void export(Context context) throws IOException {
        String format = context.pathParam("format");
        String type = EXPORTS.get(format);
        if (type == null) {
            throw Problem.notFound(
                    "There is no format \"%s\"; there are %s."
                            .formatted(format, String.join(", ", new TreeMap<>(EXPORTS).keySet())));
        }
        Query query = query(context).allow(Query.filtersAnd("one_a_day"));
        Filter filter = query.filter();
        Edition edition = editions.present();
        List<StoreReader.Chosen> chosen =
                edition.catalogue().chosen(filter, query.flag("one_a_day"));
        if (!exports.tryAcquire()) {
            throw Problem.busy("Others are downloading; try again in a minute.");
        }
        try {
            context.contentType(type);
            context.header("Cache-Control", "no-store");
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"events.%s\""
                            .formatted(type.startsWith("text/tab") ? format + ".txt" : format));
            OutputStream out = context.outputStream();
            edition.read(desk -> {
                desk.reader().choose(chosen);
                write(format, desk.reader(), out);
                return chosen.size();
            });
        } finally {
            exports.release();
        }
    }

    private static void write(String format, StoreReader reader, OutputStream out)
            throws IOException {
        switch (format) {
            case "csv" ->
                    reader.rows(row -> out.write(Csv.line(row).getBytes(StandardCharsets.UTF_8)));
            case "parquet" -> {
                Path folder = Files.createTempDirectory("actant-export");
                Path file = folder.resolve("events.parquet");
                try {
                    reader.parquet(file);
                    Files.copy(file, out);
                } finally {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(folder);
                }
            }
            case "polecat" -> articles(reader, new Polecat(Codes.load()), out);
            case "icews" -> articles(reader, new Icews(Codes.load()), out);
            case "phoenix" -> articles(reader, new Phoenix(), out);
            case "gdelt" -> articles(reader, new Gdelt(Codes.load()), out);
            default -> articles(reader, new PloverLines(), out);
        }
        out.flush();
    }

    private static void articles(StoreReader reader, Format format, OutputStream out)
            throws IOException {
        out.write(format.head());
        reader.articles(article -> out.write(format.lines(article)));
    }

    /// Sends what is new as it comes, on the thread of the one who listens, until he is gone or the
    /// server ends.
    private void listen(Context context) {
        query(context).allow();
        if (listeners.size() >= LISTENERS) {
            throw new Problem(
                    503, "Too many listen", "%d listen already; try later.".formatted(LISTENERS));
        }
        HttpServletResponse response = context.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        listeners.add(news);
        try {
            OutputStream out = response.getOutputStream();
            String message = STILL_HERE;
            while (!message.equals(END)) {
                out.write(message.getBytes(StandardCharsets.UTF_8));
                out.flush();
                String next = news.poll(STILL_HERE_SECONDS, TimeUnit.SECONDS);
                message = next == null ? STILL_HERE : next;
            }
        } catch (IOException e) {
            // Whoever listened has gone, as everybody does some day.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(news);
        }
    }

    /// Tells those who listen what is new.
    private void changed(Edition before, Edition now) throws IOException {
        Catalogue catalogue = now.catalogue();
        Catalogue old = before.catalogue();
        List<Integer> rows = new ArrayList<>();
        int kept = 0;
        for (int row = 0; row < catalogue.size(); row++) {
            int was = old.row(catalogue.key(row));
            if (was >= 0 && old.id(was).equals(catalogue.id(row))) {
                kept++;
            } else {
                rows.add(row);
            }
        }
        boolean grown = kept == old.size();
        String message = "{\"generation\":%d}".formatted(now.number());
        if (grown) {
            List<String> records = answers.records(now, rows.stream().limit(SHOWN).toList());
            message =
                    new String(
                                    Answers.json(json -> {
                                        json.writeNumberField("generation", now.number());
                                        json.writeNumberField("total", rows.size());
                                        Answers.raw(json, "events", records);
                                    }),
                                    StandardCharsets.UTF_8)
                            .strip();
        }
        String event = "event: %s\ndata: %s\n\n".formatted(grown ? "events" : "store", message);
        listeners.forEach(news -> news.add(event));
    }

    private Map<String, Long> gauges() {
        Map<String, Long> gauges = new TreeMap<>();
        gauges.put("actant_events", (long) editions.present().catalogue().size());
        gauges.put("actant_generation", (long) editions.present().number());
        gauges.put("actant_store_failures", editions.failures());
        gauges.put("actant_listeners", (long) listeners.size());
        gauges.put("actant_answers_cached", cache.estimatedSize());
        return gauges;
    }

    /// A file of the page. Names are letters, digits, dots, hyphens and underlines, and no part
    /// begins with a dot, so there is no way out of the folder.
    private void page(Context context) throws IOException {
        String path = context.req().getRequestURI().substring(1);
        if (path.startsWith("api/")) {
            throw Problem.notFound(
                    "There is no %s; /api/v1/openapi.yaml tells what there is."
                            .formatted(context.path()));
        }
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        String name = file ? path : "index.html";
        byte[] content =
                (file && !FILE.matcher(name).matches())
                                || (!file && !path.isEmpty() && !FILE.matcher(path).matches())
                        ? null
                        : resource("page/" + name);
        if (content == null) {
            if (path.isEmpty()) {
                context.contentType("text/plain; charset=utf-8");
                context.result(NO_PAGE);
                return;
            }
            throw Problem.notFound("There is no such page.");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        context.header(
                "Cache-Control",
                path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        context.result(content);
    }

    private static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = Server.class.getResourceAsStream("/org/actant/app/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
