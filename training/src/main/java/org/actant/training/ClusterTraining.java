package org.actant.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.actant.parse.Clusters;
import org.actant.parse.Rows;
import org.actant.parse.Words;
import org.actant.text.Token;

/// Makes word classes from raw text.
///
/// Each frequent word is described by how much more often than chance each of the most frequent
/// words stands one or two places to its left or right (positive pointwise mutual information);
/// these descriptions are reduced to a few dimensions by a randomised singular value decomposition
/// (Halko, Martinsson and Tropp 2011), and the points are grouped by k-means, twice: into coarse
/// classes, and each of those into fine ones.
final class ClusterTraining {
    private static final int WORDS = 50_000;
    private static final int COMPANIONS = 1_000;
    private static final int PLACES = 4;
    private static final int DIMENSIONS = 80;
    private static final float LENGTH = 5f;
    private static final int COARSE = 128;
    private static final int FINE = 1 << Clusters.FINE_BITS;

    private final Map<Integer, Integer> counts = new HashMap<>();
    private int[] text = new int[1 << 20];
    private int length;

    private Rows company = Rows.NONE;

    /// The words' vectors, after [#train].
    Rows company() {
        return company;
    }

    private static Rows company(int[] vocabulary, float[][] points) {
        float[][] rows = new float[points.length][DIMENSIONS];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                rows[i][d] = LENGTH * points[i][d];
            }
        }
        return new Rows(DIMENSIONS, vocabulary, rows);
    }

    /// Takes up the tokens of an article.
    void add(List<Token> tokens) {
        if (length + tokens.size() + 2 > text.length) {
            text = Arrays.copyOf(text, text.length * 2 + tokens.size());
        }
        for (Token token : tokens) {
            int word = Words.lower(token.form());
            counts.merge(word, 1, Integer::sum);
            text[length++] = word;
        }
        text[length++] = 0;
        text[length++] = 0;
    }

    /// Groups the words.
    Clusters train() {
        int[] vocabulary =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(WORDS)
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        float[][] points = points(vocabulary);
        company = company(vocabulary, points);
        float[] weights = new float[vocabulary.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sqrt(counts.getOrDefault(vocabulary[i], 1));
        }
        int[] all = IntStream.range(0, vocabulary.length).toArray();
        int[] coarse = group(points, weights, all, COARSE);
        short[] classes = new short[vocabulary.length];
        for (int number = 0; number < COARSE; number++) {
            int own = number;
            int[] members = Arrays.stream(all).filter(i -> coarse[i] == own).toArray();
            int[] fine = group(points, weights, members, FINE);
            for (int i = 0; i < members.length; i++) {
                classes[members[i]] = (short) ((number + 1) * FINE + fine[i]);
            }
        }
        return new Clusters(vocabulary, classes);
    }

    private float[][] points(int[] vocabulary) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < vocabulary.length; i++) {
            numbers.put(vocabulary[i], i);
        }
        for (int i = 0; i < length; i++) {
            text[i] = text[i] == 0 ? -1 : numbers.getOrDefault(text[i], -1);
        }
        int columns = PLACES * COMPANIONS;
        float[][] rows = new float[vocabulary.length][columns];
        for (int i = 2; i < length - 2; i++) {
            if (text[i] < 0) {
                continue;
            }
            float[] row = rows[text[i]];
            count(row, text[i - 2], 0);
            count(row, text[i - 1], 1);
            count(row, text[i + 1], 2);
            count(row, text[i + 2], 3);
        }
        int[][] index = new int[rows.length][];
        float[][] value = new float[rows.length][];
        associate(rows, index, value);
        return reduce(index, value, columns);
    }

    private static void count(float[] row, int companion, int place) {
        if (companion >= 0 && companion < COMPANIONS) {
            row[place * COMPANIONS + companion]++;
        }
    }

    private static void associate(float[][] rows, int[][] index, float[][] value) {
        int columns = rows[0].length;
        double[] columnSums = new double[columns];
        double total = 0;
        for (float[] row : rows) {
            for (int k = 0; k < columns; k++) {
                columnSums[k] += row[k];
                total += row[k];
            }
        }
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            double sum = 1;
            int filled = 0;
            for (float count : row) {
                sum += count;
                filled += count > 0 ? 1 : 0;
            }
            index[i] = new int[filled];
            value[i] = new float[filled];
            int next = 0;
            for (int k = 0; k < columns; k++) {
                if (row[k] > 0) {
                    double chance = sum * columnSums[k] / total;
                    double trust = row[k] / (row[k] + 1);
                    double information = Math.log(row[k] / chance) * trust;
                    if (information > 0) {
                        index[i][next] = k;
                        value[i][next++] = (float) information;
                    }
                }
            }
            index[i] = Arrays.copyOf(index[i], next);
            value[i] = Arrays.copyOf(value[i], next);
            rows[i] = new float[0];
        }
    }

    /// The rows' coordinates along the directions in which they differ most, scaled to length one.
    private static float[][] reduce(int[][] index, float[][] value, int columns) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] basis = new float[columns][DIMENSIONS];
        for (float[] row : basis) {
            for (int d = 0; d < DIMENSIONS; d++) {
                row[d] = (float) (random.nextDouble() - 0.5);
            }
        }
        float[][] points = new float[index.length][];
        for (int pass = 0; ; pass++) {
            for (int i = 0; i < index.length; i++) {
                float[] point = new float[DIMENSIONS];
                for (int j = 0; j < index[i].length; j++) {
                    add(point, basis[index[i][j]], value[i][j]);
                }
                points[i] = point;
            }
            if (pass == 4) {
                break;
            }
            for (float[] row : basis) {
                Arrays.fill(row, 0);
            }
            for (int i = 0; i < index.length; i++) {
                for (int j = 0; j < index[i].length; j++) {
                    add(basis[index[i][j]], points[i], value[i][j]);
                }
            }
            orthogonalise(basis);
        }
        for (float[] point : points) {
            double sum = 1e-9;
            for (int d = 0; d < DIMENSIONS; d++) {
                sum += point[d] * point[d];
            }
            float scale = (float) (1 / Math.sqrt(sum));
            for (int d = 0; d < DIMENSIONS; d++) {
                point[d] *= scale;
            }
        }
        return points;
    }

    private static void add(float[] target, float[] source, float factor) {
        for (int d = 0; d < DIMENSIONS; d++) {
            target[d] += factor * source[d];
        }
    }

    private static void orthogonalise(float[][] basis) {
        for (int d = 0; d < DIMENSIONS; d++) {
            for (int e = 0; e <= d; e++) {
                double product = 0;
                for (float[] row : basis) {
                    product += row[d] * row[e];
                }
                for (float[] row : basis) {
                    if (e < d) {
                        row[d] -= (float) product * row[e];
                    } else {
                        row[d] /= (float) Math.sqrt(product + 1e-12);
                    }
                }
            }
        }
    }

    /// For each member the number of its group.
    private static int[] group(float[][] points, float[] weights, int[] members, int groups) {
        float[][] centres = new float[groups][DIMENSIONS];
        SplittableRandom random = new SplittableRandom(members.length);
        for (int g = 0; g < groups && members.length > 0; g++) {
            int near = (int) ((long) members.length * g / groups / 4);
            int pick = members[Math.min(members.length - 1, near + random.nextInt(1 + groups / 8))];
            centres[g] = points[pick].clone();
        }
        int[] group = new int[members.length];
        for (int round = 0; round < 25; round++) {
            for (int i = 0; i < members.length; i++) {
                float[] point = points[members[i]];
                float most = Float.NEGATIVE_INFINITY;
                for (int g = 0; g < groups; g++) {
                    float product = 0;
                    for (int d = 0; d < DIMENSIONS; d++) {
                        product += point[d] * centres[g][d];
                    }
                    if (product > most) {
                        most = product;
                        group[i] = g;
                    }
                }
            }
            for (float[] centre : centres) {
                Arrays.fill(centre, 0);
            }
            for (int i = 0; i < members.length; i++) {
                add(centres[group[i]], points[members[i]], weights[members[i]]);
            }
            for (float[] centre : centres) {
                double sum = 1e-9;
                for (float coordinate : centre) {
                    sum += coordinate * coordinate;
                }
                float scale = (float) (1 / Math.sqrt(sum));
                for (int d = 0; d < DIMENSIONS; d++) {
                    centre[d] *= scale;
                }
            }
        }
        return group;
    }
}
