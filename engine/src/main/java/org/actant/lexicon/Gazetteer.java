package org.actant.lexicon;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The places of the world by name, in flat arrays.
///
/// A name is looked up folded: without case, accents, apostrophes and full stops, hyphens as
/// spaces, and *Saint* as *St*. Initials such as *U.S.* are found only by initials.
public final class Gazetteer {
    static final String MAGIC = "ACTPLACE";
    static final int VERSION = 1;
    private static final int LARGEST = 1 << 28;

    /// The longest name that is looked up, in words and hyphens.
    public static final int MOST_WORDS = 9;

    private final Strings names;
    private final Strings keys;
    private final String[] features;
    private final String[] countries;
    private final String[] provinces;
    private final byte[] feature;
    private final byte[] country;
    private final short[] province;
    private final long[] population;
    private final int[] latitude;
    private final int[] longitude;
    private final int[] geonameid;
    private final int[] named;
    private final int[] namedFrom;
    private final Map<String, GazetteerEntry> byCountry;

    private Gazetteer(Columns in) throws IOException {
        features = in.words();
        countries = in.words();
        provinces = in.words();
        int size = in.integer();
        names = in.strings(size);
        feature = in.bytes(size);
        country = in.bytes(size);
        province = in.shorts(size);
        population = new long[size];
        for (int at = 0; at < size; at++) {
            population[at] = in.number();
        }
        latitude = in.integers(size);
        longitude = in.integers(size);
        geonameid = in.integers(size);
        int keyCount = in.integer();
        keys = in.strings(keyCount);
        namedFrom = new int[keyCount + 1];
        int[] places = new int[size * 2];
        int filled = 0;
        for (int key = 0; key < keyCount; key++) {
            int count = (int) in.number();
            if (filled + count > places.length) {
                places = Arrays.copyOf(places, filled * 2 + count);
            }
            for (int place = 0; place < count; place++) {
                places[filled++] = (int) in.number();
            }
            namedFrom[key + 1] = filled;
        }
        named = Arrays.copyOf(places, filled);
        byCountry = new HashMap<>();
        for (int place = 0; place < size; place++) {
            String code = features[feature[place]];
            if (code.equals("PCLI") || code.equals("TERR")) {
                byCountry.put(countries[country[place] & 0xff], entry(place));
            }
        }
    }

