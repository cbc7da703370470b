package org.actant.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.actant.app.export.formats.Csv;
import org.actant.app.json.JsonLines;
import org.jspecify.annotations.Nullable;

/// How the answer to a question is printed. The names are those of the command line.
enum AnswerFormat {
    /// Columns of the same width, for people.
    table,
    /// RFC 4180, with the columns' names first.
    csv,
    /// An object for each row, one a line.
    json;

    /// Takes rows, the columns' names first.
    interface Printer {
        void take(List<@Nullable Object> row) throws IOException;

        /// Prints what is still waiting.
        void end() throws IOException;
    }

    Printer printer(Output output) {
        return switch (this) {
            case table -> new TablePrinter(output);
            case csv -> new CsvPrinter(output);
            case json -> new JsonPrinter(output);
        };
    }

    private record CsvPrinter(Output output) implements Printer {
        @Override
        public void take(List<@Nullable Object> row) throws IOException {
            output.write(Csv.line(row).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void end() {}
    }

    private static final class JsonPrinter implements Printer {
        private final Output output;
        private final List<String> names = new ArrayList<>();

        JsonPrinter(Output output) {
            this.output = output;
        }

        @Override
        public void take(List<@Nullable Object> row) throws IOException {
            if (names.isEmpty()) {
                row.forEach(name -> names.add(String.valueOf(name)));
                return;
            }
            JsonLines lines = new JsonLines();
            lines.add(json -> {
                for (int column = 0; column < row.size(); column++) {
                    json.writeFieldName(names.get(column));
                    write(row.get(column), json);
                }
            });
            output.write(lines.toBytes());
        }

        @Override
        public void end() {}

        private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
            switch (value) {
                case null -> json.writeNull();
                case Boolean flag -> json.writeBoolean(flag);
                case BigDecimal number -> json.writeNumber(number);
                case BigInteger number -> json.writeNumber(number);
                case Double number when Double.isFinite(number) -> json.writeNumber(number);
                case Float number when Float.isFinite(number) -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Integer number -> json.writeNumber(number);
                case Short number -> json.writeNumber(number);
                case Byte number -> json.writeNumber(number);
                case List<?> items -> {
                    json.writeStartArray();
                    for (Object item : items) {
                        write(item, json);
                    }
                    json.writeEndArray();
                }
                default -> json.writeString(value.toString());
            }
        }
    }

    /// Columns as wide as the widest of their first values; what comes later and is longer is cut.
    private static final class TablePrinter implements Printer {
        private static final int LOOKED_AT = 1000;
        private static final int WIDEST = 60;

        private final Output output;
        private final List<List<@Nullable Object>> waiting = new ArrayList<>();
        private int @Nullable [] widths;

        TablePrinter(Output output) {
            this.output = output;
        }

        @Override
        public void take(List<@Nullable Object> row) throws IOException {
            if (widths != null) {
                print(row, widths);
                return;
            }
            waiting.add(row);
            if (waiting.size() > LOOKED_AT) {
                end();
            }
        }

        @Override
        public void end() throws IOException {
            if (widths != null || waiting.isEmpty()) {
                return;
            }
            int[] found = new int[waiting.getFirst().size()];
            for (List<@Nullable Object> row : waiting) {
                for (int column = 0; column < found.length; column++) {
                    found[column] =
                            Math.max(found[column], Math.min(WIDEST, width(text(row.get(column)))));
                }
            }
            widths = found;
            print(waiting.getFirst(), found);
            List<@Nullable Object> rule = new ArrayList<>();
            for (int width : found) {
                rule.add("-".repeat(width));
            }
            print(rule, found);
            for (List<@Nullable Object> row : waiting.subList(1, waiting.size())) {
                print(row, found);
            }
            waiting.clear();
        }

        private void print(List<@Nullable Object> row, int[] widths) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                Object value = row.get(column);
                String text = cut(text(value), widths[column]);
                String padding = " ".repeat(Math.max(0, widths[column] - width(text)));
                line.append(column == 0 ? "" : "  ");
                line.append(value instanceof Number ? padding + text : text + padding);
            }
            output.write((line.toString().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        }

        private static String text(@Nullable Object value) {
            return Csv.text(value).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        }

        private static int width(String text) {
            return text.codePointCount(0, text.length());
        }

        private static String cut(String text, int width) {
            return width(text) <= width
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
    }
}
