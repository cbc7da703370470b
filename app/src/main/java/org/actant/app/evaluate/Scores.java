package org.actant.app.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Marks added up, with 95 % intervals from a bootstrap over records: 1,000 samples with
/// replacement, always the same ones.
///
/// @param labels rows of the table, in order
/// @param marks what each record adds
record Scores(List<String> labels, List<List<Mark>> marks) {
    private static final int SAMPLES = 1000;
    private static final long SEED = 20221027;

    Scores {
        labels = List.copyOf(labels);
        marks = marks.stream().map(List::copyOf).toList();
    }

    /// Which averages a table ends with.
    enum Averages {
        NONE,
        MACRO_AND_MICRO
    }

    /// The score of one row.
    Score score(String label) {
        int row = labels.indexOf(label);
        long[] sums = sums(counts())[row];
        return new Score(sums[0], sums[1], sums[2]);
    }

    /// The mean of the rows' F1; rows without anything to find are left out.
    double macroF1() {
        return macro(sums(counts()));
    }

    double microF1() {
        return micro(sums(counts())).f1();
    }

    /// The table as text.
    String table(String title, Averages averages) {
        int[][][] counts = counts();
        long[][] sums = sums(counts);
        double[][] sampled = samples(counts);
        StringBuilder text = new StringBuilder();
        text.append(
                "%-28s %6s %6s %6s   %-15s %7s%n"
                        .formatted(title, "P", "R", "F1", "95 % of F1", "gold"));
        for (int row = 0; row < labels.size(); row++) {
            Score score = new Score(sums[row][0], sums[row][1], sums[row][2]);
            text.append(line(labels.get(row), score, sampled[row]));
        }
        if (averages == Averages.MACRO_AND_MICRO) {
            text.append(
                    "%-28s %6s %6s %6s   %s%n"
                            .formatted(
                                    "macro",
                                    "",
                                    "",
                                    figure(macro(sums)),
                                    interval(sampled[labels.size()])));
            text.append(line("micro", micro(sums), sampled[labels.size() + 1]));
        }
        return text.toString();
    }

    private static String line(String label, Score score, double[] sampled) {
        return "%-28s %6s %6s %6s   %-15s %7d%n"
                .formatted(
                        label,
                        figure(score.precision()),
                        figure(score.recall()),
                        figure(score.f1()),
                        interval(sampled),
                        score.gold());
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String interval(double[] sampled) {
        double[] sorted = sampled.clone();
        Arrays.sort(sorted);
        return "%s–%s"
                .formatted(
                        figure(sorted[(int) Math.round(0.025 * (SAMPLES - 1))]),
                        figure(sorted[(int) Math.round(0.975 * (SAMPLES - 1))]));
    }

    /// Records × their marks, each mark as row, right, wrong, missed.
    private int[][][] counts() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String label : labels) {
            rows.put(label, rows.size());
        }
        int[][][] counts = new int[marks.size()][][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] =
                    marks.get(i).stream()
                            .filter(mark -> rows.containsKey(mark.label()))
                            .map(mark ->
                                    new int[] {
                                        rows.getOrDefault(mark.label(), 0),
                                        mark.right(),
                                        mark.wrong(),
                                        mark.missed()
                                    })
                            .toArray(int[][]::new);
        }
        return counts;
    }

    private long[][] sums(int[][][] counts) {
        long[][] sums = new long[labels.size()][3];
        for (int[][] record : counts) {
            add(record, sums);
        }
        return sums;
    }

    private static void add(int[][] record, long[][] sums) {
        for (int[] mark : record) {
            for (int i = 0; i < 3; i++) {
                sums[mark[0]][i] += mark[i + 1];
            }
        }
    }

    /// F1 of every row, then macro, then micro, in every sample.
    private double[][] samples(int[][][] counts) {
        double[][] samples = new double[labels.size() + 2][SAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES && counts.length > 0; sample++) {
            long[][] sums = new long[labels.size()][3];
            for (int i = 0; i < counts.length; i++) {
                add(counts[random.nextInt(counts.length)], sums);
            }
            for (int row = 0; row < labels.size(); row++) {
                samples[row][sample] = new Score(sums[row][0], sums[row][1], sums[row][2]).f1();
            }
            samples[labels.size()][sample] = macro(sums);
            samples[labels.size() + 1][sample] = micro(sums).f1();
        }
        return samples;
    }

    private static double macro(long[][] sums) {
        double total = 0;
        int rows = 0;
        for (long[] row : sums) {
            Score score = new Score(row[0], row[1], row[2]);
            if (score.gold() > 0) {
                total += score.f1();
                rows++;
            }
        }
        return rows == 0 ? 0 : total / rows;
    }

    private static Score micro(long[][] sums) {
        long[] all = new long[3];
        for (long[] row : sums) {
            for (int i = 0; i < 3; i++) {
                all[i] += row[i];
            }
        }
        return new Score(all[0], all[1], all[2]);
    }
}
