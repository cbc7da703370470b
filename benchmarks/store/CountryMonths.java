import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.app.store.Selection;
import org.actant.app.store.Store;
import org.actant.app.store.StoreReader;

/// How long it takes to count a million events by country and month, once the store is warm.
///
/// `java -cp 'app/target/lib/*:app/target/*' benchmarks/store/CountryMonths.java [EVENTS]`
final class CountryMonths {
    private static final int ROUNDS = 20;

    private CountryMonths() {}

    private interface Question {
        long ask() throws SQLException, IOException;
    }

    public static void main(String[] args) throws SQLException, IOException {
        long events = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("country-months");
        Path file = folder.resolve("million.duckdb");
        try {
            Store.forAdding(file, "benchmark").close();
            fill(file, events);
            System.out.printf(
                    Locale.ROOT, "%,d events, %,d MB%n", events, Files.size(file) >> 20);
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                    Statement statement = connection.createStatement()) {
                time(
                        "country × month",
                        () ->
                                rows(
                                        statement,
                                        "SELECT country, month, sum(events) FROM country_months"
                                                + " GROUP BY ALL"));
                time(
                        "country × month × event (the view)",
                        () -> rows(statement, "SELECT * FROM country_months"));
            }
            try (Store store = Store.forReading(file);
                    StoreReader reader = new StoreReader(store)) {
                time(
                        "country × month through the reader",
                        () ->
                                reader.counts(
                                                Selection.STANDARD,
                                                List.of(
                                                        StoreReader.Axis.COUNTRY,
                                                        StoreReader.Axis.MONTH))
                                        .size());
                time(
                        "the newest 50 events",
                        () -> reader.page(Selection.STANDARD, null, 50).articles().size());
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /// Ten events an article, over 20 years and 200 countries.
    private static void fill(Path file, long events) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO runs VALUES (1, now(), now(), 'benchmark', 'plover-2024', '', '{}');
                    INSERT INTO articles
                    SELECT i, 'a' || i, 1, true, md5(i::VARCHAR), DATE '2004-01-01' + (i %% 7300)::INTEGER,
                        'Title ' || i, NULL, 'Wire ' || i %% 50, 'en', 'made up', 1, now(),
                        repeat('Some words of article ' || i || '. ', 20)
                    FROM range(1, %1$d // 10 + 1) t(i);
                    INSERT INTO sentences
                    SELECT i, 0, 'body', 0, 0, 20, 'Some words of article.' FROM range(1, %1$d // 10 + 1) t(i);
                    INSERT INTO events BY NAME
                    SELECT
                        i AS event_key,
                        (i - 1) // 10 + 1 AS article_key,
                        true AS latest,
                        (i %% 10)::INTEGER AS number,
                        'e' || i AS id,
                        DATE '2004-01-01' + (hash(i) %% 7300)::INTEGER AS date,
                        'day' AS date_grain,
                        false AS open_ended,
                        list_extract(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID',
                            'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
                            'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'], 1 + (hash(i, 1) %% 16)::INTEGER)
                            AS event,
                        [] AS modes,
                        [] AS contexts,
                        1 + (hash(i, 2) %% 4)::INTEGER AS quad_code,
                        0.0 AS event_scale,
                        '010' AS cameo,
                        0.0 AS goldstein,
                        list_extract(['actual', 'actual', 'actual', 'future'],
                            1 + (hash(i, 3) %% 4)::INTEGER) AS status,
                        'C' || hash(i, 4) %% 200 AS actor_codes,
                        'C' || hash(i, 5) %% 200 AS recipient_codes,
                        CASE WHEN hash(i, 6) %% 3 > 0 THEN 'C' || hash(i, 7) %% 200 END AS country,
                        0 AS sentence,
                        'words' AS trigger,
                        5 AS trigger_start,
                        10 AS trigger_end,
                        'made.v#1' AS rule,
                        0.5 AS score
                    FROM range(1, %1$d + 1) t(i);
                    """
                            .formatted(events));
        }
    }

    private static long rows(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static void time(String what, Question question) throws SQLException, IOException {
        long rows = question.ask();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            question.ask();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows; median %.0f ms, longest of %d %.0f ms%n",
                what,
                rows,
                times.get(ROUNDS / 2),
                ROUNDS,
                times.getLast());
    }
}
