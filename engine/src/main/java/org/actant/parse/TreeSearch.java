package org.actant.parse;

import java.util.Arrays;

/// Finds the best projective tree with one root for given scores of arcs (Eisner 1996). Not for use
/// by several threads at once.
public final class TreeSearch {
    private static final float NEVER = -1e9f;

    private int[] heads = new int[0];
    private int[] state = new int[0];
    private float[][] openLeft = new float[0][];
    private float[][] openRight = new float[0][];
    private float[][] doneLeft = new float[0][];
    private float[][] doneRight = new float[0][];
    private int[][] splitOpen = new int[0][];
    private int[][] splitLeft = new int[0][];
    private int[][] splitRight = new int[0][];

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

    private void search(float[][] scores, int size) {
        if (openLeft.length < size) {
            grow(size + size / 2);
        }
        for (int i = 0; i < size; i++) {
            doneLeft[i][i] = 0;
            doneRight[i][i] = 0;
        }
        for (int length = 1; length < size; length++) {
            for (int from = 0; from + length < size; from++) {
                int to = from + length;
                float best = NEVER * 10;
                int split = from;
                for (int k = from; k < to; k++) {
                    float sum = doneRight[from][k] + doneLeft[to][k + 1];
                    if (sum > best) {
                        best = sum;
                        split = k;
                    }
                }
                splitOpen[from][to] = split;
                openLeft[from][to] = best + scores[from][to];
                openRight[from][to] = best + scores[to][from];
                best = NEVER * 10;
                for (int k = from; k < to; k++) {
                    float sum = doneLeft[k][from] + openLeft[k][to];
                    if (sum > best) {
                        best = sum;
                        split = k;
                    }
                }
                doneLeft[to][from] = best;
                splitLeft[from][to] = split;
                best = NEVER * 10;
                for (int k = from + 1; k <= to; k++) {
                    float sum = openRight[from][k] + doneRight[k][to];
                    if (sum > best) {
                        best = sum;
                        split = k;
                    }
                }
                doneRight[from][to] = best;
                splitRight[from][to] = split;
            }
        }
        int root = 0;
        float best = NEVER * 10;
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

    /// The words from `from` on below the word `to`.
    private void unfoldLeft(int from, int to) {
        if (from == to) {
            return;
        }
        int split = splitLeft[from][to];
        heads[split] = to;
        unfoldLeft(from, split);
        unfoldOpen(split, to);
    }

    /// The words up to `to` below the word `from`.
    private void unfoldRight(int from, int to) {
        if (from == to) {
            return;
        }
        int split = splitRight[from][to];
        heads[split] = from;
        unfoldOpen(from, split);
        unfoldRight(split, to);
    }

    private void unfoldOpen(int from, int to) {
        int split = splitOpen[from][to];
        unfoldRight(from, split);
        unfoldLeft(split + 1, to);
    }

    private void grow(int room) {
        openLeft = new float[room][room];
        openRight = new float[room][room];
        doneLeft = new float[room][room];
        doneRight = new float[room][room];
        splitOpen = new int[room][room];
        splitLeft = new int[room][room];
        splitRight = new int[room][room];
    }
}
