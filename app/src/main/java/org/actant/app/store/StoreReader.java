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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Takes events out of a store, article by article. A few hundred articles are in memory at a time.
///
/// A reader has a connection of its own: any number of them may read at once, beside a
/// [StoreWriter] of the same process, and each answer is of one moment. One reader serves one
/// thread.
public final class StoreReader implements AutoCloseable {
    private static final int CHUNK = 200;

    /// Up to so many chosen events are named one by one in questions.
    private static final int FEW = 1000;

    /// What stands between the values of a list.
    private static final String SEPARATOR = "\t";

    private static final String PASSED =
            """
            FROM events e
            JOIN articles a ON a.article_key = e.article_key
            LEFT JOIN reports r ON r.event_key = e.event_key
            WHERE e.latest
                AND ($1::DATE IS NULL OR e.date >= $1::DATE)
                AND ($2::DATE IS NULL OR e.date <= $2::DATE)
                AND ($3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, '\t'), e.country))
                AND ($4::VARCHAR = '' OR list_contains(string_split($4::VARCHAR, '\t'), e.event))
                AND list_contains(string_split($5::VARCHAR, '\t'), e.status)
                AND ($6::VARCHAR = '' OR e.event_key IN (
                    SELECT p.event_key
                    FROM participants p
                    WHERE p.role <> 'speaker'
                        AND (list_contains(string_split($6::VARCHAR, '\t'), p.code)
                            OR list_contains(string_split($6::VARCHAR, '\t'), p.identifier_text))))
            """;

    private static final String FIRST =
            """
            SELECT
                first(e.event_key ORDER BY e.published NULLS LAST, a.id, e.number) AS event_key,
                first(e.article_key ORDER BY e.published NULLS LAST, a.id, e.number) AS article_key,
                count(*) AS mentions,
                greatest(1, count(DISTINCT a.publication)) AS publications,
                count(DISTINCT e.article_key) AS articles
            """;

    private final Store store;
    private final DuckDBConnection connection;

    /// The chosen events, where they are few; empty where they are many.
    private List<Long> few = List.of();

    /// Takes an article from the store. May stop the export with an exception.
    public interface Taker {
        void take(StoredArticle article) throws IOException;
    }

