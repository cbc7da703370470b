package org.actant.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.Reading;
import org.actant.app.batch.Failure;
import org.actant.story.Sketcher;
import org.actant.text.Article;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Adds readings to a store, many in one transaction: whatever ends the program, the store holds
/// whole articles, and those that were committed. Used by one thread, but for [#knows].
public final class StoreWriter implements AutoCloseable {
    /// What is read is committed at the latest after so long.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Store store;
    private final Run run;
    private final int batch;
    private final Clock clock;
    private final DuckDBConnection connection;

    /// Articles that were there at the start; never changed, so that every thread may ask.
    private final Fingerprints known = new Fingerprints();

    private final Fingerprints added = new Fingerprints();
    private final Fingerprints ids = new Fingerprints();
    private final Set<Failure> failures = new HashSet<>();

    private long nextArticle;
    private long nextEvent;
    private long runNumber;
    private boolean runBegun;
    private boolean begun;

    private @Nullable Tables tables;
    private LocalDateTime started;
    private final Set<String> waitingIds = new HashSet<>();
    private final List<Long> replaced = new ArrayList<>();
    private int waiting;
    private int waitingVersions;
    private long committed;
    private long versions;
    private final StoryLinker linker;

    /// Articles since stories were last told.
    private int unlinked;

    /// Whether what an earlier run left was looked for.
    private boolean linked;

    private boolean broken;

    /// @param batch articles that are committed together
    public StoreWriter(Store store, Run run, int batch, Clock clock) throws StoreException {
        this.store = store;
        this.run = run;
        this.batch = batch;
        this.clock = clock;
        connection = store.connection();
        linker = new StoryLinker(connection, Sketcher.english());
        started = now();
        try {
            remember();
        } catch (SQLException e) {
            throw store.trouble(e);
        }
    }

    /// Whether the store had this article with this text when the run began. Every thread may ask.
    public boolean knows(Article article) {
        return known.contains(fingerprint(article));
    }

    /// Adds a reading, as a new version where the store has another text of the same article.
    /// Nothing happens where it has this very text.
    ///
    /// @param source where the article was read: `news.jsonl:17`
    public void add(Reading reading, String source) throws StoreException {
        Article article = reading.document().article();
        String fingerprint = fingerprint(article);
        if (known.contains(fingerprint) || !added.add(fingerprint)) {
            return;
        }
        try {
            insert(reading, article, source);
            if (waiting >= batch || Duration.between(started, now()).compareTo(PATIENCE) > 0) {
                commit();
                if (unlinked >= StoryLinker.SLAB) {
                    link();
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Notes an article that could not be read; the same failure is noted once.
    public void fail(Failure failure) throws StoreException {
        if (!failures.add(failure)) {
            return;
        }
        try {
            begin();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO failures VALUES (?, ?, ?, ?)")) {
                insert.setLong(1, runNumber);
                insert.setString(2, Wellformed.text(failure.source()));
                insert.setString(3, failure.stage());
                insert.setString(4, Wellformed.text(failure.reason()));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Articles that this run has put into the store for good.
    public long committed() {
        return committed;
    }

    /// Those among them that are a new text of an article the store had.
    public long versions() {
        return versions;
    }

    /// Commits what is waiting, and tells the stories and happenings of everything that was added.
    public void link() throws StoreException {
        try {
            commit();
            if (unlinked > 0 || !linked) {
                linker.link();
                unlinked = 0;
                linked = true;
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Commits what is waiting, and [links][#link] it.
    @Override
    public void close() throws StoreException {
        if (!broken) {
            link();
        }
    }

    private void remember() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id, sha256 FROM articles")) {
                while (rows.next()) {
                    known.add(rows.getString(1) + "\0" + rows.getString(2));
                    ids.add(rows.getString(1));
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT source, stage, reason FROM failures")) {
                while (rows.next()) {
                    failures.add(
                            new Failure(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            nextArticle = next(statement, "SELECT max(article_key) FROM articles");
            nextEvent = next(statement, "SELECT max(event_key) FROM events");
            runNumber = next(statement, "SELECT max(run) FROM runs");
        }
    }

    private static long next(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getLong(1) + 1 : 1;
        }
    }

    private void insert(Reading reading, Article article, String source) throws SQLException {
        String id = Wellformed.text(article.id());
        if (waitingIds.contains(id)) {
            commit();
        }
        begin();
        int version = ids.add(id) ? 1 : replace(id);
        Tables.Entry entry =
                new Tables.Entry(
                        nextArticle++,
                        version,
                        Fingerprints.hexadecimal(Wellformed.text(article.text())),
                        source,
                        runNumber,
                        now());
        if (tables == null) {
            tables = new Tables(connection);
        }
        tables.add(entry, reading, nextEvent);
        nextEvent += reading.events().size();
        waitingIds.add(id);
        waiting++;
        unlinked++;
    }

    /// Marks the present version of an article as replaced.
    ///
    /// @return the number of the next version
    private int replace(String id) throws SQLException {
        try (PreparedStatement present =
                connection.prepareStatement(
                        "SELECT article_key, version FROM articles WHERE id = ? AND latest")) {
            present.setString(1, id);
            try (ResultSet rows = present.executeQuery()) {
                if (!rows.next()) {
                    return 1;
                }
                replaced.add(rows.getLong(1));
                waitingVersions++;
                return rows.getInt(2) + 1;
            }
        }
    }

    private void begin() throws SQLException {
        if (begun) {
            return;
        }
        started = now();
        execute("BEGIN TRANSACTION");
        begun = true;
        if (!runBegun) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, runNumber);
                insert.setObject(2, now());
                insert.setObject(3, now());
                insert.setString(4, run.coder());
                insert.setString(5, run.codebook());
                insert.setString(6, run.lexicon());
                insert.setString(7, run.settings());
                insert.executeUpdate();
            }
        }
    }

    private void commit() throws SQLException {
        if (!begun) {
            return;
        }
        if (tables != null) {
            tables.close();
            tables = null;
        }
        for (long key : replaced) {
            update("UPDATE articles SET latest = false WHERE article_key = ?", key);
            update("UPDATE events SET latest = false WHERE article_key = ?", key);
        }
        try (PreparedStatement stamp =
                connection.prepareStatement("UPDATE runs SET last_commit = ? WHERE run = ?")) {
            stamp.setObject(1, now());
            stamp.setLong(2, runNumber);
            stamp.executeUpdate();
        }
        execute("COMMIT");
        begun = false;
        runBegun = true;
        committed += waiting;
        versions += waitingVersions;
        waiting = 0;
        waitingVersions = 0;
        waitingIds.clear();
        replaced.clear();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            statement.executeUpdate();
        }
    }

    private StoreException broken(SQLException cause) {
        broken = true;
        return store.trouble(cause);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static String fingerprint(Article article) {
        return Wellformed.text(article.id())
                + "\0"
                + Fingerprints.hexadecimal(Wellformed.text(article.text()));
    }
}
