package org.actant.training.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.relate.Ranker;

/// Learns a ranker: multinomial logistic regression with L2, by accelerated gradient descent
/// (Nesterov 1983) that is stopped before it has learned the lessons by heart. The same lessons
/// give the same weights.
final class Regression {
    /// A feature that fewer lessons have says nothing.
    private static final int RAREST = 2;

    private static final int STEPS = 60;
    private static final double SHRINKAGE = 5;

    /// The curvature of the logistic loss is never more than this.
    private static final double STEEPEST = .5;

    private static final int POWERS = 15;

    /// How much of each lesson goes to all answers alike: some lessons are wrong, and of others two
    /// answers can be defended.
    private static final double DOUBT = .15;

    /// What a word's frames are about, and the words, carry over to new sentences better than the
    /// object classes, of which one word has many.
    private static final Map<String, Double> SCALES = Map.of("L", 2.0, "W", 1.7, "C", .7);

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

    /// A lesson with its features as numbers.
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int[] features, double[] values, int allowed, double weight) {}

    private Regression(List<Lesson> lessons) {
        Map<String, Integer> counts = new HashMap<>();
        for (Lesson lesson : lessons) {
            lesson.evidence()
                    .features()
                    .keySet()
                    .forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        for (Lesson lesson : lessons) {
            List<Map.Entry<String, Double>> kept =
                    lesson.evidence().features().entrySet().stream()
                            .filter(each -> counts.getOrDefault(each.getKey(), 0) >= RAREST)
                            .toList();
            int[] features = new int[2 * kept.size()];
            double[] values = new double[features.length];
            int at = 0;
            for (Map.Entry<String, Double> feature : kept) {
                String name = feature.getKey();
                double value = feature.getValue() * scale(name);
                features[at] = number(name);
                values[at++] = value * SHARED;
                features[at] = number((lesson.own() ? OWN : OTHERS) + name);
                values[at++] = value * APART;
            }
            rows.add(new Row(features, values, lesson.allowed(), lesson.weight()));
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
            if (!apart) {
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
        float[] ahead = new float[weights.length];
        float[] slope = new float[weights.length];
        double[] shares = new double[answers];
        double rate = 1 / (STEEPEST * spread() + SHRINKAGE);
        double pace = 1;
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(slope, 0);
            for (Row row : rows) {
                shares(ahead, row, shares);
                pull(row, shares);
                for (int at = 0; at < row.features().length; at++) {
                    int base = row.features()[at] * answers;
                    double value = row.values()[at];
                    for (int answer = 0; answer < answers; answer++) {
                        slope[base + answer] += (float) (value * shares[answer]);
                    }
                }
            }
            double next = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
            double swing = (pace - 1) / next;
            for (int index = 0; index < weights.length; index++) {
                double moved = ahead[index] + rate * (slope[index] - SHRINKAGE * ahead[index]);
                ahead[index] = (float) (moved + swing * (moved - weights[index]));
                weights[index] = (float) moved;
            }
            pace = next;
        }
        return weights;
    }

    /// The largest eigenvalue of the rows' products with each other, by power iteration: how far
    /// all lessons together can pull.
    private double spread() {
        double[] lengths = new double[rows.size()];
        Arrays.fill(lengths, 1 / Math.sqrt(rows.size()));
        double largest = 0;
        for (int power = 0; power < POWERS; power++) {
            double[] features = new double[names.size()];
            for (int index = 0; index < lengths.length; index++) {
                Row row = rows.get(index);
                for (int at = 0; at < row.features().length; at++) {
                    features[row.features()[at]] += row.values()[at] * lengths[index];
                }
            }
            double squares = 0;
            for (int index = 0; index < lengths.length; index++) {
                Row row = rows.get(index);
                double product = 0;
                for (int at = 0; at < row.features().length; at++) {
                    product += features[row.features()[at]] * row.values()[at];
                }
                lengths[index] = product;
                squares += product * product;
            }
            largest = Math.sqrt(squares);
            for (int index = 0; index < lengths.length; index++) {
                lengths[index] /= Math.max(largest, 1e-9);
            }
        }
        return largest;
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
