package org.actant.parse;

import java.util.Arrays;

/// A recurrent layer whose gates depend on the input alone (Bradbury and others 2016; Lei and
/// others 2018), read once from the left and once from the right.
///
/// For each unit there are three numbers that come from the input: a candidate *z*, how much is
/// kept *f*, and how much is shown *o*. Then *c* becomes *f c + (1 - f) z*, and *o c* goes out.
public final class Recurrence {
    private Recurrence() {}

    /// A fraction that is close to the hyperbolic tangent and just as smooth at its ends.
    public static float curve(float x) {
        float y = Math.max(-3f, Math.min(3f, x));
        float square = y * y;
        return y * (27f + square) / (27f + 9f * square);
    }

    /// The slope of [#curve].
    public static float slope(float x) {
        float y = Math.max(-3f, Math.min(3f, x));
        float square = y * y;
        float below = 27f + 9f * square;
        return ((27f + 3f * square) * below - y * (27f + square) * 18f * y) / (below * below);
    }

    /// A number from 0 to 1.
    public static float gate(float x) {
        return 0.5f + 0.5f * curve(0.5f * x);
    }

    /// Runs the layer over rows `from` to `to`.
    ///
    /// @param in rows of six times `units` numbers: *z*, *f*, *o* for reading from the left, then
    ///   for reading from the right
    /// @param room five arrays of `units` numbers
    /// @param out rows of twice `units` numbers, from the left and from the right
    static void run(float[][] in, int from, int to, int units, float[][] room, float[][] out) {
        Arrays.fill(room[0], 0f);
        for (int at = from; at < to; at++) {
            step(in[at], 0, units, room, out[at], 0);
        }
        Arrays.fill(room[0], 0f);
        for (int at = to - 1; at >= from; at--) {
            step(in[at], 3 * units, units, room, out[at], units);
        }
    }

    private static void step(
            float[] in, int first, int units, float[][] room, float[] out, int shown) {
        System.arraycopy(in, first, room[1], 0, units);
        System.arraycopy(in, first + units, room[2], 0, units);
        System.arraycopy(in, first + 2 * units, room[3], 0, units);
        step(room[0], room[1], room[2], room[3], room[4]);
        System.arraycopy(room[4], 0, out, shown, units);
    }

    private static void step(
            float[] cells, float[] candidates, float[] kept, float[] shown, float[] out) {
        int units = cells.length;
        for (int k = 0; k < units; k++) {
            float candidate = curve(candidates[k]);
            cells[k] = candidate + gate(kept[k]) * (cells[k] - candidate);
            out[k] = gate(shown[k]) * cells[k];
        }
    }
}
