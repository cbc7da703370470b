package org.actant.training.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.actant.relate.Ranker;

/// Learns a ranker: multinomial logistic regression by stochastic gradient descent with L2. The
/// same lessons give the same weights.
final class Regression {
    /// A feature that fewer lessons have says nothing.
    private static final int RAREST = 2;

    private static final int ROUNDS = 20;
    private static final double RATE = .02;
    private static final double LAST_RATE = .02;
    private static final double SHRINKAGE = .001;

    /// How much of each lesson goes to all answers alike: some lessons are wrong, and of others two
    /// answers can be defended.
    private static final double DOUBT = .15;

    /// What a word's frames are about is worth more than that a word stands somewhere.
    private static final Map<String, Double> SCALES = Map.of("L", 2.0);

    /// How much of a feature's weight all lessons learn together, and how much the lessons of
    /// others and our own learn each by themselves. Only what all share and what others teach is
    /// kept: others coded what the ranker is asked for.
    private static final double SHARED = .4;

    private static final double APART = .9;
    private static final String OTHERS = "others ";
    private static final String OWN = "own ";

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
            int[] features = new int[2 * lesson.evidence().features().size()];
            double[] values = new double[features.length];
            int at = 0;
            for (Map.Entry<String, Double> feature : lesson.evidence().features().entrySet()) {
                String name = feature.getKey();
                double value = feature.getValue() * scale(name);
                features[at] = number(name);
                values[at++] = value * SHARED;
                features[at] = number((lesson.own() ? OWN : OTHERS) + name);
                values[at++] = value * APART;
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
        float[] learned = regression.run();
        Map<Integer, float[]> weights = new HashMap<>();
        for (int feature = 0; feature < regression.names.size(); feature++) {
            String name = regression.names.get(feature);
            boolean apart = name.startsWith(OTHERS) || name.startsWith(OWN);
            if (!apart && regression.counts[feature] >= RAREST) {
                int others = regression.numbers.getOrDefault(OTHERS + name, -1);
                float[] row = new float[answers];
                for (int answer = 0; answer < answers; answer++) {
                    double weight = SHARED * learned[feature * answers + answer];
                    if (others >= 0) {
                        weight += APART * learned[others * answers + answer];
                    }
                    row[answer] = (float) (weight * scale(name));
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

    private float[] run() {
        int answers = Answers.ROOTS.size();
        float[] weights = new float[names.size() * answers];
        double[] shares = new double[answers];
        List<Row> order = new ArrayList<>(rows);
        Random random = new Random(0);
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
