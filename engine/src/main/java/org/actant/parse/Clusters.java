package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Word classes learned from raw text: words that stand in the same company share a number.
///
/// A class has two grains: the fine one is the number itself, the coarse one is the number without
/// its last [#FINE_BITS] bits. Words are known by the hash of their normalised form
/// ([Words#lower]); class 0 is for words never seen.
public final class Clusters {
    /// How many bits of a fine class number tell apart the classes inside a coarse one.
    public static final int FINE_BITS = 4;

    /// No classes at all.
    public static final Clusters NONE = new Clusters(new int[0], new short[0]);

    private final int[] words;
    private final short[] classes;
    private final int mask;

    /// @param words hashes of normalised forms, without repetition
    /// @param classes the fine class of each, from 1
    public Clusters(int[] words, short[] classes) {
        int capacity = Integer.highestOneBit(Math.max(4, words.length) * 2 - 1) * 2;
        this.words = new int[capacity];
        this.classes = new short[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < words.length; i++) {
            int at = Hash.slot(words[i], 31) & mask;
            while (this.classes[at] != 0) {
                at = (at + 1) & mask;
            }
            this.words[at] = words[i];
            this.classes[at] = classes[i];
        }
    }

    /// The fine class of a word, 0 if the word is unknown.
    public int fine(int word) {
        int at = Hash.slot(word, 31) & mask;
        while (classes[at] != 0) {
            if (words[at] == word) {
                return classes[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    void write(DataOutput out) throws IOException {
        int size = 0;
        for (short number : classes) {
            size += number == 0 ? 0 : 1;
        }
        out.writeInt(size);
        for (int i = 0; i < words.length; i++) {
            if (classes[i] != 0) {
                out.writeInt(words[i]);
                out.writeShort(classes[i]);
            }
        }
    }

    static Clusters read(DataInput in) throws IOException {
        int size = in.readInt();
        int[] words = new int[size];
        short[] classes = new short[size];
        for (int i = 0; i < size; i++) {
            words[i] = in.readInt();
            classes[i] = in.readShort();
        }
        return new Clusters(words, classes);
    }
}
