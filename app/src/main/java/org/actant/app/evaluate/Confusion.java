package org.actant.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which class was taken for which.
final class Confusion {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void add(String gold, String given) {
        counts.computeIfAbsent(gold, label -> new TreeMap<>()).merge(given, 1, Integer::sum);
    }

    /// The table: a row for each class of the gold data, a column for each class given.
    String table(List<String> labels) {
        StringBuilder text = new StringBuilder("%-12s".formatted("gold \\ given"));
        for (String label : labels) {
            text.append(" %5s".formatted(shorten(label)));
        }
        text.append(System.lineSeparator());
        for (String gold : labels) {
            Map<String, Integer> row = counts.getOrDefault(gold, Map.of());
            if (row.isEmpty()) {
                continue;
            }
            text.append("%-12s".formatted(gold));
            for (String given : labels) {
                int count = row.getOrDefault(given, 0);
                text.append(" %5s".formatted(count == 0 ? "·" : Integer.toString(count)));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String shorten(String label) {
        return label.length() <= 5 ? label : label.substring(0, 5);
    }
}
