package org.actant.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.Event;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Takes a selection of events out of a store, article by article in the order they were added. A
/// few hundred articles are in memory at a time.
public final class StoreReader {
    private static final int CHUNK = 200;

    private static final String PASSED =
            """
            SELECT
                e.event_key, e.article_key, e.date, e.event, e.modes, e.actor_codes,
                e.recipient_codes, e.country, e.published, a.publication
            FROM events e
            JOIN articles a ON a.article_key = e.article_key
            WHERE e.latest
                AND ($1::DATE IS NULL OR e.date >= $1::DATE)
                AND ($2::DATE IS NULL OR e.date <= $2::DATE)
                AND ($3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ';'), e.country))
                AND ($4::VARCHAR = '' OR list_contains(string_split($4::VARCHAR, ';'), e.event))
                AND list_contains(string_split($5::VARCHAR, ';'), e.status)
            """;

    private static final String ALL =
            "INSERT INTO chosen SELECT event_key, article_key, 1, 1, 1 FROM (" + PASSED + ")";

    private static final String ONE_A_DAY =
            """
            INSERT INTO chosen
            SELECT
                first(event_key ORDER BY published NULLS LAST, event_key),
                first(article_key ORDER BY published NULLS LAST, event_key),
                count(*),
                greatest(1, count(DISTINCT publication)),
                count(DISTINCT article_key)
            FROM (%s)
            GROUP BY
                date, event, modes, actor_codes, recipient_codes, country,
                CASE WHEN date IS NULL THEN event_key END
            """
                    .formatted(PASSED);

    private final Store store;
    private final DuckDBConnection connection;

    /// Takes an article from the store. May stop the export with an exception.
    public interface Taker {
        void take(StoredArticle article) throws IOException;
    }

    public StoreReader(Store store) {
        this.store = store;
        connection = store.connection();
    }

