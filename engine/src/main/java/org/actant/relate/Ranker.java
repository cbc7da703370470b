package org.actant.relate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.actant.parse.Hash;

/// Weighs evidence for events against each other: multinomial logistic regression over named
/// features, of which only hashes are kept. Made by the training program, read-only here, safe to
/// share between threads.
///
/// The file is: the eight bytes `ACTANTRK`, the version of the format, the length of the rest, its
/// CRC-32, the answers, the object classes, the size of a weight's unit, the number of features,
/// and for each feature, in the order of the hashes, its hash and a byte for each answer;
/// big-endian.
public final class Ranker {
    private static final long MAGIC = 0x414354414e54524bL;
    private static final int VERSION = 1;
    private static final int LARGEST = 127;

    private final List<List<String>> answers;
    private final List<String> classNames;
    private final float unit;
    private final int[] hashes;
    private final byte[] weights;

    /// @param answers the events told apart; several in one where the examples do not part them,
    ///   the one that is given for it last
    /// @param classNames the object classes that features name
    /// @param weights weights by the feature's hash, one for each answer
    public Ranker(
            List<List<String>> answers, List<String> classNames, Map<Integer, float[]> weights) {
        this.answers = answers.stream().map(List::copyOf).toList();
        this.classNames = List.copyOf(classNames);
        float largest = 0;
        for (float[] row : weights.values()) {
            for (float weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        unit = largest == 0 ? 1 : largest / LARGEST;
        List<Integer> order = new ArrayList<>();
        for (Map.Entry<Integer, float[]> entry : weights.entrySet()) {
            if (isFelt(entry.getValue())) {
                order.add(entry.getKey());
            }
        }
        order.sort(Comparator.naturalOrder());
        hashes = order.stream().mapToInt(Integer::intValue).toArray();
        this.weights = new byte[hashes.length * answers.size()];
        int at = 0;
        for (int hash : hashes) {
            for (float weight : weights.getOrDefault(hash, new float[answers.size()])) {
                this.weights[at++] = (byte) Math.round(weight / unit);
            }
        }
    }

    private Ranker(
            List<List<String>> answers,
            List<String> classNames,
            float unit,
            int[] hashes,
            byte[] weights) {
        this.answers = answers;
        this.classNames = classNames;
        this.unit = unit;
        this.hashes = hashes;
        this.weights = weights;
    }

    private boolean isFelt(float[] row) {
        for (float weight : row) {
            if (Math.round(weight / unit) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The events it tells apart.
    public List<List<String>> answers() {
        return answers;
    }

    /// The object classes that its features name.
    public List<String> classNames() {
        return classNames;
    }

    /// How many features have a weight.
    public int size() {
        return hashes.length;
    }

    /// The number that a feature is known by.
    public static int hash(String feature) {
        return Hash.of(feature.hashCode(), feature.length());
    }

    /// The share of each answer; they add up to 1.
    public double[] shares(Evidence evidence) {
        double[] shares = new double[answers.size()];
        for (Map.Entry<String, Double> feature : evidence.features().entrySet()) {
            int row = row(feature.getKey());
            if (row >= 0) {
                for (int answer = 0; answer < shares.length; answer++) {
                    shares[answer] += weight(row, answer) * feature.getValue();
                }
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double share : shares) {
            largest = Math.max(largest, share);
        }
        double sum = 0;
        for (int answer = 0; answer < shares.length; answer++) {
            shares[answer] = Math.exp(shares[answer] - largest);
            sum += shares[answer];
        }
        for (int answer = 0; answer < shares.length; answer++) {
            shares[answer] /= sum;
        }
        return shares;
    }

    /// The features that speak most for an answer, against the mean of all answers, heaviest first.
    public List<String> heaviest(Evidence evidence, int answer, int most) {
        List<Map.Entry<String, Double>> felt = new ArrayList<>();
        for (Map.Entry<String, Double> feature : evidence.features().entrySet()) {
            int row = row(feature.getKey());
            if (row >= 0) {
                double mean = 0;
                for (int each = 0; each < answers.size(); each++) {
                    mean += weight(row, each) / answers.size();
                }
                double pull = (weight(row, answer) - mean) * feature.getValue();
                if (pull > 0) {
                    felt.add(Map.entry(feature.getKey(), pull));
                }
            }
        }
        felt.sort(
                Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        return felt.stream().limit(most).map(Map.Entry::getKey).toList();
    }

    private int row(String feature) {
        int hash = hash(feature);
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < hash) {
                low = middle + 1;
            } else if (hashes[middle] > hash) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private double weight(int row, int answer) {
        return weights[row * answers.size() + answer] * unit;
    }

    /// Reads the form that [#write] makes.
    ///
    /// @throws IOException if it is something else, damaged, or of another version
    public static Ranker read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        if (file.readLong() != MAGIC) {
            throw new IOException("This is not a ranker.");
        }
        int version = file.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "The ranker has format %d, this program reads %d: train it again."
                            .formatted(version, VERSION));
        }
        int length = file.readInt();
        long expected = file.readLong();
        byte[] body = file.readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(body);
        if (body.length != length || sum.getValue() != expected) {
            throw new IOException("The ranker is cut short or damaged: train it again.");
        }
        DataInputStream parts = new DataInputStream(new ByteArrayInputStream(body));
        List<List<String>> answers = new ArrayList<>();
        for (int rest = parts.readInt(); rest > 0; rest--) {
            answers.add(strings(parts));
        }
        List<String> classNames = strings(parts);
        float unit = parts.readFloat();
        int[] hashes = new int[parts.readInt()];
        byte[] weights = new byte[hashes.length * answers.size()];
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = parts.readInt();
            parts.readFully(weights, row * answers.size(), answers.size());
        }
        return new Ranker(List.copyOf(answers), classNames, unit, hashes, weights);
    }

    /// Writes the ranker.
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream parts = new DataOutputStream(body);
        parts.writeInt(answers.size());
        for (List<String> answer : answers) {
            write(answer, parts);
        }
        write(classNames, parts);
        parts.writeFloat(unit);
        parts.writeInt(hashes.length);
        for (int row = 0; row < hashes.length; row++) {
            parts.writeInt(hashes[row]);
            parts.write(weights, row * answers.size(), answers.size());
        }
        CRC32 sum = new CRC32();
        sum.update(body.toByteArray());
        DataOutputStream file = new DataOutputStream(out);
        file.writeLong(MAGIC);
        file.writeInt(VERSION);
        file.writeInt(body.size());
        file.writeLong(sum.getValue());
        body.writeTo(file);
        file.flush();
    }

    private static void write(List<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            strings.add(in.readUTF());
        }
        return List.copyOf(strings);
    }
}
