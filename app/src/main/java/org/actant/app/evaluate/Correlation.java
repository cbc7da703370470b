package org.actant.app.evaluate;

import java.util.List;

/// How well given scores go along with the gold data's.
record Correlation(List<Pair> pairs) {
    Correlation {
        pairs = List.copyOf(pairs);
    }

    /// One item's score.
    record Pair(double gold, double given) {}

    /// Pearson's r; 0 where one side does not vary.
    double pearson() {
        double gold = mean(pairs.stream().mapToDouble(Pair::gold).toArray());
        double given = mean(pairs.stream().mapToDouble(Pair::given).toArray());
        double both = 0;
        double golds = 0;
        double givens = 0;
        for (Pair pair : pairs) {
            both += (pair.gold() - gold) * (pair.given() - given);
            golds += (pair.gold() - gold) * (pair.gold() - gold);
            givens += (pair.given() - given) * (pair.given() - given);
        }
        return golds == 0 || givens == 0 ? 0 : both / Math.sqrt(golds * givens);
    }

    /// The share of items on whose sign both agree.
    double signs() {
        return mean(
                pairs.stream()
                        .mapToDouble(pair -> (pair.gold() > 0) == (pair.given() > 0) ? 1 : 0)
                        .toArray());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
