package org.actant.app.export.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as RFC 4180 has them, but for lines that end in a single line feed.
public final class Csv {
    private Csv() {}

    /// A row as a line. A list is joined with `;`, and what is not known is empty.
    public static String line(List<@Nullable Object> row) {
        StringBuilder line = new StringBuilder();
        for (Object value : row) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(text(value)));
        }
        return line.append('\n').toString();
    }

    /// A value as text: a list joined with `;`, and nothing for `null`.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> items -> {
                List<String> texts = new ArrayList<>();
                for (Object item : items) {
                    texts.add(text(item).replace(';', ','));
                }
                yield String.join(";", texts);
            }
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0
                        && text.indexOf('"') < 0
                        && text.indexOf('\n') < 0
                        && text.indexOf('\r') < 0;
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