    public StoreReader(Store store) throws StoreException {
        this.store = store;
        connection = store.connectAgain();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE chosen(event_key BIGINT, article_key BIGINT,"
                            + " mentions BIGINT, publications BIGINT, articles BIGINT)");
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// Chooses events; what is read afterwards are these.
    ///
    /// @return how many there are
    public long choose(Selection selection) throws StoreException {
        return choose(selection, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// An event to choose by its number, with how often it was reported.
    ///
    /// @param mentions reports of it
    /// @param publications that reported it
    /// @param articles that reported it
    public record Chosen(
            long event, long article, long mentions, long publications, long articles) {}

    /// Chooses these events; what is read afterwards are these.
    public void choose(List<Chosen> events) throws StoreException {
        few = events.size() > FEW ? List.of() : events.stream().map(Chosen::event).toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM chosen");
            try (DuckDBAppender rows = connection.createAppender("temp", "main", "chosen")) {
                for (Chosen chosen : events) {
                    rows.beginRow();
                    rows.append(chosen.event());
                    rows.append(chosen.article());
                    rows.append(chosen.mentions());
                    rows.append(chosen.publications());
                    rows.append(chosen.articles());
                    rows.endRow();
                }
            }
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// Some events, the last that were added first.
    ///
    /// @param articles with the events of this page alone, those of one article in its order
    /// @param next where the next page begins; `null` where there is none
    public record Page(List<StoredArticle> articles, @Nullable Long next) {
        public Page {
            articles = List.copyOf(articles);
        }
    }

    /// A page of the events that pass.
    ///
    /// @param from [Page#next] of the page before; `null` for the first one
    /// @param most events
    public Page page(Selection selection, @Nullable Long from, int most) throws IOException {
        long found = choose(selection, from == null ? Long.MAX_VALUE : from, most);
        List<StoredArticle> articles = new ArrayList<>();
        articles(articles::addFirst);
        Long next = null;
        if (found == most && !articles.isEmpty()) {
            next = articles.getLast().events().getFirst().key();
        }
        return new Page(articles, next);
    }

    /// Chooses the last added of the events whose number is lower.
    private long choose(Selection selection, long before, int most) throws StoreException {
        few = List.of();
        try (Statement statement = connection.createStatement();
                PreparedStatement choose =
                        connection.prepareStatement(
                                "INSERT INTO chosen SELECT * FROM (%s) WHERE event_key < $7"
                                                .formatted(folded(selection.fold()))
                                        + " ORDER BY event_key DESC LIMIT $8")) {
            statement.execute("DELETE FROM chosen");
            pass(choose, selection);
            choose.setLong(7, before);
            choose.setInt(8, most);
            return choose.executeUpdate();
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    private static String folded(Selection.Fold fold) {
        return switch (fold) {
            case NONE -> "SELECT e.event_key, e.article_key, 1, 1, 1 " + PASSED;
            case HAPPENING ->
                    FIRST + PASSED + " GROUP BY coalesce(r.happening, e.event_key::VARCHAR)";
            case DAY ->
                    FIRST
                            + PASSED
                            + " GROUP BY e.date, e.event, e.modes, e.actor_codes, e.recipient_codes,"
                            + " e.country, CASE WHEN e.date IS NULL THEN e.event_key END";
        };
    }

    private static void pass(PreparedStatement statement, Selection selection) throws SQLException {
        statement.setObject(1, text(selection.since()));
        statement.setObject(2, text(selection.until()));
        statement.setString(3, String.join(SEPARATOR, selection.countries()));
        statement.setString(4, String.join(SEPARATOR, selection.events()));
        statement.setString(
                5,
                String.join(
                        SEPARATOR,
                        selection.statuses().stream()
                                .map(status -> status.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList()));
        statement.setString(6, String.join(SEPARATOR, selection.sides()));
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

    /// An article as a whole.
    ///
    /// @param article with all its events
    /// @param story names its story; `null` where it has none yet, or is an earlier version
    public record Whole(
            StoredArticle article, List<StoredQuotation> quotations, @Nullable String story) {
        public Whole {
            quotations = List.copyOf(quotations);
        }
    }

    /// The latest version of an article with everything found in it.
    public Optional<Whole> article(String id) throws IOException {
        few = List.of();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM chosen");
            insert(
                    "INSERT INTO chosen SELECT e.event_key, e.article_key, 1, 1, 1 FROM events e"
                            + " JOIN articles a ON a.article_key = e.article_key"
                            + " WHERE a.latest AND a.id = ?",
                    id);
            List<StoredArticle> found = new ArrayList<>();
            ask(
                    "SELECT a.*, r.coder, r.codebook FROM articles a JOIN runs r ON r.run = a.run"
                            + " WHERE a.latest AND a.id = ?",
                    id,
                    row -> found.add(article(row)));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            StoredArticle article = new Filling(connection, found, few).fill().getFirst();
            return Optional.of(
                    new Whole(article, quotations(article.key()), storyOf(article.key())));
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    private List<StoredQuotation> quotations(long article) throws SQLException {
        List<StoredQuotation> quotations = new ArrayList<>();
        ask(
                "SELECT * FROM quotations WHERE article_key = ?::BIGINT ORDER BY number",
                Long.toString(article),
                row -> quotations.add(StoredQuotation.of(row)));
        return quotations;
    }

    private @Nullable String storyOf(long article) throws SQLException {
        List<String> stories = new ArrayList<>();
        ask(
                "SELECT story FROM stories WHERE article_key = ?::BIGINT",
                Long.toString(article),
                row -> stories.add(Column.given(row, "story")));
        return stories.isEmpty() ? null : stories.getFirst();
    }

    /// A story with its articles, the first published first, and what happened in it.
    public Optional<StoredStory> story(String story) throws StoreException {
        try {
            List<StoredStory.Report> reports = new ArrayList<>();
            ask(
                    "SELECT * FROM story_articles WHERE story = ?"
                            + " ORDER BY published NULLS LAST, article",
                    story,
                    row -> reports.add(StoredStory.Report.of(row)));
            List<StoredStory.Happening> happenings = new ArrayList<>();
            ask(
                    "SELECT * FROM happenings WHERE story = ?"
                            + " ORDER BY date NULLS LAST, first_event",
                    story,
                    row -> happenings.add(StoredStory.Happening.of(row)));
            return reports.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StoredStory(story, reports, happenings));
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// What events are counted by.
    public enum Axis {
        COUNTRY("e.country"),
        MONTH("strftime(e.date, '%Y-%m')"),
        DAY("e.date::VARCHAR"),
        EVENT("e.event"),
        QUAD_CODE("e.quad_code::VARCHAR"),
        STATUS("e.status");

        private final String sql;

        Axis(String sql) {
            this.sql = sql;
        }
    }

    /// How many events are alike in what they are counted by.
    ///
    /// @param values along each axis, in order: `KEN`, `2024-06`; `null` for what is not told
    /// @param events reports of one happening count once where the selection folds happenings
    public record Count(List<@Nullable String> values, long events) {
        public Count {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /// Counts the events that pass, in the order of the axes' values.
    public List<Count> counts(Selection selection, List<Axis> axes) throws StoreException {
        String columns = String.join(", ", axes.stream().map(axis -> axis.sql).toList());
        String group = axes.isEmpty() ? "" : " GROUP BY ALL ORDER BY ALL";
        String question =
                "SELECT %s count(*) %s %s"
                        .formatted(
                                axes.isEmpty() ? "" : columns + ",",
                                selection.fold() == Selection.Fold.NONE
                                        ? PASSED
                                        : "FROM (%s) f JOIN events e ON e.event_key = f.event_key"
                                                .formatted(folded(selection.fold())),
                                group);
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            pass(statement, selection);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int axis = 1; axis <= axes.size(); axis++) {
                        values.add(rows.getString(axis));
                    }
                    counts.add(new Count(values, rows.getLong(axes.size() + 1)));
                }
            }
            return counts;
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

    private void insert(String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    private void ask(String question, String value, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
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
        return new Filling(connection, chunk, few).fill();
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
}