    /// Chooses events; what is read afterwards are these.
    ///
    /// @return how many there are
    public long choose(Selection selection) throws StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE chosen(event_key BIGINT, article_key BIGINT,"
                            + " mentions BIGINT, publications BIGINT, articles BIGINT)");
            try (PreparedStatement choose =
                    connection.prepareStatement(selection.oneADay() ? ONE_A_DAY : ALL)) {
                choose.setObject(1, text(selection.since()));
                choose.setObject(2, text(selection.until()));
                choose.setString(3, String.join(";", selection.countries()));
                choose.setString(4, String.join(";", selection.events()));
                choose.setString(
                        5,
                        String.join(
                                ";",
                                selection.statuses().stream()
                                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .toList()));
                return choose.executeUpdate();
            }
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// Every article that has chosen events, with these.
    public void articles(Taker taker) throws IOException {
        try {
            long last = 0;
            List<StoredArticle> chunk = chunk(last);
            while (!chunk.isEmpty()) {
                for (StoredArticle article : chunk) {
                    taker.take(article);
                }
                last = chunk.getLast().key();
                chunk = chunk(last);
            }
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// The chosen events as flat rows, the first row being the columns' names.
    public void rows(Answer.RowTaker taker) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(flat())) {
            Answer.read(rows, taker);
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// Writes the chosen events into a Parquet file, as DuckDB does it.
    public void parquet(Path file) throws StoreException {
        try (PreparedStatement path = connection.prepareStatement("SET VARIABLE target = ?");
                Statement statement = connection.createStatement()) {
            path.setString(1, file.toString());
            path.execute();
            statement.execute("COPY (" + flat() + ") TO (getvariable('target')) (FORMAT parquet)");
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    private static String flat() {
        return "SELECT f.* FROM flat_events f SEMI JOIN chosen c ON c.event_key = f.event_key"
                + " ORDER BY f.event_key";
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private List<StoredArticle> chunk(long after) throws SQLException {
        List<StoredArticle> chunk = new ArrayList<>();
        try (PreparedStatement articles =
                connection.prepareStatement(
                        """
                        SELECT a.*, r.coder, r.codebook
                        FROM articles a
                        JOIN runs r ON r.run = a.run
                        WHERE a.article_key IN (
                            SELECT DISTINCT article_key FROM chosen
                            WHERE article_key > ? ORDER BY article_key LIMIT ?)
                        ORDER BY a.article_key
                        """)) {
            articles.setLong(1, after);
            articles.setInt(2, CHUNK);
            try (ResultSet rows = articles.executeQuery()) {
                while (rows.next()) {
                    chunk.add(article(rows));
                }
            }
        }
        if (chunk.isEmpty()) {
            return chunk;
        }
        return new Filling(connection, chunk).fill();
    }

    private static StoredArticle article(ResultSet row) throws SQLException {
        Metadata metadata =
                new Metadata(
                        Column.text(row, "title"),
                        Column.date(row, "date"),
                        Column.text(row, "url"),
                        Column.text(row, "publication"));
        Article article = new Article(Column.given(row, "id"), Column.given(row, "text"), metadata);
        return new StoredArticle(
                row.getLong("article_key"),
                new Document(article, new Dateline.Absent(), List.of(), List.of()),
                List.of(),
                List.of(),
                row.getObject("added", LocalDateTime.class),
                Column.given(row, "coder"),
                Column.given(row, "codebook"));
    }

    /// Sentences, names and events for some articles.
    private static final class Filling {
        private final DuckDBConnection connection;
        private final List<StoredArticle> articles;
        private final long first;
        private final long last;
        private final Map<Long, List<Sentence>> sentences = new HashMap<>();
        private final Map<Long, List<StoredArticle.StoredName>> names = new HashMap<>();
        private final Map<Long, List<StoredEvent>> events = new HashMap<>();
        private final Map<String, List<Participant>> participants = new HashMap<>();
        private final Map<Long, Place> places = new HashMap<>();
        private final Map<Long, List<Event.Context>> contexts = new HashMap<>();
        private final Map<Long, List<Event.Alternative>> alternatives = new HashMap<>();

        Filling(DuckDBConnection connection, List<StoredArticle> articles) {
            this.connection = connection;
            this.articles = articles;
            first = articles.getFirst().key();
            last = articles.getLast().key();
        }

        private interface RowReader {
            void read(ResultSet row) throws SQLException;
        }

        List<StoredArticle> fill() throws SQLException {
            each(
                    "SELECT * FROM sentences WHERE article_key BETWEEN ? AND ?"
                            + " ORDER BY article_key, sentence",
                    row -> put(sentences, row.getLong("article_key"), sentence(row)));
            each(
                    "SELECT * FROM names WHERE article_key BETWEEN ? AND ?"
                            + " ORDER BY article_key, number",
                    row ->
                            put(
                                    names,
                                    row.getLong("article_key"),
                                    new StoredArticle.StoredName(
                                            Column.given(row, "kind"), Column.given(row, "text"))));
            each(
                    "SELECT * FROM participants WHERE article_key BETWEEN ? AND ?"
                            + " ORDER BY event_key, role, number",
                    row ->
                            put(
                                    participants,
                                    row.getLong("event_key") + Column.given(row, "role"),
                                    participant(row)));
            each(
                    "SELECT * FROM places WHERE article_key BETWEEN ? AND ?",
                    row -> places.put(row.getLong("event_key"), place(row)));
            each(
                    "SELECT * FROM contexts WHERE article_key BETWEEN ? AND ?"
                            + " ORDER BY event_key, number",
                    row ->
                            put(
                                    contexts,
                                    row.getLong("event_key"),
                                    new Event.Context(
                                            Column.given(row, "context"), span(row, "span"))));
            each(
                    "SELECT * FROM alternatives WHERE article_key BETWEEN ? AND ?"
                            + " ORDER BY event_key, number",
                    row ->
                            put(
                                    alternatives,
                                    row.getLong("event_key"),
                                    new Event.Alternative(
                                            Column.given(row, "event"),
                                            Column.texts(row, "modes"),
                                            Column.given(row, "rule"),
                                            row.getDouble("score"))));
            each(
                    "SELECT e.*, c.mentions, c.publications, c.articles FROM events e"
                            + " JOIN chosen c ON c.event_key = e.event_key"
                            + " WHERE e.article_key BETWEEN ? AND ? ORDER BY e.event_key",
                    row -> put(events, row.getLong("article_key"), event(row)));
            return articles.stream().map(this::filled).toList();
        }

        private StoredArticle filled(StoredArticle article) {
            Document bare = article.document();
            return new StoredArticle(
                    article.key(),
                    new Document(
                            bare.article(),
                            bare.dateline(),
                            sentences.getOrDefault(article.key(), List.of()),
                            List.of()),
                    events.getOrDefault(article.key(), List.of()),
                    names.getOrDefault(article.key(), List.of()),
                    article.added(),
                    article.coder(),
                    article.codebook());
        }

        private void each(String question, RowReader reader) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                statement.setLong(1, first);
                statement.setLong(2, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        }

        private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
            lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
        }

        private static Span span(ResultSet row, String name) throws SQLException {
            return new Span(row.getInt(name + "_start"), row.getInt(name + "_end"));
        }

        private static Sentence sentence(ResultSet row) throws SQLException {
            return new Sentence(
                    row.getInt("sentence"),
                    Sentence.Kind.valueOf(upper(row, "kind")),
                    row.getInt("paragraph"),
                    span(row, "span"),
                    List.of());
        }

        private static Participant participant(ResultSet row) throws SQLException {
            return new Participant(
                    span(row, "span"),
                    Column.given(row, "text"),
                    Column.text(row, "code"),
                    Column.text(row, "sector"),
                    Column.texts(row, "other_sectors"),
                    Column.text(row, "identifier_text"),
                    Column.text(row, "office"),
                    Column.given(row, "reason"));
        }

        private static Place place(ResultSet row) throws SQLException {
            String name = Column.text(row, "name");
            if (name == null) {
                return new Place.Unknown(span(row, "span"), Column.given(row, "text"));
            }
            return new Place.Resolved(
                    span(row, "span"),
                    Column.given(row, "text"),
                    name,
                    row.getLong("geonameid"),
                    row.getDouble("lat"),
                    row.getDouble("lon"),
                    Column.text(row, "city"),
                    Column.text(row, "district"),
                    Column.text(row, "province"),
                    Column.given(row, "country_code"),
                    Column.given(row, "feature_code"),
                    row.getInt("resolution"));
        }

        private StoredEvent event(ResultSet row) throws SQLException {
            long key = row.getLong("event_key");
            List<Participant> speakers = participants.getOrDefault(key + "speaker", List.of());
            Event event =
                    new Event(
                            Column.given(row, "id"),
                            Column.given(row, "event"),
                            Column.texts(row, "modes"),
                            contexts.getOrDefault(key, List.of()),
                            row.getInt("quad_code"),
                            row.getDouble("event_scale"),
                            Column.given(row, "cameo"),
                            row.getDouble("goldstein"),
                            Status.valueOf(upper(row, "status")),
                            participants.getOrDefault(key + "actor", List.of()),
                            participants.getOrDefault(key + "recipient", List.of()),
                            speakers.isEmpty() ? null : speakers.getFirst(),
                            time(row),
                            places.getOrDefault(key, new Place.Unstated()),
                            new Magnitude(
                                    count(row, "dead"),
                                    count(row, "injured"),
                                    count(row, "arrested"),
                                    count(row, "crowd")),
                            span(row, "trigger"),
                            Column.given(row, "rule"),
                            row.getDouble("score"),
                            alternatives.getOrDefault(key, List.of()),
                            row.getInt("sentence"));
            return new StoredEvent(
                    key,
                    event,
                    row.getLong("mentions"),
                    row.getLong("publications"),
                    row.getLong("articles"));
        }

        private static Time time(ResultSet row) throws SQLException {
            LocalDate day = Column.date(row, "date");
            if (day == null) {
                return new Time.Unstated();
            }
            Time.Grain grain = Time.Grain.valueOf(upper(row, "date_grain"));
            if (row.getBoolean("open_ended")) {
                return new Time.Since(day, grain);
            }
            LocalDate last = Column.date(row, "enddate");
            return new Time.Stated(day, last == null ? day : last, grain);
        }

        private static Magnitude.@Nullable Count count(ResultSet row, String name)
                throws SQLException {
            long least = row.getLong(name + "_least");
            return row.wasNull()
                    ? null
                    : new Magnitude.Count(least, row.getLong(name + "_most"), span(row, name));
        }

        private static String upper(ResultSet row, String name) throws SQLException {
            return Column.given(row, name).toUpperCase(Locale.ROOT);
        }
    }
}
