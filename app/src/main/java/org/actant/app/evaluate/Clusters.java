package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares two partitions of mentions as coreference is scored: MUC (Vilain and others 1995), B³
/// (Bagga and Baldwin 1998), CEAF by entities with the likeness φ4 (Luo 2005) and LEA (Moosavi and
/// Strube 2016). A mention is any value; what only one side has counts against that side.
///
/// @param gold the true chains
/// @param given the chains found
record Clusters(List<Set<Integer>> gold, List<Set<Integer>> given) {
    Clusters {
        gold = List.copyOf(gold);
        given = List.copyOf(given);
    }

    /// What adds up over documents.
    ///
    /// @param recalled what of the gold chains was found, of `toRecall`
    /// @param precise what of the given chains is true, of `toGive`
    record Count(double recalled, double toRecall, double precise, double toGive) {
        Count plus(Count other) {
            return new Count(
                    recalled + other.recalled,
                    toRecall + other.toRecall,
                    precise + other.precise,
                    toGive + other.toGive);
        }

        double recall() {
            return toRecall == 0 ? 0 : recalled / toRecall;
        }

        double precision() {
            return toGive == 0 ? 0 : precise / toGive;
        }

        double f1() {
            double sum = recall() + precision();
            return sum == 0 ? 0 : 2 * recall() * precision() / sum;
        }
    }

    Count muc() {
        double[] recall = muc(gold, given);
        double[] precision = muc(given, gold);
        return new Count(recall[0], recall[1], precision[0], precision[1]);
    }

    Count bCubed() {
        double[] recall = bCubed(gold, given);
        double[] precision = bCubed(given, gold);
        return new Count(recall[0], recall[1], precision[0], precision[1]);
    }

    Count ceaf() {
        double likeness = bestLikeness();
        return new Count(likeness, gold.size(), likeness, given.size());
    }

    Count lea() {
        double[] recall = lea(gold, given);
        double[] precision = lea(given, gold);
        return new Count(recall[0], recall[1], precision[0], precision[1]);
    }

    private static Map<Integer, Integer> chainOf(List<Set<Integer>> chains) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int chain = 0; chain < chains.size(); chain++) {
            for (int mention : chains.get(chain)) {
                numbers.put(mention, chain);
            }
        }
        return numbers;
    }

    /// How many of a chain's mentions each chain of the other side has; mentions that it lacks are
    /// left out.
    private static Map<Integer, Integer> parts(Set<Integer> chain, Map<Integer, Integer> other) {
        Map<Integer, Integer> parts = new HashMap<>();
        for (int mention : chain) {
            Integer number = other.get(mention);
            if (number != null) {
                parts.merge(number, 1, Integer::sum);
            }
        }
        return parts;
    }

    private static double[] muc(List<Set<Integer>> chains, List<Set<Integer>> others) {
        Map<Integer, Integer> numbers = chainOf(others);
        double kept = 0;
        double all = 0;
        for (Set<Integer> chain : chains) {
            for (int part : parts(chain, numbers).values()) {
                kept += part - 1;
            }
            all += chain.size() - 1;
        }
        return new double[] {kept, all};
    }

    private static double[] bCubed(List<Set<Integer>> chains, List<Set<Integer>> others) {
        Map<Integer, Integer> numbers = chainOf(others);
        double kept = 0;
        double all = 0;
        for (Set<Integer> chain : chains) {
            for (int part : parts(chain, numbers).values()) {
                kept += (double) part * part / chain.size();
            }
            all += chain.size();
        }
        return new double[] {kept, all};
    }

    private static double[] lea(List<Set<Integer>> chains, List<Set<Integer>> others) {
        Map<Integer, Integer> numbers = chainOf(others);
        double kept = 0;
        double all = 0;
        for (Set<Integer> chain : chains) {
            double links = links(chain.size());
            double found = 0;
            for (Map.Entry<Integer, Integer> part : parts(chain, numbers).entrySet()) {
                boolean alone = chain.size() == 1 && others.get(part.getKey()).size() == 1;
                found += alone ? 1 : pairs(part.getValue());
            }
            kept += chain.size() * found / links;
            all += chain.size();
        }
        return new double[] {kept, all};
    }

    /// A mention alone is linked to itself.
    private static double links(int size) {
        return size == 1 ? 1 : pairs(size);
    }

    private static double pairs(int size) {
        return size * (size - 1) / 2.0;
    }

    /// The best one-to-one alignment of chains, by the Hungarian method with potentials.
    private double bestLikeness() {
        boolean turned = gold.size() > given.size();
        List<Set<Integer>> rows = turned ? given : gold;
        List<Set<Integer>> columns = turned ? gold : given;
        int height = rows.size();
        int width = columns.size();
        double[][] cost = new double[height + 1][width + 1];
        Map<Integer, Integer> numbers = chainOf(columns);
        for (int row = 0; row < height; row++) {
            Set<Integer> chain = rows.get(row);
            for (Map.Entry<Integer, Integer> part : parts(chain, numbers).entrySet()) {
                int column = part.getKey();
                cost[row + 1][column + 1] =
                        -2.0 * part.getValue() / (chain.size() + columns.get(column).size());
            }
        }
        double total = 0;
        int[] chosen = assign(cost, height, width);
        for (int column = 1; column <= width; column++) {
            total -= cost[chosen[column]][column];
        }
        return total;
    }

    /// The row of each column, from 1; 0 for none.
    private static int[] assign(double[][] cost, int height, int width) {
        double[] rowPrice = new double[height + 1];
        double[] columnPrice = new double[width + 1];
        int[] chosen = new int[width + 1];
        int[] way = new int[width + 1];
        for (int row = 1; row <= height; row++) {
            chosen[0] = row;
            int column = 0;
            double[] least = new double[width + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[width + 1];
            do {
                used[column] = true;
                int from = chosen[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int other = 1; other <= width; other++) {
                    if (used[other]) {
                        continue;
                    }
                    double reduced = cost[from][other] - rowPrice[from] - columnPrice[other];
                    if (reduced < least[other]) {
                        least[other] = reduced;
                        way[other] = column;
                    }
                    if (least[other] < delta) {
                        delta = least[other];
                        next = other;
                    }
                }
                for (int other = 0; other <= width; other++) {
                    if (used[other]) {
                        rowPrice[chosen[other]] += delta;
                        columnPrice[other] -= delta;
                    } else {
                        least[other] -= delta;
                    }
                }
                column = next;
            } while (chosen[column] != 0);
            while (column != 0) {
                chosen[column] = chosen[way[column]];
                column = way[column];
            }
        }
        return chosen;
    }

    /// Without the chains of one mention.
    Clusters withoutSingletons() {
        return new Clusters(several(gold), several(given));
    }

    private static List<Set<Integer>> several(List<Set<Integer>> chains) {
        List<Set<Integer>> several = new ArrayList<>(chains);
        several.removeIf(chain -> chain.size() < 2);
        return several;
    }
}
