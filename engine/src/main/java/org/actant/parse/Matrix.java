package org.actant.parse;

/// Products of vectors with matrices, in an order of loops that the compiler turns into wide
/// instructions: rows are arrays of their own and every array in the innermost loop has the same
/// index.
public final class Matrix {
    private Matrix() {}

    /// Adds to each of the first rows of `out` the product of that row of `in` with a matrix.
    ///
    /// @param in `count` vectors as long as `matrix` has rows, or longer
    /// @param matrix one row for each number that goes in
    public static void multiply(float[][] in, int count, float[][] matrix, float[][] out) {
        multiply(in, count, matrix, matrix.length == 0 ? 0 : matrix[0].length, out);
    }

    /// Adds to each of the first rows of `out` the product of that row of `in` with the first
    /// columns of a matrix.
    static void multiply(float[][] in, int count, float[][] matrix, int width, float[][] out) {
        int at = 0;
        for (; at + 1 < count; at += 2) {
            multiply(in[at], in[at + 1], matrix, width, out[at], out[at + 1]);
        }
        if (at < count) {
            multiply(in[at], matrix, width, out[at]);
        }
    }

    private static void multiply(
            float[] one, float[] two, float[][] matrix, int width, float[] oneOut, float[] twoOut) {
        int row = 0;
        for (; row + 3 < matrix.length; row += 4) {
            add(
                    one[row],
                    one[row + 1],
                    one[row + 2],
                    one[row + 3],
                    two[row],
                    two[row + 1],
                    two[row + 2],
                    two[row + 3],
                    matrix[row],
                    matrix[row + 1],
                    matrix[row + 2],
                    matrix[row + 3],
                    width,
                    oneOut,
                    twoOut);
        }
        for (; row < matrix.length; row++) {
            add(one[row], matrix[row], width, oneOut);
            add(two[row], matrix[row], width, twoOut);
        }
    }

    private static void add(
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            int width,
            float[] a,
            float[] b) {
        for (int k = 0; k < width; k++) {
            float w0 = row0[k];
            float w1 = row1[k];
            float w2 = row2[k];
            float w3 = row3[k];
            a[k] = Math.fma(a3, w3, Math.fma(a2, w2, Math.fma(a1, w1, Math.fma(a0, w0, a[k]))));
            b[k] = Math.fma(b3, w3, Math.fma(b2, w2, Math.fma(b1, w1, Math.fma(b0, w0, b[k]))));
        }
    }

    /// Adds the product of a vector with a matrix.
    public static void multiply(float[] in, float[][] matrix, float[] out) {
        multiply(in, matrix, matrix.length == 0 ? 0 : matrix[0].length, out);
    }

    private static void multiply(float[] in, float[][] matrix, int width, float[] out) {
        int row = 0;
        for (; row + 3 < matrix.length; row += 4) {
            add(
                    in[row],
                    in[row + 1],
                    in[row + 2],
                    in[row + 3],
                    matrix[row],
                    matrix[row + 1],
                    matrix[row + 2],
                    matrix[row + 3],
                    width,
                    out);
        }
        for (; row < matrix.length; row++) {
            add(in[row], matrix[row], width, out);
        }
    }

    private static void add(
            float a0,
            float a1,
            float a2,
            float a3,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            int width,
            float[] out) {
        for (int k = 0; k < width; k++) {
            out[k] =
                    Math.fma(
                            a3,
                            row3[k],
                            Math.fma(
                                    a2,
                                    row2[k],
                                    Math.fma(a1, row1[k], Math.fma(a0, row0[k], out[k]))));
        }
    }

    /// Adds a multiple of a row.
    public static void add(float factor, float[] row, float[] out) {
        add(factor, row, row.length, out);
    }

    /// Adds a multiple of a row's first numbers.
    public static void add(float factor, float[] row, int width, float[] out) {
        for (int k = 0; k < width; k++) {
            out[k] = Math.fma(factor, row[k], out[k]);
        }
    }
}