    /// Reads what a [GazetteerWriter] wrote.
    ///
    /// @throws IOException if it cannot be read, is no such file, or is damaged
    public static Gazetteer read(InputStream stream) throws IOException {
        DataInputStream head = new DataInputStream(stream);
        byte[] magic = new byte[MAGIC.length()];
        head.readFully(magic);
        int version = head.readInt();
        if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC) || version != VERSION) {
            throw new IOException("Not a gazetteer of version " + VERSION);
        }
        int length = head.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("Damaged gazetteer: wrong length");
        }
        int expected = head.readInt();
        byte[] content = inflated(head.readAllBytes(), length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (content.length != length || (int) checksum.getValue() != expected) {
            throw new IOException("Damaged gazetteer: wrong checksum");
        }
        return new Gazetteer(new Columns(content));
    }

    private static byte[] inflated(byte[] packed, int length) throws IOException {
        byte[] content = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int filled = 0;
            while (filled < length) {
                int count = inflater.inflate(content, filled, length - filled);
                if (count == 0) {
                    throw new EOFException("Damaged gazetteer: too short");
                }
                filled += count;
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException("Damaged gazetteer: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /// The places of this name, in a fixed order; empty where there is none.
    public List<GazetteerEntry> find(String name) {
        for (String key : lookups(name)) {
            int at = keys.find(key);
            if (at >= 0) {
                List<GazetteerEntry> entries = new ArrayList<>();
                for (int place = namedFrom[at]; place < namedFrom[at + 1]; place++) {
                    entries.add(entry(named[place]));
                }
                return entries;
            }
        }
        return List.of();
    }

    /// Whether there is a place of this name.
    public boolean knows(String name) {
        for (String key : lookups(name)) {
            if (keys.find(key) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a longer name starts with these words.
    public boolean goesOn(String words) {
        return keys.startsWith(fold(words) + ' ');
    }

    /// The country or territory with this ISO 3166 alpha-3 code, `null` where there is none.
    public @Nullable GazetteerEntry country(String code) {
        return byCountry.get(code);
    }

    public int size() {
        return feature.length;
    }

    /// The form under which a name is looked up.
    static String fold(String name) {
        boolean plain = true;
        boolean simple = true;
        for (int at = 0; at < name.length() && plain; at++) {
            char letter = name.charAt(at);
            plain = letter < 128;
            boolean small = letter >= 'a' && letter <= 'z';
            simple &= small || (letter >= 'A' && letter <= 'Z');
        }
        if (plain && simple) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(name.length());
        String bare = plain ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int at = 0; at < bare.length(); at++) {
            char letter = bare.charAt(at);
            if (letter >= 128 && Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (letter) {
                case '.', '\'', '’', '‘', 'ʼ', 'ʿ', 'ʾ', '`', '´', ',' -> {}
                case '-', '–', '‐', '‑', '/', '\u00a0' -> folded.append(' ');
                case 'ł', 'Ł' -> folded.append('l');
                case 'ø', 'Ø' -> folded.append('o');
                case 'đ', 'Đ' -> folded.append('d');
                case 'ı', 'İ' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ', 'Æ' -> folded.append("ae");
                default -> folded.append(Character.toLowerCase(letter));
            }
        }
        String words = folded.toString().strip();
        for (String[] word : SHORT) {
            if (words.startsWith(word[0])) {
                return word[1] + words.substring(word[0].length());
            }
        }
        return words;
    }

    private static final String[][] SHORT = {
        {"saint ", "st "}, {"fort ", "ft "}, {"mount ", "mt "}
    };

    /// Initials are looked up as such first.
    private static List<String> lookups(String name) {
        String folded = fold(name);
        boolean initials = folded.length() > 1 && folded.length() < 5;
        for (int at = 0; at < name.length() && initials; at++) {
            initials = name.charAt(at) == '.' || Character.isUpperCase(name.charAt(at));
        }
        return initials ? List.of("^" + folded, folded) : List.of(folded);
    }

    /// Takes every folded name with the number of each place it names.
    void forEachName(ObjIntConsumer<String> names) {
        for (int key = 0; key < namedFrom.length - 1; key++) {
            String name = keys.at(key);
            for (int place = namedFrom[key]; place < namedFrom[key + 1]; place++) {
                names.accept(name, named[place]);
            }
        }
    }

    /// Every place, in a fixed order.
    public Stream<GazetteerEntry> entries() {
        return IntStream.range(0, size()).mapToObj(this::entry);
    }

    /// A place by its number, from 0.
    GazetteerEntry entry(int place) {
        return new GazetteerEntry(
                names.at(place),
                geonameid[place],
                features[feature[place]],
                countries[country[place] & 0xff],
                provinces[province[place]],
                population[place],
                latitude[place] / 1e4,
                longitude[place] / 1e4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Gazetteer[%d places]", size());
    }

    /// Sorted strings in one array of bytes.
    private static final class Strings {
        private final byte[] bytes;
        private final int[] from;

        Strings(byte[] bytes, int[] from) {
            this.bytes = bytes;
            this.from = from;
        }

        String at(int index) {
            return new String(
                    bytes, from[index], from[index + 1] - from[index], StandardCharsets.UTF_8);
        }

        /// The index of a string; where there is none, minus one minus the index where it would be.
        int find(String wanted) {
            byte[] key = wanted.getBytes(StandardCharsets.UTF_8);
            int low = 0;
            int high = from.length - 2;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order =
                        Arrays.compareUnsigned(
                                bytes, from[middle], from[middle + 1], key, 0, key.length);
                if (order == 0) {
                    return middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1 - low;
        }

        boolean startsWith(String prefix) {
            int at = find(prefix);
            int next = at >= 0 ? at : -1 - at;
            if (next >= from.length - 1) {
                return false;
            }
            byte[] key = prefix.getBytes(StandardCharsets.UTF_8);
            int end = from[next] + key.length;
            return end <= from[next + 1]
                    && Arrays.equals(bytes, from[next], end, key, 0, key.length);
        }
    }

    /// Reads the columns of the file, one after another.
    private static final class Columns {
        private final byte[] content;
        private int at;

        Columns(byte[] content) {
            this.content = content;
        }

        String[] words() throws IOException {
            String[] words = new String[shortNumber()];
            for (int word = 0; word < words.length; word++) {
                int length = shortNumber();
                words[word] = new String(content, skip(length), length, StandardCharsets.UTF_8);
            }
            return words;
        }

        /// Strings that share their beginning with the one before.
        Strings strings(int count) throws IOException {
            byte[] bytes = new byte[count * 16 + 256];
            int[] from = new int[count + 1];
            int end = 0;
            for (int string = 0; string < count; string++) {
                int shared = content[skip(1)] & 0xff;
                int own = content[skip(1)] & 0xff;
                if (end + shared + own > bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
                if (string > 0) {
                    System.arraycopy(bytes, from[string - 1], bytes, end, shared);
                }
                System.arraycopy(content, skip(own), bytes, end + shared, own);
                from[string] = end;
                end += shared + own;
            }
            from[count] = end;
            return new Strings(Arrays.copyOf(bytes, end), from);
        }

        byte[] bytes(int count) throws IOException {
            int from = skip(count);
            return Arrays.copyOfRange(content, from, from + count);
        }

        short[] shorts(int count) throws IOException {
            short[] shorts = new short[count];
            ByteBuffer.wrap(content, skip(count * 2), count * 2).asShortBuffer().get(shorts);
            return shorts;
        }

        int[] integers(int count) throws IOException {
            int[] integers = new int[count];
            ByteBuffer.wrap(content, skip(count * 4), count * 4).asIntBuffer().get(integers);
            return integers;
        }

        int integer() throws IOException {
            return integers(1)[0];
        }

        long number() throws IOException {
            long value = 0;
            int shift = 0;
            while (true) {
                int next = content[skip(1)];
                value |= (long) (next & 127) << shift;
                if (next >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        private int shortNumber() throws IOException {
            return shorts(1)[0] & 0xffff;
        }

        private int skip(int count) throws IOException {
            if (count < 0 || at + count > content.length) {
                throw new EOFException("Damaged gazetteer: too short");
            }
            at += count;
            return at - count;
        }
    }
}
