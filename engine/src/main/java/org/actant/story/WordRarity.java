package org.actant.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.table.Problem;
import org.actant.table.Table;

/// How much it tells that two reports share a word: the logarithm of how rare the word is among
/// news reports (inverse document frequency, Spärck Jones 1972).
public final class WordRarity {
    private static final List<String> COLUMNS = List.of("word", "reports");
    private static final String ALL = "*";

    /// In how many reports a word occurs that the table leaves out: half of the rarest it holds.
    private static final double UNLISTED = 0.5;

    private final Map<String, Double> weights;
    private final double unlisted;

    private WordRarity(Map<String, Double> weights, double unlisted) {
        this.weights = weights;
        this.unlisted = unlisted;
    }

    /// Reads a table of words, each with the number of reports it occurs in; the row `*` is the
    /// number of all reports.
    ///
    /// @param problems takes every problem
    public static WordRarity read(String file, String content, List<Problem> problems) {
        Map<String, Integer> counts = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            int reports = number(row.field(1));
            if (reports <= 0) {
                problems.add(
                        new Problem(
                                file,
                                row.line(),
                                "no number of reports: \"%s\"".formatted(row.field(1))));
            } else if (counts.put(row.field(0), reports) != null) {
                problems.add(
                        new Problem(
                                file,
                                row.line(),
                                "\"%s\" is listed twice".formatted(row.field(0))));
            }
        }
        Integer all = counts.remove(ALL);
        if (all == null) {
            problems.add(new Problem(file, 1, "has no row \"%s\" for all reports".formatted(ALL)));
            return new WordRarity(Map.of(), 1);
        }
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, reports) -> weights.put(word, weight(all, reports)));
        double rarest = counts.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        return new WordRarity(weights, weight(all, rarest * UNLISTED));
    }

    /// How telling a word is: near 0 for *the*, highest for words that the table leaves out.
    ///
    /// @param word in lower case
    double of(String word) {
        return weights.getOrDefault(word, unlisted);
    }

    private static double weight(double all, double reports) {
        return Math.max(0, StrictMath.log((all + 1) / (reports + 1)));
    }

    private static int number(String field) {
        try {
            return Integer.parseInt(field);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
