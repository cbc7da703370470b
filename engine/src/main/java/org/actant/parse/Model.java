package org.actant.parse;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// Everything the analysis of a language has learned. Made by the training program, read-only here,
/// safe to share between threads.
///
/// The file is: the eight bytes `ACTANTLM`, the version of the format, the length of the rest, its
/// CRC-32, and then the parts one after the other, big-endian.
///
/// @param tags the tags
/// @param relations the relations
/// @param clusters the word classes
/// @param usualNames the sort of name that words usually belong to: 1 and up by [Name.Type], or 0
/// @param network what tags and parses
/// @param lemmas the dictionary forms
/// @param names weights over [NameFeatures], one class for each of [NameTags]
public record Model(
        Tags tags,
        Relations relations,
        Clusters clusters,
        Clusters usualNames,
        Network network,
        Lemmas lemmas,
        Weights names) {
    /// Changes whenever the format or a feature changes: a model fits only the code it was made by.
    static final int VERSION = 3;

    private static final long MAGIC = 0x414354414e544c4dL;
    private static final int HEADER = 24;

    /// Reads a model.
    ///
    /// @throws ModelException if these bytes are no model, are damaged, or belong to other code
    public static Model read(InputStream in) throws IOException {
        return read(in.readAllBytes());
    }

    /// Reads a model.
    ///
    /// @throws ModelException if these bytes are no model, are damaged, or belong to other code
    public static Model read(byte[] bytes) throws IOException {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getLong() != MAGIC) {
            throw new ModelException("This is not a language model.");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, Long.BYTES, HEADER - Long.BYTES);
        int version = header.getInt();
        if (version != VERSION) {
            throw new ModelException(
                    "The language model has format %d, this program reads %d: train it again."
                            .formatted(version, VERSION));
        }
        int length = header.getInt();
        if (length != bytes.length - HEADER) {
            throw new ModelException(
                    "The language model is cut short or has something after its end: it should have"
                            + " %d bytes and has %d.".formatted(length, bytes.length - HEADER));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, HEADER, length);
        if (sum.getValue() != header.getLong()) {
            throw new ModelException("The language model is damaged: its checksum does not match.");
        }
        try {
            return parts(new ByteInput(bytes, HEADER));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ModelException("The language model is damaged: " + e.getMessage(), e);
        }
    }

    private static Model parts(DataInput in) throws IOException {
        return new Model(
                new Tags(strings(in)),
                new Relations(strings(in)),
                Clusters.read(in),
                Clusters.read(in),
                Network.read(in),
                Lemmas.read(in),
                Weights.read(in));
    }

    /// Writes the model in the form that [#read] takes.
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream parts = new DataOutputStream(body);
        write(tags.pairs(), parts);
        write(relations.names(), parts);
        clusters.write(parts);
        usualNames.write(parts);
        network.write(parts);
        lemmas.write(parts);
        names.write(parts);
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

    private static List<String> strings(DataInput in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
