package org.actant.training.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.actant.relate.Ranker;

/// Learns a ranker: multinomial logistic regression by stochastic gradient descent with L2, the
/// weights of several runs averaged. The same lessons give the same weights.
final class Regression {
    /// A feature that fewer lessons have says nothing.
    private static final int RAREST = 2;

    private static final int ROUNDS = 20;
    private static final int RUNS = 3;
    private static final double RATE = .02;
    private static final double LAST_RATE = .02;
    private static final double SHRINKAGE = .001;

    /// How much of each lesson goes to all answers alike: some lessons are wrong, and of others
    /// two answers can be defended.
    private static final double DOUBT = .1;

    /// What a word's frames are about is worth more than that a word stands somewhere.
    private static final Map<String, Double> SCALES = Map.of("L", 2.0);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int[] counts = new int[0];
    private double total;

    /// A lesson with its features as numbers.
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int[] features, double[] values, int allowed, double weight) {}

    private Regression(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            int[] features = new int[lesson.evidence().features().size()];
            double[] values = new double[features.length];
            int at = 0;
            for (Map.Entry<String, Double> feature : lesson.evidence().features().entrySet()) {
                features[at] = number(feature.getKey());
                values[at++] = feature.getValue() * scale(feature.getKey());
            }
            rows.add(new Row(features, values, lesson.allowed(), lesson.weight()));
            total += lesson.weight();
        }
        counts = new int[names.size()];
        for (Row row : rows) {
            for (int feature : row.features()) {
                counts[feature]++;
            }
        }
    }

    /// The ranker that these lessons make.
    static Ranker learn(List<Lesson> lessons, List<String> classNames) {
        Regression regression = new Regression(lessons);
        int answers = Answers.ROOTS.size();
        float[] sum = new float[regression.names.size() * answers];
        for (int run = 0; run < RUNS; run++) {
            float[] weights = regression.run(run);
            for (int at = 0; at < sum.length; at++) {
                sum[at] += weights[at] / RUNS;
            }
        }
        Map<Integer, float[]> weights = new HashMap<>();
        for (int feature = 0; feature < regression.names.size(); feature++) {
            if (regression.counts[feature] >= RAREST) {
                String name = regression.names.get(feature);
                float[] row = Arrays.copyOfRange(sum, feature * answers, (feature + 1) * answers);
                for (int answer = 0; answer < answers; answer++) {
                    row[answer] *= (float) scale(name);
                }
                weights.put(Ranker.hash(name), row);
            }
        }
        return new Ranker(Answers.events(), classNames, weights);
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    private static double scale(String name) {
        return SCALES.getOrDefault(group(name), 1.0);
    }

    /// The group that a feature belongs to.
    static String group(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    private float[] run(int seed) {
        int answers = Answers.ROOTS.size();
        float[] weights = new float[names.size() * answers];
        double[] shares = new double[answers];
        List<Row> order = new ArrayList<>(rows);
        Random random = new Random(seed);
        double steps = (double) ROUNDS * rows.size();
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Row row : order) {
                step++;
                double rate = RATE * (1 - (1 - LAST_RATE) * step / steps);
                shares(weights, row, shares);
                pull(row, shares);
                for (int at = 0; at < row.features().length; at++) {
                    int feature = row.features()[at];
                    if (counts[feature] < RAREST) {
                        continue;
                    }
                    double shrunk = Math.max(0, 1 - rate * SHRINKAGE * total / counts[feature]);
                    double value = row.values()[at] * rate;
                    int base = feature * answers;
                    for (int answer = 0; answer < answers; answer++) {
                        weights[base + answer] =
                                (float) (weights[base + answer] * shrunk + value * shares[answer]);
                    }
                }
            }
        }
        return weights;
    }

    /// Turns shares into how much each answer has to rise: towards the allowed ones, in the
    /// proportion that these have already, with a little for all.
    private static void pull(Row row, double[] shares) {
        double allowed = 0;
        for (int answer = 0; answer < shares.length; answer++) {
            allowed += (row.allowed() >> answer & 1) * shares[answer];
        }
        for (int answer = 0; answer < shares.length; answer++) {
            double wanted =
                    (row.allowed() >> answer & 1) * shares[answer] / Math.max(allowed, 1e-9);
            double doubted = (1 - DOUBT) * wanted + DOUBT / shares.length;
            shares[answer] = (doubted - shares[answer]) * row.weight();
        }
    }

    private static void shares(float[] weights, Row row, double[] shares) {
        Arrays.fill(shares, 0);
        for (int at = 0; at < row.features().length; at++) {
            int base = row.features()[at] * shares.length;
            double value = row.values()[at];
            for (int answer = 0; answer < shares.length; answer++) {
                shares[answer] += weights[base + answer] * value;
            }
        }
        double largest = Arrays.stream(shares).max().orElse(0);
        double sum = 0;
        for (int answer = 0; answer < shares.length; answer++) {
            shares[answer] = Math.exp(shares[answer] - largest);
            sum += shares[answer];
        }
        for (int answer = 0; answer < shares.length; answer++) {
            shares[answer] /= sum;
        }
    }
}
