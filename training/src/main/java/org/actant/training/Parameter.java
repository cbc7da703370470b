package org.actant.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A matrix that is learned, by Adam (Kingma and Ba 2015).
final class Parameter {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.98f;

    final float[][] values;
    final float[][] slopes;
    private final float[][] transposed;
    private final float[][] means;
    private final float[][] squares;
    private final int[] steps;

    /// @param spread values start between minus this and this
    Parameter(int rows, int width, double spread, SplittableRandom random) {
        values = new float[rows][width];
        slopes = new float[rows][width];
        transposed = new float[width][rows];
        means = new float[rows][width];
        squares = new float[rows][width];
        steps = new int[rows];
        for (float[] row : values) {
            for (int k = 0; k < width; k++) {
                row[k] = (float) ((random.nextDouble() * 2 - 1) * spread);
            }
        }
    }

    /// The values with rows and columns exchanged.
    float[][] transposed() {
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < transposed.length; k++) {
                transposed[k][i] = values[i][k];
            }
        }
        return transposed;
    }

    void learn(float rate) {
        for (int row = 0; row < values.length; row++) {
            learn(row, rate);
        }
    }

    /// Moves one row against its slope, and forgets the slope.
    void learn(int row, float rate) {
        steps[row]++;
        double one = 1 - Math.pow(FIRST, steps[row]);
        double two = 1 - Math.pow(SECOND, steps[row]);
        float pace = (float) (rate / one);
        float scale = (float) (1 / two);
        move(values[row], slopes[row], means[row], squares[row], pace, scale);
    }

    private static void move(
            float[] value, float[] slope, float[] mean, float[] square, float pace, float scale) {
        int width = value.length;
        for (int k = 0; k < width; k++) {
            float g = slope[k];
            mean[k] = FIRST * mean[k] + (1 - FIRST) * g;
            square[k] = SECOND * square[k] + (1 - SECOND) * g * g;
            value[k] -= pace * mean[k] / ((float) Math.sqrt(square[k] * scale) + 1e-6f);
            slope[k] = 0f;
        }
    }

    float[][] copy() {
        return IntStream.range(0, values.length)
                .mapToObj(row -> values[row].clone())
                .toArray(float[][]::new);
    }
}
