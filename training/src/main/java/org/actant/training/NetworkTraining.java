package org.actant.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.actant.parse.Clusters;
import org.actant.parse.Matrix;
import org.actant.parse.NameTags;
import org.actant.parse.Network;
import org.actant.parse.Recurrence;
import org.actant.parse.Rows;
import org.actant.parse.WordFeatures;
import org.actant.parse.Words;

/// Trains the network by going down the slope of its errors, some sentences at a time.
final class NetworkTraining {
    /// The sizes of the network.
    ///
    /// @param vector of a word's vector
    /// @param units of the first recurrent layer, each way
    /// @param units2 of the second
    /// @param arc of what a word offers for arcs
    /// @param relation of what it offers for relations
    record Sizes(int vector, int units, int units2, int arc, int relation) {}

    static final Sizes USUAL = new Sizes(112, 112, 88, 48, 64);

    /// How many words are looked at before the weights move.
    private static final int BATCH = 600;

    private static final float RATE = 0.003f;
    private static final float DROP_IN = 0.15f;
    private static final float DROP = 0.25f;
    private static final int SLICE = 64;

    /// How many ideas of a name there are.
    private static final int SOURCES = 5;

    /// How much an error in the names of the idea that counts weighs.
    private static final float OWN_NAMES = 3f;

    private final Sizes sizes;
    private final int tagCount;
    private final int relationCount;
    private final boolean named;
    private final int width;
    private final SplittableRandom random;
    private final Rows company;
    private final Words words;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[] keys;
    private final int[] counts;
    private final Parameter features;
    private final Parameter project;
    private final Parameter first;
    private final Parameter beside;
    private final Parameter second;
    private final Parameter last;
    private final Parameter relations;
    private final Parameter others;
    private final boolean[] touched;
    private int[] touchedRows = new int[1024];
    private int touchedCount;
    private long dice;
    private double loss;

