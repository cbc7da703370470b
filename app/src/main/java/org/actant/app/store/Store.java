package org.actant.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// One store, open. One process may add to it, and read it meanwhile; or many may read it.
public final class Store implements AutoCloseable {
    /// The schema that this program writes.
    private static final int SCHEMA = 2;

    /// Native memory that DuckDB may take beside Java's; what needs more goes to disk.
    private static final String MEMORY = "500MB";

    /// Up to so many events DuckDB looks through everything as fast as through an index.
    private static final int LARGE = 50_000;

    private static final List<String> INDEXES =
            List.of(
                    "events_by_key ON events(event_key)",
                    "participants_by_event ON participants(event_key)",
                    "places_by_event ON places(event_key)",
                    "contexts_by_event ON contexts(event_key)",
                    "alternatives_by_event ON alternatives(event_key)",
                    "sentences_by_article ON sentences(article_key)",
                    "names_by_article ON names(article_key)");

    private final Path file;
    private final DuckDBConnection connection;

    private Store(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens a store to add to it, and makes one where there is no file yet.
    ///
    /// @param maker names this program, for the readers of a new store
    public static Store forAdding(Path file, String maker) throws StoreException {
        if (!Files.exists(file)) {
            begin(file, maker);
        }
        return open(file, options());
    }

    /// Makes the copy of a store ready for many readers of a few events each: what its log holds
    /// goes into it, and where it is large, indexes find the rows of an event or an article.
    public static void prepare(Path copy, String maker) throws StoreException {
        try (Store store = forAdding(copy, maker);
                Statement statement = store.connection.createStatement()) {
            boolean large;
            try (ResultSet found =
                    statement.executeQuery("SELECT count(*) > %d FROM events".formatted(LARGE))) {
                large = found.next() && found.getBoolean(1);
            }
            if (large) {
                for (String index : INDEXES) {
                    statement.execute("CREATE INDEX " + index);
                }
            }
        } catch (SQLException e) {
            throw Troubles.of(copy, e);
        }
    }

    /// Opens a store to export from it.
    public static Store forReading(Path file) throws StoreException {
        return openExisting(file, readOnly());
    }

    /// Opens a store for somebody's own questions: they see this store, and no other file.
    public static Store forQuestions(Path file) throws StoreException {
        Properties options = readOnly();
        options.setProperty("enable_external_access", "false");
        options.setProperty("lock_configuration", "true");
        return openExisting(file, options);
    }

    DuckDBConnection connection() {
        return connection;
    }

    /// Another connection to the same store, for another thread.
    DuckDBConnection connectAgain() throws StoreException {
        try {
            return connection.duplicate().unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    StoreException trouble(SQLException cause) {
        return Troubles.of(file, cause);
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static Properties options() {
        Properties options = new Properties();
        options.setProperty("memory_limit", MEMORY);
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("jdbc_stream_results", "true");
        return options;
    }

    private static Properties readOnly() {
        Properties options = options();
        options.setProperty("duckdb.read_only", "true");
        return options;
    }

    /// A new store is made beside its place and moved there whole, so that a kill leaves no half.
    private static void begin(Path file, String maker) throws StoreException {
        Path remains = file.resolveSibling(file.getFileName() + ".wal");
        if (Files.exists(remains)) {
            throw new StoreException(
                    "%s belongs to a store that is gone; move it away, or bring %s back"
                            .formatted(remains, file));
        }
        Path made = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(made);
            try (DuckDBConnection connection = connect(made, options());
                    Statement statement = connection.createStatement()) {
                statement.execute(schema());
                try (PreparedStatement store =
                        connection.prepareStatement("INSERT INTO store VALUES (?, ?)")) {
                    store.setInt(1, SCHEMA);
                    store.setString(2, maker);
                    store.executeUpdate();
                }
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        } catch (AccessDeniedException e) {
            throw new StoreException(file + " cannot be made: permission denied", e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static Store openExisting(Path file, Properties options) throws StoreException {
        if (!Files.exists(file)) {
            throw new StoreException(
                    file + " cannot be opened: there is no such file; make a store with add");
        }
        return open(file, options);
    }

    private static Store open(Path file, Properties options) throws StoreException {
        try {
            DuckDBConnection connection = connect(file, options);
            try {
                check(file, connection);
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
            return new Store(file, connection);
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    private static void check(Path file, DuckDBConnection connection)
            throws SQLException, StoreException {
        try (Statement statement = connection.createStatement()) {
            boolean known;
            try (ResultSet found =
                    statement.executeQuery(
                            "SELECT 1 FROM duckdb_columns() WHERE table_name = 'store'"
                                    + " AND column_name = 'schema'")) {
                known = found.next();
            }
            if (!known) {
                throw new StoreException(
                        file + " is a DuckDB file, but no store of actant's; give another path");
            }
            try (ResultSet found = statement.executeQuery("SELECT schema, made_by FROM store")) {
                if (found.next() && found.getInt(1) != SCHEMA) {
                    throw new StoreException(
                            "%s was made by %s and has schema %d; this program knows schema %d: %s"
                                    .formatted(
                                            file,
                                            found.getString(2),
                                            found.getInt(1),
                                            SCHEMA,
                                            found.getInt(1) > SCHEMA
                                                    ? "use the program that made it, or a newer one"
                                                    : "add its articles to a new store"));
                }
            }
        }
    }

    private static DuckDBConnection connect(Path file, Properties options) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), options)
                .unwrap(DuckDBConnection.class);
    }

    private static String schema() {
        try (InputStream in =
                Objects.requireNonNull(Store.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
