package org.actant.parse;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Tags and parses a sentence with a [Network]. Not for use by several threads at once.
final class Parser {
    /// Trees are searched in stretches of at most so many words; those of a longer sentence are
    /// hung below the first.
    private static final int LONGEST = 200;

    private final Network network;
    private final Cache cache;
    private final TreeSearch search = new TreeSearch();
    private final int[] features = new int[WordFeatures.COUNT];
    private final float[] company;
    private final float[] vector;
    private final float[][] room;
    private final float[][] room2;
    private final float[][] joined;
    private final float[][] relationScores;
    private final float[][] arcScores = new float[LONGEST][LONGEST + 1];
    private final float[][] offers;
    private final float[][] children;
    private final int tagCount;

    private Input[] inputs = new Input[0];
    private float[][] first = new float[0][];
    private float[][] hidden = new float[0][];
    private float[][] second = new float[0][];
    private float[][] hidden2 = new float[0][];
    private float[][] last = new float[0][];

    /// Tags by place, from 1.
    int[] tags = new int[0];

    /// Heads by place.
    int[] heads = new int[0];

    /// Relations by place, from 1.
    int[] relations = new int[0];

    Parser(Network network, Cache cache) {
        this.network = network;
        this.cache = cache;
        this.company = new float[network.company().width() + 1];
        this.vector = new float[network.features().width() + 1];
        this.room = new float[5][network.units()];
        this.room2 = new float[5][network.units2()];
        this.joined = new float[LONGEST][network.relationWidth() + 1];
        this.relationScores = new float[LONGEST][network.relations()[0].length];
        this.offers = new float[network.arcWidth()][LONGEST + 1];
        this.children = new float[LONGEST][network.arcWidth()];
        this.tagCount =
                network.last()[0].length - 2 * network.arcWidth() - 2 * network.relationWidth();
    }

    /// What the first layer gets from a word: the same for the same form in the same shape, and so
    /// kept for the words seen most recently. May be used by several threads at once.
    static final class Cache {
        private static final int BITS = 13;

        private final AtomicReferenceArray<Input> inputs = new AtomicReferenceArray<>(1 << BITS);
    }

    /// What a word gives the first layer.
    ///
    /// @param own for its own place
    /// @param before for the word before it
    /// @param after for the word after it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Input(int form, int shape, float[] own, float[] before, float[] after) {}

    /// Reads a sentence: afterwards [#tags], [#heads] and [#relations] hold the answer.
    void parse(Words words) {
        int size = words.size();
        if (first.length < size) {
            grow(size + size / 2);
        }
        if (tags.length < Words.length(size)) {
            int length = Words.length(size + size / 2);
            tags = new int[length];
            heads = new int[length];
            relations = new int[length];
        }
        Arrays.fill(tags, 0, Words.length(size), 0);
        for (int i = 0; i < size; i++) {
            inputs[i] = input(words, Words.FIRST + i);
            Arrays.fill(second[i], 0f);
            Arrays.fill(last[i], 0f);
        }
        join(size);
        Recurrence.run(first, 0, size, network.units(), room, hidden);
        Matrix.multiply(hidden, size, network.second(), second);
        Recurrence.run(second, 0, size, network.units2(), room2, hidden2);
        Matrix.multiply(hidden2, size, network.last(), last);
        for (int i = 0; i < size; i++) {
            tags[Words.FIRST + i] = 1 + best(last[i], 0, tagCount);
        }
        for (int from = 0; from < size; from += LONGEST) {
            attach(from, Math.min(size, from + LONGEST), size);
        }
    }

    private static int best(float[] scores, int from, int to) {
        int best = from;
        for (int k = from + 1; k < to; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best - from;
    }

    private void grow(int size) {
        inputs = new Input[size];
        first = new float[size][6 * network.units()];
        hidden = new float[size][2 * network.units() + 1];
        second = new float[size][6 * network.units2()];
        hidden2 = new float[size][2 * network.units2() + 1];
        last = new float[size][network.last()[0].length];
        for (int i = 0; i < size; i++) {
            hidden[i][2 * network.units()] = 1f;
            hidden2[i][2 * network.units2()] = 1f;
        }
    }

    private Input input(Words words, int place) {
        int form = words.form[place];
        int shape = words.shape[place];
        int at = Hash.slot(Hash.of(form, shape), Cache.BITS);
        Input known = cache.inputs.get(at);
        if (known != null && known.form == form && known.shape == shape) {
            return known;
        }
        Arrays.fill(vector, 0f);
        Arrays.fill(company, 0f);
        WordFeatures.fill(words, place, features);
        for (int feature : features) {
            network.features().add(feature, vector);
        }
        network.company().add(words.lower[place], company);
        Matrix.multiply(company, network.project(), vector);
        vector[vector.length - 1] = 1f;
        float[] own = new float[6 * network.units()];
        float[] beside = new float[2 * own.length];
        Matrix.multiply(vector, network.first(), own);
        Matrix.multiply(vector, network.beside(), beside);
        Input input =
                new Input(
                        form,
                        shape,
                        own,
                        Arrays.copyOf(beside, own.length),
                        Arrays.copyOfRange(beside, own.length, beside.length));
        cache.inputs.set(at, input);
        return input;
    }

    private void join(int size) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(inputs[i].own, 0, first[i], 0, inputs[i].own.length);
            if (i > 0) {
                Matrix.add(1f, inputs[i - 1].after, first[i]);
            }
            if (i + 1 < size) {
                Matrix.add(1f, inputs[i + 1].before, first[i]);
            }
        }
    }

    private void attach(int from, int to, int sentence) {
        int size = to - from;
        int width = network.arcWidth();
        int asChild = tagCount;
        int asHead = asChild + width;
        for (int a = 0; a < width; a++) {
            float[] row = offers[a];
            for (int j = 0; j < size; j++) {
                row[j] = Math.max(0f, last[from + j][asHead + a]);
            }
            row[size] = network.rootOffer()[a];
        }
        for (int i = 0; i < size; i++) {
            float[] scores = arcScores[i];
            for (int j = 0; j < size; j++) {
                scores[j] = network.distances()[Network.distance(i, j)];
            }
            scores[size] = network.distances()[Network.TO_ROOT];
            System.arraycopy(last[from + i], asChild, children[i], 0, width);
        }
        Matrix.multiply(children, size, offers, size + 1, arcScores);
        int[] found = search.find(arcScores, size);
        int top = 0;
        while (found[top] != size) {
            top++;
        }
        int above = from == 0 ? sentence : firstTop() - Words.FIRST;
        for (int i = 0; i < size; i++) {
            int head = i == top ? above : from + found[i];
            heads[Words.FIRST + from + i] = Words.FIRST + head;
            if (head != sentence) {
                join(last[from + i], last[head], asHead + width, joined[i]);
            }
            Arrays.fill(relationScores[i], 0f);
        }
        Matrix.multiply(joined, size, network.relations(), relationScores);
        for (int i = 0; i < size; i++) {
            int place = Words.FIRST + from + i;
            relations[place] =
                    heads[place] == Words.FIRST + sentence
                            ? Relations.ROOT
                            : 2 + best(relationScores[i], 1, relationScores[i].length);
        }
    }

    private int firstTop() {
        int place = Words.FIRST;
        while (relations[place] != Relations.ROOT) {
            place++;
        }
        return place;
    }

    private void join(float[] child, float[] head, int asChild, float[] out) {
        int width = network.relationWidth();
        for (int k = 0; k < width; k++) {
            out[k] = Math.max(0f, child[asChild + k] + head[asChild + width + k]);
        }
        out[width] = 1f;
    }
}
