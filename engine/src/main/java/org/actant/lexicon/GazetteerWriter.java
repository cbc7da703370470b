package org.actant.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Gathers places and writes them in the format that [Gazetteer] reads. The same places in the same
/// order give the same bytes.
///
/// The format: `ACTPLACE`, version, length and CRC-32 of the content, then the content deflated.
/// The content is columns: the lists of feature codes, countries and first-level divisions; names
/// (how many bytes they share with the one before, and the rest); the numbers of feature, country
/// and division; population; latitude and longitude in ten-thousandths of a degree; GeoNames
/// numbers; then the folded names, and for each the numbers of its places.
public final class GazetteerWriter {
    /// How many places a gazetteer holds at most, so that it fits into memory.
    public static final int MOST_PLACES = 1_000_000;

    /// The longest name, in bytes of UTF-8.
    public static final int LONGEST_NAME = 255;

    private static final int MOST_CODES = 256;
    private static final int MOST_DIVISIONS = 1 << 16;

    private final List<GazetteerEntry> places = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    private record Named(String key, int place) {}

    /// Adds a place with further names. A name that is too long is left out.
    ///
    /// @throws IllegalArgumentException if the place's own name is too long, or its number too
    ///   large
    /// @throws IllegalStateException if there are too many places
    public void add(GazetteerEntry place, List<String> aliases) {
        if (bytes(place.name()).length > LONGEST_NAME) {
            throw new IllegalArgumentException("Longer than 255 bytes: " + place.name());
        }
        if (place.geonameid() < 0 || place.geonameid() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Not a GeoNames number: " + place.geonameid());
        }
        int number = append(place);
        name(key(place.name()), number);
        for (String alias : aliases) {
            name(key(alias), number);
        }
    }

    /// Adds every place of a gazetteer, with all its names.
    public void addAll(Gazetteer gazetteer) {
        int first = places.size();
        for (int place = 0; place < gazetteer.size(); place++) {
            append(gazetteer.entry(place));
        }
        gazetteer.forEachName((key, place) -> name(key, first + place));
    }

    public int size() {
        return places.size();
    }

    private int append(GazetteerEntry place) {
        if (places.size() == MOST_PLACES) {
            throw new IllegalStateException("More than %,d places".formatted(MOST_PLACES));
        }
        places.add(place);
        return places.size() - 1;
    }

    private void name(String key, int place) {
        if (!key.isEmpty() && bytes(key).length <= LONGEST_NAME) {
            named.add(new Named(key, place));
        }
    }

