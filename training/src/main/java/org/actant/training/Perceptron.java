package org.actant.training;

import java.util.Arrays;
import org.actant.parse.Hash;
import org.actant.parse.Weights;

/// An averaged perceptron over hashed features (Collins 2002): weights change only on a mistake,
/// and what is kept is their average over all steps.
final class Perceptron {
    private final int bits;
    private final int classes;
    private final int[] slots;
    private float[] weights;
    private float[] sums;
    private int rows;
    private long step = 1;

    Perceptron(int bits, int classes) {
        this.bits = bits;
        this.classes = classes;
        this.slots = new int[1 << bits];
        this.weights = new float[classes << 10];
        this.sums = new float[classes << 10];
    }

    int classes() {
        return classes;
    }

    /// Writes the classes' scores.
    void score(int[] features, int count, float[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < count; i++) {
            int row = slots[Hash.slot(features[i], bits)] * classes;
            if (row == 0) {
                continue;
            }
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[row + k];
            }
        }
    }

    /// Goes on to the next step; call once an example.
    void tick() {
        step++;
    }

    /// Makes one class more and another less likely where these features are seen.
    void update(int[] features, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            int slot = Hash.slot(features[i], bits);
            if (slots[slot] == 0) {
                slots[slot] = ++rows;
                if ((rows + 1) * classes > weights.length) {
                    weights = Arrays.copyOf(weights, weights.length * 2);
                    sums = Arrays.copyOf(sums, sums.length * 2);
                }
            }
            int row = slots[slot] * classes;
            weights[row + right] += 1;
            sums[row + right] += step;
            weights[row + wrong] -= 1;
            sums[row + wrong] -= step;
        }
    }

    private float average(int index) {
        return weights[index] - sums[index] / step;
    }

    /// Adds this perceptron's average to that of others trained alike, slot by slot.
    void addTo(Averages averages) {
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != 0) {
                for (int k = 0; k < classes; k++) {
                    averages.add(slot, k, average(slots[slot] * classes + k));
                }
            }
        }
    }

    /// The average alone, as weights for use while training goes on.
    Averages averages() {
        Averages averages = new Averages(bits, classes);
        addTo(averages);
        return averages;
    }

    /// Averaged weights of one or several perceptrons.
    static final class Averages {
        private final int bits;
        private final int classes;
        private final int[] slots;
        private float[] values;
        private int rows;

        Averages(int bits, int classes) {
            this.bits = bits;
            this.classes = classes;
            this.slots = new int[1 << bits];
            this.values = new float[classes << 10];
        }

        void add(int slot, int k, float value) {
            if (slots[slot] == 0) {
                slots[slot] = ++rows;
                if ((rows + 1) * classes > values.length) {
                    values = Arrays.copyOf(values, values.length * 2);
                }
            }
            values[slots[slot] * classes + k] += value;
        }

        /// The factor by which weights are multiplied before they are rounded, chosen so that the
        /// weights' mean size becomes a given number.
        private float scale(float mean) {
            double sum = 0;
            int count = 0;
            for (float value : values) {
                if (value != 0) {
                    sum += Math.abs(value);
                    count++;
                }
            }
            return count == 0 ? 1 : (float) (mean * count / sum);
        }

        private static int round(float value, float scale, int smallest, int most) {
            int rounded = Math.round(value * scale);
            if (Math.abs(rounded) < smallest) {
                return 0;
            }
            return Math.max(-most, Math.min(most, rounded));
        }

        /// Rounds the weights; what is smaller than `smallest` after rounding is dropped.
        Weights weights(float mean, int smallest) {
            float scale = scale(mean);
            int[] kept = new int[slots.length];
            short[] rounded = new short[(rows + 1) * classes];
            int next = 0;
            for (int slot = 0; slot < slots.length; slot++) {
                if (slots[slot] == 0) {
                    continue;
                }
                boolean any = false;
                for (int k = 0; k < classes; k++) {
                    float value = values[slots[slot] * classes + k];
                    int weight = round(value, scale, smallest, 600);
                    rounded[next * classes + k] = (short) weight;
                    any |= weight != 0;
                }
                if (any) {
                    kept[slot] = ++next;
                }
            }
            return new Weights(bits, classes, kept, Arrays.copyOf(rounded, next * classes));
        }
    }
}
