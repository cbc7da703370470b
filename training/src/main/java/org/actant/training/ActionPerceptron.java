package org.actant.training;

import org.actant.parse.ActionWeights;
import org.actant.parse.Hash;

/// An averaged perceptron like [Perceptron] for just three classes, whose weights stand in the
/// table itself.
final class ActionPerceptron {
    static final int CLASSES = 3;
    private static final int WIDTH = 8;

    private final int bits;
    private final float[] table;
    private long step = 1;

    ActionPerceptron(int bits) {
        this.bits = bits;
        this.table = new float[WIDTH << bits];
    }

    /// Writes the classes' scores.
    void score(int[] features, int count, float[] scores) {
        float first = 0;
        float second = 0;
        float third = 0;
        for (int i = 0; i < count; i++) {
            int row = Hash.slot(features[i], bits) * WIDTH;
            first += table[row];
            second += table[row + 1];
            third += table[row + 2];
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    /// Goes on to the next step; call once a state.
    void tick() {
        step++;
    }

    /// Makes one class more and another less likely where these features are seen.
    void update(int[] features, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            int row = Hash.slot(features[i], bits) * WIDTH;
            table[row + right] += 1;
            table[row + 3 + right] += step;
            table[row + wrong] -= 1;
            table[row + 3 + wrong] -= step;
        }
    }

    /// Adds the averaged weights, scaled alike whatever the number of steps, to a sum of such.
    void addTo(float[] sum) {
        for (int slot = 0; slot < 1 << bits; slot++) {
            for (int k = 0; k < CLASSES; k++) {
                int at = slot * WIDTH + k;
                sum[slot * CLASSES + k] += table[at] - table[at + 3] / step;
            }
        }
    }

    /// Rounds averaged weights so that their mean size becomes a given number; what is smaller than
    /// `smallest` after that is dropped.
    static ActionWeights round(int bits, float[] average, float mean, int smallest) {
        double sum = 0;
        int count = 0;
        for (float value : average) {
            sum += Math.abs(value);
            count += value == 0 ? 0 : 1;
        }
        float scale = (float) (mean * count / Math.max(sum, 1e-9));
        short[] rounded = new short[average.length];
        for (int i = 0; i < average.length; i++) {
            int weight = Math.round(average[i] * scale);
            if (Math.abs(weight) >= smallest) {
                rounded[i] = (short) Math.max(-8000, Math.min(8000, weight));
            }
        }
        return new ActionWeights(bits, rounded);
    }
}
