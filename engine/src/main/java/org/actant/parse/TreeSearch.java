package org.actant.parse;

import java.util.Arrays;

/// Finds the best projective tree with one root for given scores of arcs (Eisner 1996). Not for use
/// by several threads at once.
public final class TreeSearch {
    private static final float NEVER = -1e30f;

    private int[] heads = new int[0];
    private int[] state = new int[0];
    private float[][] openLeft = new float[0][];
    private float[][] openRight = new float[0][];
    private float[][] doneLeft = new float[0][];
    private float[][] doneRight = new float[0][];
    private float[][] left = new float[0][];
    private float[][] right = new float[0][];

    /// The heads of `size` words; a head of `size` is the root.
    ///
    /// @param scores for each word the scores of its heads, the root last
    /// @return an array that is reused for the next sentence
    public int[] find(float[][] scores, int size) {
        if (heads.length < size) {
            heads = new int[size + size / 2];
            state = new int[heads.length];
        }
        for (int i = 0; i < size; i++) {
            float[] row = scores[i];
            int best = size;
            for (int j = 0; j < size; j++) {
                if (row[j] > row[best] && j != i) {
                    best = j;
                }
            }
            heads[i] = best;
        }
        if (!isTree(size)) {
            search(scores, size);
        }
        return heads;
    }

    private boolean isTree(int size) {
        int roots = 0;
        Arrays.fill(state, 0, size, 0);
        for (int i = 0; i < size; i++) {
            roots += heads[i] == size ? 1 : 0;
            int at = i;
            while (at != size && state[at] == 0) {
                state[at] = i + 1;
                at = heads[at];
            }
            if (at != size && state[at] == i + 1) {
                return false;
            }
        }
        return roots == 1;
    }

    /// Fills the tables with the best sums alone, in loops over neighbouring numbers of two rows;
    /// where the parts of the best tree meet is found again while it is unfolded.
    private void search(float[][] scores, int size) {
        if (openLeft.length < size) {
            grow(size + size / 2);
        }
        for (int i = 0; i < size; i++) {
            doneLeft[i][i] = 0;
            doneRight[i][i] = 0;
            left[i][i] = 0;
            right[i][i] = 0;
        }
        for (int length = 1; length < size; length++) {
            for (int from = 0; from + length < size; from++) {
                int to = from + length;
                float open = best(doneRight[from], doneLeft[to], from, to, 1);
                openLeft[to][from] = open + scores[from][to];
                openRight[from][to] = open + scores[to][from];
                float best = best(left[from], openLeft[to], from, to, 0);
                doneLeft[to][from] = best;
                left[from][to] = best;
                best = best(openRight[from], right[to], from + 1, to + 1, 0);
                doneRight[from][to] = best;
                right[to][from] = best;
            }
        }
        int root = 0;
        float best = NEVER;
        for (int k = 0; k < size; k++) {
            float sum = doneLeft[k][0] + doneRight[k][size - 1] + scores[k][size];
            if (sum > best) {
                best = sum;
                root = k;
            }
        }
        heads[root] = size;
        unfoldLeft(0, root);
        unfoldRight(root, size - 1);
    }

    /// The largest sum of a number of one row and the number `step` further on in another.
    private static float best(float[] one, float[] other, int from, int to, int step) {
        float best = NEVER;
        for (int k = from; k < to; k++) {
            best = Math.max(best, one[k] + other[k + step]);
        }
        return best;
    }

    /// The first place of that sum.
    private static int split(float[] one, float[] other, int from, int to, int step) {
        float best = best(one, other, from, to, step);
        int at = from;
        while (at + 1 < to && one[at] + other[at + step] != best) {
            at++;
        }
        return at;
    }

    /// The words from `from` on below the word `to`.
    private void unfoldLeft(int from, int to) {
        if (from == to) {
            return;
        }
        int split = split(left[from], openLeft[to], from, to, 0);
        heads[split] = to;
        unfoldLeft(from, split);
        unfoldOpen(split, to);
    }

    /// The words up to `to` below the word `from`.
    private void unfoldRight(int from, int to) {
        if (from == to) {
            return;
        }
        int split = split(openRight[from], right[to], from + 1, to + 1, 0);
        heads[split] = from;
        unfoldOpen(from, split);
        unfoldRight(split, to);
    }

    private void unfoldOpen(int from, int to) {
        int split = split(doneRight[from], doneLeft[to], from, to, 1);
        unfoldRight(from, split);
        unfoldLeft(split + 1, to);
    }

    private void grow(int room) {
        openLeft = new float[room][room];
        openRight = new float[room][room];
        doneLeft = new float[room][room];
        doneRight = new float[room][room];
        left = new float[room][room];
        right = new float[room][room];
    }
}
