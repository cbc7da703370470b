package org.actant.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Dictionary forms, by edit scripts: cut some letters off the end, add others.
///
/// A word with its tag is looked up whole, then by ever shorter endings; the last resort is the
/// tag's own script. A script reads `2y` (cut two letters, add *y*), with `=` before it where the
/// word keeps its capitals.
public final class Lemmas {
    /// The longest ending that is looked up.
    public static final int LONGEST = 7;

    private static final int WHOLE = 99;

    private final List<String> scripts;
    private final int[] keys;
    private final short[] values;
    private final int size;

    /// @param scripts all edit scripts
    /// @param keys made by [#whole] and [#ending], without repetition
    /// @param values for each key the number of its script
    public Lemmas(List<String> scripts, int[] keys, short[] values) {
        this.scripts = List.copyOf(scripts);
        this.size = keys.length;
        int capacity = Integer.highestOneBit(Math.max(4, size) * 2 - 1) * 2;
        this.keys = new int[capacity];
        this.values = new short[capacity];
        for (int i = 0; i < size; i++) {
            int at = Hash.slot(keys[i], 31) & (capacity - 1);
            while (this.values[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            this.keys[at] = keys[i];
            this.values[at] = (short) (values[i] + 1);
        }
    }

    /// The dictionary form of a word with this tag.
    public String lemma(String form, int tag) {
        int script = find(whole(form, tag));
        for (int n = Math.min(LONGEST, form.length()); script < 0 && n >= 0; n--) {
            script = find(ending(form, tag, n));
        }
        return script < 0 ? form : apply(scripts.get(script), form);
    }

    /// The key of a whole word.
    public static int whole(String form, int tag) {
        return Hash.of(tag, WHOLE, Words.lower(form));
    }

    /// The key of a word's last letters.
    public static int ending(String form, int tag, int letters) {
        int hash = letters;
        for (int i = form.length() - letters; i < form.length(); i++) {
            hash = hash * 31 + Character.toLowerCase(form.charAt(i));
        }
        return Hash.of(tag, letters, hash);
    }

    /// The script that leads from a form to its dictionary form.
    public static String script(String form, String lemma, boolean keepsCapitals) {
        String kept = script(form, lemma);
        String lowered = script(form.toLowerCase(Locale.ROOT), lemma);
        boolean keeps =
                kept.length() < lowered.length()
                        || (kept.length() == lowered.length() && keepsCapitals);
        return keeps ? "=" + kept : lowered;
    }

    private static String script(String form, String lemma) {
        int same = 0;
        int most = Math.min(form.length(), lemma.length());
        while (same < most && form.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        char cut = (char) ('0' + form.length() - same);
        return cut + lemma.substring(same);
    }

    /// Carries out a script.
    public static String apply(String script, String form) {
        boolean keeps = script.charAt(0) == '=';
        int at = keeps ? 1 : 0;
        int cut = script.charAt(at) - '0';
        String word = keeps ? form : form.toLowerCase(Locale.ROOT);
        if (cut > word.length()) {
            return word;
        }
        if (cut == 0 && script.length() == at + 1) {
            return word;
        }
        return word.substring(0, word.length() - cut) + script.substring(at + 1);
    }

    private int find(int key) {
        int at = Hash.slot(key, 31) & (keys.length - 1);
        while (values[at] != 0) {
            if (keys[at] == key) {
                return values[at] - 1;
            }
            at = (at + 1) & (keys.length - 1);
        }
        return -1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(scripts.size());
        for (String script : scripts) {
            out.writeUTF(script);
        }
        out.writeInt(size);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                out.writeInt(keys[i]);
                out.writeShort(values[i] - 1);
            }
        }
    }

    static Lemmas read(DataInput in) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            scripts.add(in.readUTF());
        }
        int[] keys = new int[in.readInt()];
        short[] values = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
            values[i] = in.readShort();
        }
        return new Lemmas(scripts, keys, values);
    }
}
