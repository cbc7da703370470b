package org.actant.segment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;

/// Weighs what speaks for the end of a sentence between two tokens: logistic regression over hashed
/// features, of which what the rules of punctuation say is one. Made by the training program,
/// read-only here, safe to share between threads.
///
/// The file is: the eight bytes `ACTANTSB`, the version of the format, the number of weights, their
/// CRC-32, and a byte for each; big-endian.
public final class SentenceBoundaries {
    /// How many weights there are, as a power of two.
    public static final int BITS = 18;

    /// Says what the rules say.
    public static final SentenceBoundaries RULES = new SentenceBoundaries(new byte[0]);

    private static final long MAGIC = 0x414354414e545342L;
    private static final int VERSION = 1;
    private static final int LARGEST = 127;

    private final byte[] weights;

    private SentenceBoundaries(byte[] weights) {
        this.weights = weights;
    }

    /// Boundaries with these weights, rounded to bytes.
    ///
    /// @param weights one for each of the `1 << BITS` places that features hash to
    public static SentenceBoundaries of(float[] weights) {
        if (weights.length != 1 << BITS) {
            throw new IllegalArgumentException(
                    "Not the weights of %d features: %d".formatted(1 << BITS, weights.length));
        }
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        byte[] rounded = new byte[weights.length];
        for (int at = 0; at < weights.length && largest > 0; at++) {
            rounded[at] = (byte) Math.round(weights[at] * LARGEST / largest);
        }
        return new SentenceBoundaries(rounded);
    }

    /// Whether only the rules are asked.
    boolean isEmpty() {
        return weights.length == 0;
    }

    /// A place between two tokens of a paragraph, as sentence boundaries are learned from.
    ///
    /// @param after where the token before the place ends
    /// @param features what speaks for or against an end there, as hashes
    public record Place(int after, List<Integer> features) {
        public Place {
            features = List.copyOf(features);
        }
    }

    /// Whether more speaks for the end of a sentence than against it.
    public boolean ends(int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += weights[slot(feature)];
        }
        return sum > 0;
    }

    /// The place of a feature's weight.
    public static int slot(int feature) {
        return (feature * 0x9e3779b1) >>> (32 - BITS);
    }

    /// Reads the weights.
    ///
    /// @throws IOException where the file is of another kind or format, or damaged
    public static SentenceBoundaries read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        if (file.readLong() != MAGIC) {
            throw new IOException("These are no sentence boundaries.");
        }
        int version = file.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "The sentence boundaries have format %d, this program reads %d: train them again."
                            .formatted(version, VERSION));
        }
        int length = file.readInt();
        long expected = file.readLong();
        byte[] weights = file.readAllBytes();
        if (length != 1 << BITS || weights.length != length || sum(weights) != expected) {
            throw new IOException(
                    "The sentence boundaries are cut short or damaged: train them again.");
        }
        return new SentenceBoundaries(weights);
    }

    /// Writes the weights.
    public void write(OutputStream out) throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeLong(MAGIC);
        file.writeInt(VERSION);
        file.writeInt(weights.length);
        file.writeLong(sum(weights));
        file.write(weights);
        file.flush();
    }

    private static long sum(byte[] weights) {
        CRC32 sum = new CRC32();
        sum.update(weights);
        return sum.getValue();
    }
}
