package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The weights of the network that tags and parses.
///
/// A word's features are summed up to a vector; two recurrent layers ([Recurrence]) put it into its
/// sentence; one more layer yields, side by side, scores of tags and of name tags, and what the
/// word offers as a child and as a head, for arcs and for relations.
///
/// @param features vectors of [WordFeatures]
/// @param company what words stand in the company of, learned from raw text
/// @param project from a vector of `company` to a vector of `features`
/// @param first into the first recurrent layer; the last row is added always, here and below
/// @param beside from a word into that layer for its neighbours: one half goes to the word before
///   it, the other to the word after it
/// @param second into the second recurrent layer
/// @param last from there to all scores and offers
/// @param rootOffer what the root offers as a head, for arcs
/// @param distances what to add to the score of an arc of each distance ([#distance])
/// @param relations from two words' joined offers to the scores of relations
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
public record Network(
        Rows features,
        Rows company,
        float[][] project,
        float[][] first,
        float[][] beside,
        float[][] second,
        float[][] last,
        float[] rootOffer,
        float[] distances,
        float[][] relations) {
    /// How many distances are told apart.
    public static final int DISTANCES = 25;

    /// The distance of a word to the root.
    public static final int TO_ROOT = 24;

    /// The class of a distance between a word and its head.
    public static int distance(int child, int head) {
        int steps = Math.abs(child - head);
        int step = steps < 6 ? steps : steps < 8 ? 6 : steps < 11 ? 7 : steps < 16 ? 8 : 9;
        if (steps >= 25) {
            step = steps < 40 ? 10 : 11;
        }
        return child < head ? step : 12 + step;
    }

    int units() {
        return first[0].length / 6;
    }

    int units2() {
        return second[0].length / 6;
    }

    int arcWidth() {
        return rootOffer.length;
    }

    int relationWidth() {
        return relations.length - 1;
    }

    void write(DataOutput out) throws IOException {
        features.write(out);
        company.write(out);
        for (float[][] matrix : new float[][][] {project, first, beside, second, last, relations}) {
            out.writeInt(matrix.length);
            out.writeInt(matrix.length == 0 ? 0 : matrix[0].length);
            for (float[] row : matrix) {
                write(row, out);
            }
        }
        out.writeInt(rootOffer.length);
        write(rootOffer, out);
        write(distances, out);
    }

    private static void write(float[] row, DataOutput out) throws IOException {
        for (float value : row) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    static Network read(DataInput in) throws IOException {
        Rows features = Rows.read(in);
        Rows company = Rows.read(in);
        float[][][] matrices = new float[6][][];
        for (int i = 0; i < matrices.length; i++) {
            int rows = in.readInt();
            int width = in.readInt();
            matrices[i] = new float[rows][];
            for (int row = 0; row < rows; row++) {
                matrices[i][row] = row(width, in);
            }
        }
        float[] root = row(in.readInt(), in);
        float[] distances = row(DISTANCES, in);
        return new Network(
                features,
                company,
                matrices[0],
                matrices[1],
                matrices[2],
                matrices[3],
                matrices[4],
                root,
                distances,
                matrices[5]);
    }

    private static float[] row(int width, DataInput in) throws IOException {
        float[] row = new float[width];
        for (int k = 0; k < width; k++) {
            row[k] = Float.float16ToFloat(in.readShort());
        }
        return row;
    }
}
