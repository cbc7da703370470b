package org.actant.app.export.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of tab-separated fields, never quoted: a tab or a line break within a field becomes a
/// space.
final class Tabbed {
    private final StringBuilder lines = new StringBuilder();
    private final List<String> fields = new ArrayList<>();
    private final int columns;
    private final String missing;

    /// @param columns how many fields every line has
    /// @param missing what stands for a value that is not known
    Tabbed(int columns, String missing) {
        this.columns = columns;
        this.missing = missing;
    }

    static byte[] head(List<String> columns) {
        return (String.join("\t", columns) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    Tabbed add(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        fields.add(
                text.isEmpty()
                        ? missing
                        : text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
        return this;
    }

    void end() {
        if (fields.size() != columns) {
            throw new IllegalStateException(
                    "A line of %d fields, not %d".formatted(fields.size(), columns));
        }
        lines.append(String.join("\t", fields)).append('\n');
        fields.clear();
    }

    byte[] toBytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
