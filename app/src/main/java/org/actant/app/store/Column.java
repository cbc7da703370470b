package org.actant.app.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values of a row that may be NULL.
final class Column {
    private Column() {}

    static @Nullable LocalDate date(ResultSet row, String name) throws SQLException {
        Date date = row.getDate(name);
        return date == null ? null : date.toLocalDate();
    }

    static List<String> texts(ResultSet row, String name) throws SQLException {
        Array array = row.getArray(name);
        List<String> texts = new ArrayList<>();
        if (array != null) {
            for (Object item : (Object[]) array.getArray()) {
                texts.add(String.valueOf(item));
            }
        }
        return texts;
    }

    static @Nullable String text(ResultSet row, String name) throws SQLException {
        return row.getString(name);
    }

    static String given(ResultSet row, String name) throws SQLException {
        String text = row.getString(name);
        if (text == null) {
            throw new SQLException("No " + name);
        }
        return text;
    }
}
