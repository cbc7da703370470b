package org.actant.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// The rows of a Parquet file, read by DuckDB, which is there for the store already. Only the
/// columns that hold an article's fields are read, a part of the file at a time. Its driver is made
/// here, since one that lies on a class path of a cluster's own is not found by its address.
final class ParquetRows implements PieceSource {
    private final String name;
    private final Path file;
    private final boolean passing;
    private final int limit;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Map<Columns.Field, Integer> places = new EnumMap<>(Columns.Field.class);
    private long number;

    /// @param passing whether the file is a copy that is deleted in the end
    /// @param limit the longest text, in characters
    ParquetRows(String name, Path file, boolean passing, Columns columns, int limit)
            throws IOException, UnreadableException {
        this.name = name;
        this.file = file;
        this.passing = passing;
        this.limit = limit;
        Connection opened = null;
        try {
            opened = new DuckDBDriver().connect("jdbc:duckdb:", options());
            List<String> header = header(opened);
            Map<Columns.Field, Integer> found = columns.places(header);
            List<String> selected = new ArrayList<>();
            for (Map.Entry<Columns.Field, Integer> place : found.entrySet()) {
                places.put(place.getKey(), selected.size());
                selected.add(header.get(place.getValue()));
            }
            statement = opened.prepareStatement(question(selected));
            statement.setString(1, path());
            rows = statement.executeQuery();
            connection = opened;
        } catch (SQLException e) {
            release(opened);
            throw damaged(e);
        } catch (UnreadableException e) {
            release(opened);
            throw e;
        }
    }

    @Override
    public @Nullable Piece next() throws UnreadableException {
        try {
            if (!rows.next()) {
                return null;
            }
            number++;
            String source = name + ":" + number;
            List<@Nullable String> fields = new ArrayList<>();
            for (int i = 1; i <= places.size(); i++) {
                fields.add(rows.getString(i));
            }
            Draft draft = Columns.draft(places, fields);
            if (draft.size() > 2L * limit) {
                return new Piece.Unreadable(
                        source,
                        "is longer than %,d characters, an article's limit (--max-length)"
                                .formatted(limit));
            }
            return new Piece.Item(source, draft);
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        release(connection);
    }

    private List<String> header(Connection opened) throws SQLException {
        try (PreparedStatement asked =
                opened.prepareStatement("SELECT * FROM read_parquet(?) LIMIT 0")) {
            asked.setString(1, path());
            try (ResultSet none = asked.executeQuery()) {
                ResultSetMetaData columns = none.getMetaData();
                List<String> header = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    header.add(columns.getColumnName(i));
                }
                return header;
            }
        }
    }

    /// Names of columns are quoted; they come from the file and can be anything.
    private static String question(List<String> columns) {
        return columns.stream()
                .map(column -> "CAST(\"" + column.replace("\"", "\"\"") + "\" AS VARCHAR)")
                .collect(Collectors.joining(", ", "SELECT ", " FROM read_parquet(?)"));
    }

    /// DuckDB would take these characters for a pattern of file names.
    private String path() throws SQLException {
        String path = file.toAbsolutePath().toString();
        if (path.matches(".*[*?\\[{].*")) {
            throw new SQLException("its path has one of * ? [ {; rename it");
        }
        return path;
    }

    private static Properties options() {
        Properties options = new Properties();
        options.setProperty("memory_limit", "1GB");
        options.setProperty("threads", "1");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("jdbc_stream_results", "true");
        return options;
    }

    private void release(@Nullable Connection opened) throws IOException {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (passing) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static UnreadableException damaged(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new UnreadableException(
                "cannot be read as Parquet: %s; fetch or write it again".formatted(message));
    }
}
