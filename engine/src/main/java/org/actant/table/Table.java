package org.actant.table;

import java.util.ArrayList;
import java.util.List;

/// A tab-separated table: a header line, then one record a line. Empty lines and lines that start
/// with `#` are comments.
///
/// @param file the table's name, for messages
/// @param rows the records
public record Table(String file, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /// One record.
    ///
    /// @param line its line in the file, from 1
    public record Row(int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        /// The field at this column, trimmed.
        public String field(int column) {
            return fields.get(column);
        }

        /// The parts of a field that are separated by `;`, trimmed, without empty ones.
        public List<String> list(int column) {
            List<String> parts = new ArrayList<>();
            for (String part : fields.get(column).split(";", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }
    }

    /// Reads a table whose header must be exactly these columns.
    ///
    /// @param problems takes a line for each record that has the wrong number of fields; such
    ///   records are left out
    public static Table parse(
            String file, String content, List<String> columns, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (bare.isBlank() || bare.startsWith("#")) {
                continue;
            }
            List<String> fields = new ArrayList<>();
            for (String field : bare.split("\t", -1)) {
                fields.add(field.strip());
            }
            if (!headed) {
                headed = true;
                if (!fields.equals(columns)) {
                    problems.add(
                            new Problem(
                                    file,
                                    number,
                                    "expected the columns \"%s\", found \"%s\""
                                            .formatted(
                                                    String.join(" ", columns),
                                                    String.join(" ", fields))));
                    break;
                }
            } else if (fields.size() != columns.size()) {
                problems.add(
                        new Problem(
                                file,
                                number,
                                "expected %d fields, found %d"
                                        .formatted(columns.size(), fields.size())));
            } else {
                rows.add(new Row(number, fields));
            }
        }
        return new Table(file, rows);
    }
}
