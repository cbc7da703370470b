package org.actant.app.store;

import java.io.IOException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a question in SQL, row by row as DuckDB finds it.
public final class Answer {
    private Answer() {}

    /// Takes one row after the other. May stop the answer with an exception.
    public interface RowTaker {
        void take(List<@Nullable Object> row) throws IOException;
    }

    /// Asks a question. The first row are the columns' names; lists come as `List`, everything else
    /// as JDBC has it, NULL as `null`.
    ///
    /// @param values for the question's `?`, in order
    public static void of(Store store, String question, List<String> values, RowTaker taker)
            throws QuestionException, IOException {
        try (PreparedStatement statement = store.connection().prepareStatement(question)) {
            for (int at = 0; at < values.size(); at++) {
                statement.setString(at + 1, values.get(at));
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    read(rows, taker);
                }
            }
        } catch (SQLException e) {
            throw new QuestionException(Troubles.message(e), e);
        }
    }

    /// A question that DuckDB cannot answer, with its own words why.
    public static final class QuestionException extends Exception {
        QuestionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static void read(ResultSet rows, RowTaker taker) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        List<@Nullable Object> row = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.add(columns.getColumnLabel(column));
        }
        taker.take(Collections.unmodifiableList(row));
        while (rows.next()) {
            row = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                row.add(plain(rows.getObject(column)));
            }
            taker.take(Collections.unmodifiableList(row));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Array array -> list(Arrays.asList((Object[]) array.getArray()));
            case Struct struct -> list(Arrays.asList(struct.getAttributes()));
            case Map<?, ?> map -> map.toString();
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> list(List<?> items) throws SQLException {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
            list.add(plain(item));
        }
        return Collections.unmodifiableList(list);
    }
}
