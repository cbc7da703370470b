package org.actant.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Consumer;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerEntry;
import org.actant.lexicon.GazetteerWriter;
import org.actant.table.Problem;
import org.jspecify.annotations.Nullable;

/// A table of GeoNames (`allCountries.txt`, `cities500.txt`, `KE.txt`): one place a line, 19 fields
/// with tabs between. Its divisions, populated places and seats are added to the places that ship
/// with Actant. Lines are read one by one, so the size of the table does not matter.
///
/// Columns: 0 number, 1 name, 3 further names, 4 latitude, 5 longitude, 6 class, 7 feature code, 8
/// country (ISO 3166 alpha-2), 10 first-level division, 14 population.
public final class GeonamesDump {
    private static final int COLUMNS = 19;
    private static final int LONGEST_LINE = 1 << 16;

    /// Further names of smaller places are more often another place's name than a help.
    private static final long NAMED_OTHERWISE = 100_000;

    private static final int SHORTEST_ALIAS = 4;

    /// What no longer is: abandoned, destroyed and historical places.
    private static final Set<String> GONE = Set.of("PPLQ", "PPLW", "PPLH", "PPLCH");

    private final Path file;
    private final long least;
    private final Gazetteer shipped;

    /// @param least the smallest population that a place must have that is no seat of anything
    public GeonamesDump(Path file, long least, Gazetteer shipped) {
        this.file = file;
        this.least = least;
        this.shipped = shipped;
    }

    /// The places that ship with Actant and those of the table.
    ///
    /// @param problems takes every line that cannot be read; such lines are left out
    /// @throws IllegalStateException if there are more places than a gazetteer holds
    public GazetteerWriter places(Consumer<Problem> problems) throws IOException {
        Known known = new Known(shipped);
        read(row -> known.learn(row), problem -> {});
        GazetteerWriter places = new GazetteerWriter();
        places.addAll(shipped);
        read(
                row -> {
                    if (isWanted(row) && !known.has(row)) {
                        places.add(known.entry(row), aliases(row));
                    }
                },
                problems);
        return places;
    }

    private interface Rows {
        void take(Row row);
    }

    private void read(Rows rows, Consumer<Problem> problems) throws IOException {
        try (InputStream in = TextSource.open(file.toString(), InputStream.nullInputStream())) {
            Lines lines = new Lines(in, LONGEST_LINE);
            while (lines.advance()) {
                byte[] bytes = lines.bytes();
                if (bytes != null && bytes.length == 0) {
                    continue;
                }
                try {
                    rows.take(Row.of(bytes));
                } catch (IllegalArgumentException e) {
                    problems.accept(
                            new Problem(
                                    file.toString(),
                                    (int) lines.number(),
                                    String.valueOf(e.getMessage())));
                }
            }
        }
    }

    /// One line.
    private record Row(
            long geonameid,
            String name,
            String aliases,
            double latitude,
            double longitude,
            String kind,
            String feature,
            String country,
            String division,
            long population) {
        /// @throws IllegalArgumentException telling what is wrong with the line
        static Row of(byte @Nullable [] bytes) {
            if (bytes == null) {
                throw new IllegalArgumentException("longer than %,d bytes".formatted(LONGEST_LINE));
            }
            String[] fields = text(bytes).split("\t", -1);
            if (fields.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "expected %d fields, found %d".formatted(COLUMNS, fields.length));
            }
            if (fields[1].isBlank()) {
                throw new IllegalArgumentException("has no name");
            }
            return new Row(
                    whole(fields[0], "GeoNames number"),
                    fields[1].strip(),
                    fields[3],
                    degrees(fields[4], 90, "latitude"),
                    degrees(fields[5], 180, "longitude"),
                    fields[6],
                    fields[7],
                    code(fields[8]),
                    fields[8] + '.' + fields[10],
                    fields[14].isEmpty() ? 0 : whole(fields[14], "population"));
        }

        private static String text(byte[] bytes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException("not UTF-8", e);
            }
        }

        private static long whole(String field, String what) {
            try {
                long number = Long.parseLong(field);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("no %s: \"%s\"".formatted(what, field), e);
            }
            throw new IllegalArgumentException("no %s: \"%s\"".formatted(what, field));
        }

        private static double degrees(String field, int most, String what) {
            try {
                double degrees = Double.parseDouble(field);
                if (Math.abs(degrees) <= most) {
                    return degrees;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("no %s: \"%s\"".formatted(what, field), e);
            }
            throw new IllegalArgumentException("no %s: \"%s\"".formatted(what, field));
        }

        /// ISO 3166 alpha-3; empty where there is no country.
        private static String code(String alphaTwo) {
            if (alphaTwo.isEmpty()) {
                return "";
            }
            if (alphaTwo.equals("XK")) {
                return "KOS";
            }
            try {
                return Locale.of("", alphaTwo).getISO3Country();
            } catch (MissingResourceException e) {
                throw new IllegalArgumentException("no country: \"%s\"".formatted(alphaTwo), e);
            }
        }

        boolean isProvince() {
            return feature.equals("ADM1");
        }
    }

    /// Divisions, seats, and what is large enough.
    private boolean isWanted(Row row) {
        return switch (row.kind()) {
            case "A" -> row.isProvince() || row.feature().equals("ADM2");
            case "P" ->
                    !GONE.contains(row.feature())
                            && (row.population() >= least || row.feature().startsWith("PPLA"));
            default -> false;
        };
    }

    /// Further names in Latin letters.
    private static List<String> aliases(Row row) {
        List<String> aliases = new ArrayList<>();
        if (row.population() < NAMED_OTHERWISE) {
            return aliases;
        }
        for (String alias : row.aliases().split(",", -1)) {
            boolean latin =
                    alias.codePoints()
                            .filter(Character::isLetter)
                            .allMatch(letter ->
                                    Character.UnicodeScript.of(letter)
                                            == Character.UnicodeScript.LATIN);
            if (latin
                    && alias.length() >= SHORTEST_ALIAS
                    && Character.isUpperCase(alias.codePointAt(0))) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    /// What the shipped places tell about the table's: which there are already, and how the
    /// divisions are called whose codes the table gives.
    private static final class Known {
        private final Map<Long, String> provinceOf = new HashMap<>();
        private final Set<String> provinces = new HashSet<>();
        private final Map<String, String> byCode = new HashMap<>();

        Known(Gazetteer shipped) {
            shipped.entries()
                    .forEach(place -> {
                        if (place.geonameid() > 0) {
                            provinceOf.put(place.geonameid(), place.province());
                        }
                        if (place.isProvince()) {
                            provinces.add(place.country() + ' ' + place.name());
                        }
                    });
        }

        /// Keeps the name of a division: ours, where a place of ours lies in it, else the table's.
        void learn(Row row) {
            String ours = provinceOf.getOrDefault(row.geonameid(), "");
            if (!ours.isEmpty() && row.kind().equals("P")) {
                byCode.put(row.division(), ours);
            } else if (row.isProvince()) {
                byCode.putIfAbsent(row.division(), row.name());
            }
        }

        boolean has(Row row) {
            return provinceOf.containsKey(row.geonameid())
                    || (row.isProvince()
                            && provinces.contains(row.country() + ' ' + province(row)));
        }

        private String province(Row row) {
            return byCode.getOrDefault(row.division(), "");
        }

        GazetteerEntry entry(Row row) {
            return new GazetteerEntry(
                    row.name(),
                    row.geonameid(),
                    row.feature(),
                    row.country(),
                    province(row),
                    row.population(),
                    row.latitude(),
                    row.longitude());
        }
    }
}
