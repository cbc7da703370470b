import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.actant.app.export.EventWriter;
import org.actant.app.server.Server;
import org.actant.app.store.Store;

/// A store of a million made-up events, served: how long it takes to open, how long the first page
/// of a filter takes, and how 200 readers at once fare, one question in ten of whom nobody asked
/// before. With 0 seconds it only makes the store.
///
/// `java -cp "app/target/actant-app-0.1.0-SNAPSHOT.jar:app/target/lib/*:app/target/lib" benchmarks/server/ManyReaders.java FOLDER [EVENTS] [SECONDS]`
public final class ManyReaders {
    private static final int READERS = 200;

    /// One question in so many is one that nobody asked before.
    private static final int NEW = 10;

    private static final String COUNTRIES = "['KEN','UGA','NGA','USA','RUS','UKR','CHN','FRA']";
    private static final String EVENTS =
            "['AGREE','CONSULT','SUPPORT','AID','REQUEST','ACCUSE','PROTEST','ASSAULT']";

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).resolve("million.duckdb");
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        if (!Files.exists(file)) {
            make(file, events);
        }
        if (seconds == 0) {
            return;
        }
        long start = System.nanoTime();
        long startWorked = processorTime();
        Server server =
                new Server(
                        new Server.Settings(
                                file,
                                file.resolveSibling("own.tsv"),
                                false,
                                "127.0.0.1",
                                0,
                                null,
                                new EventWriter("benchmark", "plover-2024")));
        System.out.printf(
                "opened in %.1f s, %.1f s of processor time%n",
                (System.nanoTime() - start) / 1e9, (processorTime() - startWorked) / 1e9);
        String root = "http://127.0.0.1:" + server.port() + "/api/v1";
        HttpClient client = HttpClient.newHttpClient();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            ask(client, root + question(random, "events"));
            ask(client, root + question(random, "counts"));
        }
        for (String route : List.of("events", "counts")) {
            List<Long> times = new ArrayList<>();
            long worked = processorTime();
            for (int i = 0; i < 100; i++) {
                times.add(timed(client, root + question(random, route)));
            }
            tell("first page of " + route + " for a filter never asked before", times);
            System.out.printf(
                    "processor time for each, asking included: %.0f ms%n",
                    (processorTime() - worked) / 1e6 / times.size());
        }
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            asked.add(root + question(random, "events"));
            asked.add(root + question(random, "counts"));
        }
        for (String address : asked) {
            ask(client, address);
        }
        AtomicLong errors = new AtomicLong();
        List<Long> all = java.util.Collections.synchronizedList(new ArrayList<>());
        long readersWorked = processorTime();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                Random own = new Random(reader);
                readers.submit(() -> {
                    while (System.nanoTime() < until) {
                        String address =
                                own.nextInt(NEW) == 0
                                        ? root + question(own, own.nextBoolean() ? "events" : "counts")
                                        : asked.get(own.nextInt(asked.size()));
                        try {
                            all.add(timed(client, address));
                        } catch (Exception e) {
                            errors.incrementAndGet();
                        }
                        Thread.sleep(own.nextInt(1000));
                    }
                    return null;
                });
            }
        }
        System.out.printf("%d readers, %d s: %d errors%n", READERS, seconds, errors.get());
        tell("an answer to one of 200 readers", all);
        System.out.printf(
                "processor time for each, asking included: %.1f ms%n",
                (processorTime() - readersWorked) / 1e6 / all.size());
        server.close();
        System.exit(0);
    }

    /// A day of ten years, and a filter.
    private static String question(Random random, String route) {
        String day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3500)).toString();
        String filter =
                switch (random.nextInt(6)) {
                    case 0 -> "&country=KEN";
                    case 1 -> "&event=ASSAULT,PROTEST";
                    case 2 -> "&actor=USA&status=all";
                    case 3 -> "&mode=riot&context=corruption";
                    case 4 -> "&publication=Paper%207&recipient=FRA:GOV";
                    default -> "&quad=4";
                };
        return "/%s?%s=%s%s".formatted(route, random.nextBoolean() ? "since" : "until", day, filter);
    }

    private static long timed(HttpClient client, String address) throws Exception {
        long began = System.nanoTime();
        ask(client, address);
        return System.nanoTime() - began;
    }

    /// Of this process, on all its threads.
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void ask(HttpClient client, String address) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " " + answer.statusCode());
        }
    }

    private static void tell(String what, List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: %d, median %.0f ms, 99 %% %.0f ms, slowest %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6);
    }

    private static void make(Path file, int events) throws Exception {
        Store.forAdding(file, "benchmark").close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            int articles = events / 10;
            statement.execute(
                    "INSERT INTO runs VALUES (1, now()::TIMESTAMP, now()::TIMESTAMP, 'benchmark', 'plover-2024', '-', '{}')");
            statement.execute(
                    "INSERT INTO articles SELECT i, 'a' || i, 1, true, '-', DATE '2015-01-01' + (i %% 3650)::INTEGER, 'Report ' || i, NULL, 'Paper ' || i %% 50, 'en', '-', 1, now()::TIMESTAMP, 'Somebody did something to somebody. ' FROM range(1, %d) t(i)"
                            .formatted(articles + 1));
            statement.execute(
                    "INSERT INTO sentences SELECT 1 + (i - 1) // 20, (i - 1) %% 20, 'body', 0, 0, 34, 'Somebody did something to somebody, say ' || hash(i) || ' and ' || hash(i * 3) FROM range(1, %d) t(i)"
                            .formatted(20 * articles + 1));
            statement.execute(
                    "INSERT INTO events SELECT i, 1 + (i - 1) // 10, true, (i - 1) %% 10, printf('%%016x', hash(i)), CASE WHEN i %% 10 = 0 THEN NULL ELSE DATE '2015-01-01' + (hash(i) %% 3650)::INTEGER END, NULL, 'day', false, %s[1 + (hash(i * 3) %% 8)::INTEGER], [['riot'], ['demo', 'obstruct'], []][1 + (hash(i * 13) %% 3)::INTEGER], [['corruption'], ['elections', 'diplomatic'], []][1 + (hash(i * 17) %% 3)::INTEGER], 1 + (i %% 4), 0, '010', 0, CASE WHEN i %% 5 = 0 THEN 'future' ELSE 'actual' END, 'KEN', 'UGA', %s[1 + (hash(i * 5) %% 8)::INTEGER], DATE '2015-01-01' + (((i - 1) // 10 + 1) %% 3650)::INTEGER, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 'did', 9, 12, 'do.v#1', 0.9 FROM range(1, %d) t(i)"
                            .formatted(EVENTS, COUNTRIES, events + 1));
            for (String role : List.of("actor", "recipient")) {
                statement.execute(
                        "INSERT INTO participants SELECT 1 + (i - 1) // 10, i, '%s', 0, 0, 8, 'Somebody', %s[1 + (hash(i * %d) %% 8)::INTEGER], 'GOV', [], NULL, NULL, '-' FROM range(1, %d) t(i)"
                                .formatted(
                                        role, COUNTRIES, role.equals("actor") ? 7 : 11, events + 1));
            }
            statement.execute(
                    "INSERT INTO places SELECT 1 + (i - 1) // 10, i, 0, 8, 'There', 'There', i %% 100000, (hash(i %% 100000) %% 12000) / 100.0 - 55, (hash(i %% 100000 + 7) %% 34000) / 100.0 - 170, NULL, NULL, NULL, 'KEN', 'PPL', 4 FROM range(1, %d) t(i)"
                            .formatted(events + 1));
        }
    }
}