    /// The form that a name is found under: folded; of initials such as *U.S.*, marked as such.
    private static String key(String name) {
        String folded = Gazetteer.fold(name);
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD);
        boolean initials = bare.length() <= 6 && folded.length() > 1 && folded.length() < 5;
        for (int at = 0; at < bare.length() && initials; at++) {
            char letter = bare.charAt(at);
            initials =
                    letter == '.'
                            || Character.isUpperCase(letter)
                            || Character.getType(letter) == Character.NON_SPACING_MARK;
        }
        return initials ? "^" + folded : folded;
    }

    /// Writes the file.
    ///
    /// @throws IllegalStateException if there are more feature codes, countries or divisions than
    ///   the format has room for
    public void write(OutputStream file) throws IOException {
        byte[] content = content();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeBytes(Gazetteer.MAGIC);
        out.writeInt(Gazetteer.VERSION);
        out.writeInt(content.length);
        out.writeInt((int) checksum.getValue());
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
            deflated.write(content);
            deflated.finish();
        } finally {
            deflater.end();
        }
        out.flush();
    }

    private byte[] content() throws IOException {
        int[] rank = new int[places.size()];
        List<GazetteerEntry> sorted = sorted(rank);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Codes features = new Codes("feature codes", MOST_CODES);
        Codes countries = new Codes("countries", MOST_CODES);
        Codes divisions = new Codes("divisions", MOST_DIVISIONS);
        sorted.forEach(place -> features.add(place.feature()));
        sorted.forEach(place -> countries.add(place.country()));
        sorted.forEach(place -> divisions.add(place.province()));
        for (Codes codes : List.of(features, countries, divisions)) {
            codes.write(out);
        }
        out.writeInt(sorted.size());
        String before = "";
        for (GazetteerEntry place : sorted) {
            before = string(out, before, place.name());
        }
        for (GazetteerEntry place : sorted) {
            out.writeByte(features.of(place.feature()));
        }
        for (GazetteerEntry place : sorted) {
            out.writeByte(countries.of(place.country()));
        }
        for (GazetteerEntry place : sorted) {
            out.writeShort(divisions.of(place.province()));
        }
        for (GazetteerEntry place : sorted) {
            number(out, place.population());
        }
        for (GazetteerEntry place : sorted) {
            out.writeInt((int) Math.round(place.latitude() * 10_000));
        }
        for (GazetteerEntry place : sorted) {
            out.writeInt((int) Math.round(place.longitude() * 10_000));
        }
        for (GazetteerEntry place : sorted) {
            out.writeInt((int) place.geonameid());
        }
        writeNames(out, rank);
        return bytes.toByteArray();
    }

    /// By folded name, the largest first.
    private List<GazetteerEntry> sorted(int[] rank) {
        String[] folded = new String[places.size()];
        List<Integer> order = new ArrayList<>(places.size());
        for (int place = 0; place < places.size(); place++) {
            folded[place] = key(places.get(place).name());
            order.add(place);
        }
        order.sort(
                Comparator.comparing((Integer place) -> folded[place])
                        .thenComparingLong(place -> -places.get(place).population())
                        .thenComparing(place -> places.get(place).feature())
                        .thenComparingLong(place -> places.get(place).geonameid())
                        .thenComparingInt(place -> place));
        List<GazetteerEntry> sorted = new ArrayList<>(order.size());
        for (int at = 0; at < order.size(); at++) {
            rank[order.get(at)] = at;
            sorted.add(places.get(order.get(at)));
        }
        return sorted;
    }

    private void writeNames(DataOutputStream out, int[] rank) throws IOException {
        List<Named> ordered = new ArrayList<>(named);
        ordered.sort(
                Comparator.comparing(Named::key, GazetteerWriter::byCodePoints)
                        .thenComparingInt(name -> rank[name.place()]));
        List<String> keys = new ArrayList<>();
        List<TreeSet<Integer>> lists = new ArrayList<>();
        for (Named name : ordered) {
            if (keys.isEmpty() || !keys.getLast().equals(name.key())) {
                keys.add(name.key());
                lists.add(new TreeSet<>());
            }
            lists.getLast().add(rank[name.place()]);
        }
        out.writeInt(keys.size());
        String before = "";
        for (String key : keys) {
            before = string(out, before, key);
        }
        for (TreeSet<Integer> list : lists) {
            number(out, list.size());
            for (int place : list) {
                number(out, place);
            }
        }
    }

    /// The order of the strings' bytes in UTF-8, which names are looked up in.
    private static int byCodePoints(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int at = 0; at < shorter; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                boolean surrogate = Character.isSurrogate(one.charAt(at));
                return surrogate == Character.isSurrogate(other.charAt(at))
                        ? Character.compare(one.charAt(at), other.charAt(at))
                        : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /// Writes how many bytes the string shares with the one before, and the rest.
    private static String string(DataOutputStream out, String before, String string)
            throws IOException {
        byte[] last = bytes(before);
        byte[] bytes = bytes(string);
        int shared = 0;
        while (shared < Math.min(255, Math.min(last.length, bytes.length))
                && last[shared] == bytes[shared]) {
            shared++;
        }
        out.writeByte(shared);
        out.writeByte(bytes.length - shared);
        out.write(bytes, shared, bytes.length - shared);
        return string;
    }

    private static byte[] bytes(String string) {
        return string.getBytes(StandardCharsets.UTF_8);
    }

    private static void number(OutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 128) {
            out.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// The distinct words of a column, numbered in their order.
    private static final class Codes {
        private final String what;
        private final int most;
        private final TreeSet<String> words = new TreeSet<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Codes(String what, int most) {
            this.what = what;
            this.most = most;
        }

        void add(String word) {
            words.add(word);
        }

        void write(DataOutputStream out) throws IOException {
            if (words.size() >= most) {
                throw new IllegalStateException("More than %,d %s".formatted(most - 1, what));
            }
            out.writeShort(words.size());
            for (String word : words) {
                numbers.put(word, numbers.size());
                out.writeUTF(word);
            }
        }

        int of(String word) {
            return numbers.getOrDefault(word, 0);
        }
    }
}