    private NetworkTraining(
            List<Lesson> lessons,
            Clusters clusters,
            Rows company,
            int tagCount,
            int relationCount,
            Sizes sizes,
            long seed) {
        this.sizes = sizes;
        this.tagCount = tagCount;
        this.relationCount = relationCount;
        this.company = company;
        this.random = new SplittableRandom(seed);
        this.dice = seed * 0x9e3779b97f4a7c15L + 1;
        this.words = new Words(clusters, Clusters.NONE);
        TreeMap<Integer, Integer> found = new TreeMap<>();
        int[] own = new int[WordFeatures.COUNT];
        for (Lesson lesson : lessons) {
            words.fill(lesson.tokens());
            for (int at = Words.FIRST; at < words.root(); at++) {
                WordFeatures.fill(words, at, own);
                for (int feature : own) {
                    found.merge(feature, 1, Integer::sum);
                }
            }
        }
        found.values().removeIf(count -> count < 2);
        keys = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        counts = found.values().stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i);
        }
        named = lessons.stream().anyMatch(Lesson::hasNames);
        int names = named ? (1 + SOURCES) * NameTags.COUNT : 0;
        width = tagCount + 2 * sizes.arc + 2 * sizes.relation + names;
        int in = sizes.vector;
        int hidden = 2 * sizes.units;
        int hidden2 = 2 * sizes.units2;
        features = new Parameter(keys.length, in, 0.15, random);
        project = new Parameter(company.width(), in, Math.sqrt(3.0 / 80), random);
        first = new Parameter(in + 1, 6 * sizes.units, Math.sqrt(3.0 / in), random);
        beside = new Parameter(in, 12 * sizes.units, 0.5 * Math.sqrt(3.0 / in), random);
        second = new Parameter(hidden + 1, 6 * sizes.units2, Math.sqrt(6.0 / hidden), random);
        last = new Parameter(hidden2 + 1, width, Math.sqrt(3.0 / hidden2), random);
        relations =
                new Parameter(
                        sizes.relation + 1, relationCount, Math.sqrt(3.0 / sizes.relation), random);
        others = new Parameter(2, Math.max(sizes.arc, Network.DISTANCES), 0.1, random);
        remember(first.values[in], sizes.units);
        remember(second.values[hidden], sizes.units2);
        Arrays.fill(last.values[hidden2], 0f);
        Arrays.fill(relations.values[sizes.relation], 0f);
        touched = new boolean[keys.length];
    }

    /// Lets the units begin with memories from short to long.
    private static void remember(float[] bias, int units) {
        Arrays.fill(bias, 0f);
        for (int k = 0; k < units; k++) {
            bias[units + k] = -1f + 4f * k / units;
            bias[4 * units + k] = -1f + 4f * k / units;
        }
    }

    /// Learns the lessons in rounds, ever more slowly.
    ///
    /// @param watch is told after each round how it went and what has been learned
    static Network train(
            List<Lesson> lessons,
            Clusters clusters,
            Rows company,
            int tagCount,
            int relationCount,
            Sizes sizes,
            int rounds,
            long seed,
            BiConsumer<String, Network> watch) {
        NetworkTraining training =
                new NetworkTraining(
                        lessons, clusters, company, tagCount, relationCount, sizes, seed);
        training.run(lessons, rounds, watch);
        return training.network();
    }

    private void run(List<Lesson> lessons, int rounds, BiConsumer<String, Network> watch) {
        long total = 0;
        for (Lesson lesson : lessons) {
            total += lesson.tokens().size();
        }
        total *= rounds;
        long done = 0;
        Lesson[] order = lessons.toArray(Lesson[]::new);
        for (int round = 0; round < rounds; round++) {
            Order.shuffle(order, random);
            loss = 0;
            List<Lesson> batch = new ArrayList<>();
            int size = 0;
            for (int i = 0; i < order.length; i++) {
                batch.add(order[i]);
                size += order[i].tokens().size();
                if (size >= BATCH || i == order.length - 1) {
                    done += size;
                    double left = 1 - (double) done / total;
                    double warm = Math.min(1, 10.0 * done / Math.min(total, 200_000));
                    learn(batch, size);
                    step((float) (RATE * warm * Math.max(0.01, left)));
                    batch.clear();
                    size = 0;
                }
            }
            watch.accept(
                    String.format(
                            Locale.ROOT, "round %d, error %.3f", round + 1, loss * rounds / total),
                    network());
        }
    }

    private void step(float rate) {
        for (int i = 0; i < touchedCount; i++) {
            features.learn(touchedRows[i], rate);
            touched[touchedRows[i]] = false;
        }
        touchedCount = 0;
        for (Parameter parameter :
                List.of(project, first, beside, second, last, relations, others)) {
            parameter.learn(rate);
        }
    }

    private float dice() {
        dice ^= dice << 13;
        dice ^= dice >>> 7;
        dice ^= dice << 17;
        return (dice >>> 40) * 0x1p-24f;
    }

    private void drop(float[] row, int width, float rate, float[] mask) {
        float keep = 1 / (1 - rate);
        for (int k = 0; k < width; k++) {
            mask[k] = dice() < rate ? 0f : keep;
            row[k] *= mask[k];
        }
    }

    private static void times(float[] row, float[] mask) {
        for (int k = 0; k < mask.length; k++) {
            row[k] *= mask[k];
        }
    }

    private void learn(List<Lesson> batch, int size) {
        int in = sizes.vector;
        int units = sizes.units;
        int units2 = sizes.units2;
        int[][] active = new int[size][];
        float[][] from = new float[size][];
        float[][] vector = new float[size][in + 1];
        float[][] vectorMask = new float[size][in];
        float[][] one = new float[size][6 * units];
        float[][] cells = new float[size][2 * units];
        float[][] hidden = new float[size][2 * units + 1];
        float[][] hiddenMask = new float[size][2 * units];
        float[][] two = new float[size][6 * units2];
        float[][] cells2 = new float[size][2 * units2];
        float[][] hidden2 = new float[size][2 * units2 + 1];
        float[][] hidden2Mask = new float[size][2 * units2];
        float[][] out = new float[size][width];
        int start = 0;
        int[] own = new int[WordFeatures.COUNT];
        for (Lesson lesson : batch) {
            words.fill(Casing.vary(lesson.tokens(), random));
            for (int i = 0; i < words.size(); i++) {
                int at = Words.FIRST + i;
                WordFeatures.fill(words, at, own);
                from[start + i] = new float[company.width()];
                company.add(words.lower[at], from[start + i]);
                boolean hideWord = dice() < 0.05f;
                if (hideWord && dice() < 0.5f) {
                    Arrays.fill(from[start + i], 0f);
                }
                int count = 0;
                for (int f = 0; f < own.length; f++) {
                    int row = numbers.getOrDefault(own[f], -1);
                    boolean hide =
                            row < 0
                                    || (f < 2 && hideWord)
                                    || dice() < 0.3f / (0.3f + counts[row])
                                    || (f < 9 && dice() < 0.03f);
                    if (!hide) {
                        own[count++] = row;
                        Matrix.add(1f, features.values[row], vector[start + i]);
                    }
                }
                active[start + i] = Arrays.copyOf(own, count);
            }
            start += words.size();
        }
        Matrix.multiply(from, size, project.values, vector);
        for (int i = 0; i < size; i++) {
            drop(vector[i], in, DROP_IN, vectorMask[i]);
            vector[i][in] = 1f;
        }
        Matrix.multiply(vector, size, first.values, one);
        float[][] near = new float[size][12 * units];
        Matrix.multiply(vector, size, beside.values, near);
        spread(batch, near, one, 6 * units);
        forward(batch, one, units, cells, hidden);
        for (int i = 0; i < size; i++) {
            drop(hidden[i], 2 * units, DROP, hiddenMask[i]);
            hidden[i][2 * units] = 1f;
        }
        Matrix.multiply(hidden, size, second.values, two);
        forward(batch, two, units2, cells2, hidden2);
        for (int i = 0; i < size; i++) {
            drop(hidden2[i], 2 * units2, DROP, hidden2Mask[i]);
            hidden2[i][2 * units2] = 1f;
        }
        Matrix.multiply(hidden2, size, last.values, out);
        float[][] slope = new float[size][width];
        start = 0;
        for (Lesson lesson : batch) {
            judge(lesson, start, out, slope);
            start += lesson.tokens().size();
        }

        float[][] back2 = back(last, hidden2, slope, size);
        for (int i = 0; i < size; i++) {
            times(back2[i], hidden2Mask[i]);
        }
        float[][] gates2 = new float[size][6 * units2];
        backward(batch, two, units2, cells2, back2, gates2);
        float[][] back1 = back(second, hidden, gates2, size);
        for (int i = 0; i < size; i++) {
            times(back1[i], hiddenMask[i]);
        }
        float[][] gates1 = new float[size][6 * units];
        backward(batch, one, units, cells, back1, gates1);
        float[][] back0 = back(first, vector, gates1, size);
        float[][] nearSlope = new float[size][12 * units];
        gather(batch, gates1, nearSlope, 6 * units);
        float[][] backNear = back(beside, vector, nearSlope, size);
        for (int i = 0; i < size; i++) {
            Matrix.add(1f, backNear[i], in, back0[i]);
        }
        for (int i = 0; i < size; i++) {
            times(back0[i], vectorMask[i]);
            for (int row : active[i]) {
                touch(row);
                float[] target = features.slopes[row];
                for (int k = 0; k < in; k++) {
                    target[k] += back0[i][k];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            back0[i] = Arrays.copyOf(back0[i], in);
        }
        Matrix.multiply(
                turn(from, 0, size, company.width()), company.width(), back0, project.slopes);
    }

    /// Adds what each word has for its neighbours: the first half of a row to the word before it,
    /// the second half to the word after it.
    private static void spread(List<Lesson> batch, float[][] rows, float[][] out, int half) {
        int start = 0;
        for (Lesson lesson : batch) {
            int end = start + lesson.tokens().size();
            spread(start, end, rows, out, half);
            start = end;
        }
    }

    /// The same for one sentence.
    static void spread(int start, int end, float[][] rows, float[][] out, int half) {
        for (int i = start; i < end; i++) {
            if (i > start) {
                Matrix.add(1f, Arrays.copyOf(rows[i], half), out[i - 1]);
            }
            if (i + 1 < end) {
                Matrix.add(1f, Arrays.copyOfRange(rows[i], half, 2 * half), out[i + 1]);
            }
        }
    }

    /// Brings the slopes of neighbours back to the rows that [#spread] took from.
    private static void gather(List<Lesson> batch, float[][] slopes, float[][] rows, int half) {
        int start = 0;
        for (Lesson lesson : batch) {
            int end = start + lesson.tokens().size();
            for (int i = start; i < end; i++) {
                if (i > start) {
                    System.arraycopy(slopes[i - 1], 0, rows[i], 0, half);
                }
                if (i + 1 < end) {
                    System.arraycopy(slopes[i + 1], 0, rows[i], half, half);
                }
            }
            start = end;
        }
    }

    private void touch(int row) {
        if (!touched[row]) {
            touched[row] = true;
            if (touchedCount == touchedRows.length) {
                touchedRows = Arrays.copyOf(touchedRows, 2 * touchedCount);
            }
            touchedRows[touchedCount++] = row;
        }
    }

    private static float[][] turn(float[][] rows, int start, int end, int width) {
        float[][] turned = new float[width][end - start];
        for (int i = start; i < end; i++) {
            for (int k = 0; k < width; k++) {
                turned[k][i - start] = rows[i][k];
            }
        }
        return turned;
    }

    /// Adds up the slopes of a layer's weights; gives the slopes of what went in.
    private static float[][] back(Parameter layer, float[][] in, float[][] slope, int size) {
        for (int start = 0; start < size; start += SLICE) {
            int end = Math.min(size, start + SLICE);
            float[][] turned = turn(in, start, end, layer.values.length);
            float[][] slice = Arrays.copyOfRange(slope, start, end);
            Matrix.multiply(turned, turned.length, slice, layer.slopes);
        }
        float[][] back = new float[size][layer.values.length];
        Matrix.multiply(slope, size, layer.transposed(), back);
        return back;
    }

    private static void forward(
            List<Lesson> batch, float[][] in, int units, float[][] cells, float[][] out) {
        int start = 0;
        for (Lesson lesson : batch) {
            int end = start + lesson.tokens().size();
            forward(start, end, in, units, cells, out);
            start = end;
        }
    }

    /// Runs a recurrent layer over one sentence, both ways.
    static void forward(
            int start, int end, float[][] in, int units, float[][] cells, float[][] out) {
        float[] cell = new float[units];
        float[] shown = new float[units];
        for (int way = 0; way < 2; way++) {
            Arrays.fill(cell, 0f);
            for (int step = 0; step < end - start; step++) {
                int at = way == 0 ? start + step : end - 1 - step;
                float[] z = part(in[at], 3 * way, units);
                float[] f = part(in[at], 3 * way + 1, units);
                float[] o = part(in[at], 3 * way + 2, units);
                forward(z, f, o, cell, shown);
                System.arraycopy(cell, 0, cells[at], way * units, units);
                System.arraycopy(shown, 0, out[at], way * units, units);
            }
        }
    }

    private static float[] part(float[] row, int number, int units) {
        return Arrays.copyOfRange(row, number * units, (number + 1) * units);
    }

    private static void forward(float[] z, float[] f, float[] o, float[] cell, float[] shown) {
        int units = z.length;
        for (int k = 0; k < units; k++) {
            float candidate = Recurrence.curve(z[k]);
            cell[k] = candidate + Recurrence.gate(f[k]) * (cell[k] - candidate);
            shown[k] = Recurrence.gate(o[k]) * cell[k];
        }
    }

    private static void backward(
            List<Lesson> batch,
            float[][] in,
            int units,
            float[][] cells,
            float[][] slope,
            float[][] result) {
        int start = 0;
        float[] carry = new float[units];
        for (Lesson lesson : batch) {
            int end = start + lesson.tokens().size();
            for (int way = 0; way < 2; way++) {
                Arrays.fill(carry, 0f);
                for (int step = end - start - 1; step >= 0; step--) {
                    int at = way == 0 ? start + step : end - 1 - step;
                    float[] z = part(in[at], 3 * way, units);
                    float[] f = part(in[at], 3 * way + 1, units);
                    float[] o = part(in[at], 3 * way + 2, units);
                    float[] cell = part(cells[at], way, units);
                    float[] old =
                            step == 0
                                    ? new float[units]
                                    : part(cells[way == 0 ? at - 1 : at + 1], way, units);
                    float[] down = part(slope[at], way, units);
                    backward(z, f, o, cell, old, down, carry);
                    System.arraycopy(z, 0, result[at], 3 * way * units, units);
                    System.arraycopy(f, 0, result[at], (3 * way + 1) * units, units);
                    System.arraycopy(o, 0, result[at], (3 * way + 2) * units, units);
                }
            }
            start = end;
        }
    }

    /// One step back; the slopes take the place of what went in.
    private static void backward(
            float[] z,
            float[] f,
            float[] o,
            float[] cell,
            float[] old,
            float[] down,
            float[] carry) {
        int units = z.length;
        for (int k = 0; k < units; k++) {
            float candidate = Recurrence.curve(z[k]);
            float kept = Recurrence.gate(f[k]);
            float whole = carry[k] + down[k] * Recurrence.gate(o[k]);
            z[k] = whole * (1 - kept) * Recurrence.slope(z[k]);
            f[k] = whole * (old[k] - candidate) * 0.25f * Recurrence.slope(0.5f * f[k]);
            o[k] = down[k] * cell[k] * 0.25f * Recurrence.slope(0.5f * o[k]);
            carry[k] = whole * kept;
        }
    }

    /// Compares what comes out for a sentence with what is right.
    private void judge(Lesson lesson, int start, float[][] out, float[][] slope) {
        judgeNames(lesson, start, out, slope);
        if (!lesson.hasTree()) {
            return;
        }
        int size = lesson.tokens().size();
        int asChild = tagCount;
        int asHead = asChild + sizes.arc;
        int child = asHead + sizes.arc;
        int head = child + sizes.relation;
        float[] scores = new float[Math.max(size + 1, relationCount)];
        float[] joined = new float[sizes.relation + 1];
        float[] joinedSlope = new float[sizes.relation + 1];
        float[][] turned = relations.transposed();
        joined[sizes.relation] = 1f;
        for (int i = 0; i < size; i++) {
            float[] own = out[start + i];
            float[] down = slope[start + i];
            float[] chances = Arrays.copyOf(own, tagCount);
            soften(chances, tagCount, lesson.tags()[i]);
            System.arraycopy(chances, 0, down, 0, tagCount);
            int right = lesson.heads()[i];
            for (int j = 0; j < size; j++) {
                float sum = j == i ? -1e9f : others.values[1][Network.distance(i, j)];
                if (j != i) {
                    float[] offer = out[start + j];
                    for (int a = 0; a < sizes.arc; a++) {
                        sum += own[asChild + a] * Math.max(0f, offer[asHead + a]);
                    }
                }
                scores[j] = sum;
            }
            float sum = others.values[1][Network.TO_ROOT];
            for (int a = 0; a < sizes.arc; a++) {
                sum += own[asChild + a] * others.values[0][a];
            }
            scores[size] = sum;
            soften(scores, size + 1, right);
            for (int j = 0; j <= size; j++) {
                float wrong = scores[j];
                if (Math.abs(wrong) < 1e-6f) {
                    continue;
                }
                if (j == size) {
                    others.slopes[1][Network.TO_ROOT] += wrong;
                    for (int a = 0; a < sizes.arc; a++) {
                        down[asChild + a] += wrong * others.values[0][a];
                        others.slopes[0][a] += wrong * own[asChild + a];
                    }
                } else {
                    others.slopes[1][Network.distance(i, j)] += wrong;
                    float[] offer = out[start + j];
                    float[] offerDown = slope[start + j];
                    for (int a = 0; a < sizes.arc; a++) {
                        if (offer[asHead + a] > 0) {
                            down[asChild + a] += wrong * offer[asHead + a];
                            offerDown[asHead + a] += wrong * own[asChild + a];
                        }
                    }
                }
            }
            int relation = lesson.relations()[i];
            if (right == size) {
                continue;
            }
            float[] above = out[start + right];
            float[] aboveDown = slope[start + right];
            for (int k = 0; k < sizes.relation; k++) {
                joined[k] = Math.max(0f, own[child + k] + above[head + k]);
            }
            Arrays.fill(scores, 0, relationCount, 0f);
            float[] labels = new float[relationCount];
            Matrix.multiply(joined, relations.values, labels);
            soften(labels, relationCount, relation);
            Arrays.fill(joinedSlope, 0f);
            Matrix.multiply(labels, turned, joinedSlope);
            for (int k = 0; k <= sizes.relation; k++) {
                if (joined[k] > 0) {
                    Matrix.add(joined[k], labels, relations.slopes[k]);
                    if (k < sizes.relation) {
                        down[child + k] += joinedSlope[k];
                        aboveDown[head + k] += joinedSlope[k];
                    }
                }
            }
        }
    }

    /// Scores of names are sums of what all ideas of a name share and of what is an idea's own
    /// (Daumé 2007).
    private void judgeNames(Lesson lesson, int start, float[][] out, float[][] slope) {
        int shared = tagCount + 2 * sizes.arc + 2 * sizes.relation;
        int own = shared + (1 + lesson.source()) * NameTags.COUNT;
        float weight = lesson.source() == 0 ? OWN_NAMES : 1f;
        for (int i = 0; i < lesson.names().length; i++) {
            if (lesson.names()[i] == Lesson.UNKNOWN) {
                continue;
            }
            float[] chances = Arrays.copyOfRange(out[start + i], shared, shared + NameTags.COUNT);
            for (int k = 0; k < NameTags.COUNT; k++) {
                chances[k] += out[start + i][own + k];
            }
            soften(chances, NameTags.COUNT, lesson.names()[i]);
            for (int k = 0; k < NameTags.COUNT; k++) {
                slope[start + i][shared + k] = weight * chances[k];
                slope[start + i][own + k] = weight * chances[k];
            }
        }
    }

    /// The columns of the last layer that are of use: of names, those of the idea that counts.
    private float[][] kept(float[][] rows) {
        if (!named) {
            return rows;
        }
        int count = width - SOURCES * NameTags.COUNT;
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            rows[i] = Arrays.copyOf(row, count);
            for (int k = 0; k < NameTags.COUNT; k++) {
                rows[i][count - NameTags.COUNT + k] += row[count + k];
            }
        }
        return rows;
    }

    /// Turns scores into probabilities, less one where it is right: the slope of the error.
    private void soften(float[] scores, int count, int right) {
        float most = scores[0];
        for (int k = 1; k < count; k++) {
            most = Math.max(most, scores[k]);
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            scores[k] = (float) StrictMath.exp(scores[k] - most);
            sum += scores[k];
        }
        float scale = (float) (1 / sum);
        for (int k = 0; k < count; k++) {
            scores[k] *= scale;
        }
        loss -= StrictMath.log(scores[right] + 1e-9);
        scores[right] -= 1f;
    }

    private Network network() {
        return new Network(
                new Rows(sizes.vector, keys, features.values),
                company,
                project.copy(),
                first.copy(),
                beside.copy(),
                second.copy(),
                kept(last.copy()),
                Arrays.copyOf(others.values[0], sizes.arc),
                Arrays.copyOf(others.values[1], Network.DISTANCES),
                relations.copy());
    }
}
