package org.actant.app.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A row of an answer, read cell by cell without an object for each: for answers of millions of
/// rows. Columns count from 1, and none may be NULL.
public final class Cells {
    private final ResultSet rows;

    private Cells(ResultSet rows) {
        this.rows = rows;
    }

    /// Takes one row after the other; the cells are those of the row at hand.
    public interface Taker {
        void take(Cells row) throws IOException;
    }

    /// Asks a question that takes no values.
    public static void of(Store store, String question, Taker taker)
            throws Answer.QuestionException, IOException {
        try (Statement statement = store.connection().createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            Cells cells = new Cells(rows);
            while (rows.next()) {
                taker.take(cells);
            }
        } catch (SQLException e) {
            throw new Answer.QuestionException(Troubles.message(e), e);
        }
    }

    public long number(int column) throws IOException {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new IOException(Troubles.message(e), e);
        }
    }

    public double real(int column) throws IOException {
        try {
            return rows.getDouble(column);
        } catch (SQLException e) {
            throw new IOException(Troubles.message(e), e);
        }
    }

    public String text(int column) throws IOException {
        try {
            return String.valueOf(rows.getString(column));
        } catch (SQLException e) {
            throw new IOException(Troubles.message(e), e);
        }
    }
}
