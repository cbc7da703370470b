package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every export of the example articles, read by somebody else's reader and compared in every
/// column with the events that `code` writes.
class ExportsReadBackTest {
    private static final Map<String, List<String>> COUNTRIES =
            table("/org/actant/knowledge/actors/countries.tsv");
    private static final Map<String, List<String>> CODES =
            table("/org/actant/knowledge/actors/codes.tsv");
    private static final Map<String, List<String>> LABELS =
            table("/org/actant/app/export/formats/cameo-labels.tsv");

    @TempDir private static Path folder;
    private static String store = "";
    private static List<Json.Fields> events = List.of();

    @BeforeAll
    static void fill() throws JsonException {
        store = folder.resolve("examples.duckdb").toString();
        String articles = "../examples/articles";
        assertThat(Ran.actant("add", store, articles).exitCode()).isZero();
        List<Json.Fields> found = new ArrayList<>();
        for (String line : Ran.actant("code", "--status", "all", articles).out().lines().toList()) {
            found.add(Json.parseFields(line));
        }
        events = found;
    }

    @Test
    void csvHoldsEveryColumnOfEveryEvent() throws Exception {
        compareFlat("csv", "read_csv(?, all_varchar = true, delim = ',', quote = '\"')");
    }

    @Test
    void parquetHoldsEveryColumnOfEveryEvent() throws Exception {
        compareFlat("parquet", "read_parquet(?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polecat", "icews", "phoenix", "gdelt"})
    void duckDbReadsBackWhatCodeWrites(String format) throws Exception {
        Path file = export(format);
        boolean headed = format.equals("polecat") || format.equals("icews");

        List<List<String>> found =
                read(
                        file,
                        "read_csv(?, delim = '\\t', quote = '', escape = '', all_varchar = true,"
                                + " nullstr = '(null)', header = "
                                + headed
                                + ")");

        compare(expected(format), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polecat", "icews"})
    void rReadsBackWhatCodeWrites(String format) throws Exception {
        assumeTrue(hasR(), "no Rscript here");
        Path script = folder.resolve("read-back.R");
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("read-back.R"))) {
            Files.write(script, in.readAllBytes());
        }
        Path out = folder.resolve(format + ".R.txt");
        Process process =
                new ProcessBuilder(
                                "Rscript",
                                "--vanilla",
                                script.toString(),
                                format,
                                export(format).toString(),
                                out.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        List<List<String>> found = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            found.add(List.of(line.split("\t", -1)));
        }
        List<List<String>> wanted = new ArrayList<>();
        for (List<String> row : expected(format)) {
            wanted.add(row.stream().map(field -> field.equals("None") ? "" : field).toList());
        }
        compare(wanted, found.subList(1, found.size()));
    }

    /// A tab-separated table by its first column.
    private static Map<String, List<String>> table(String name) {
        Map<String, List<String>> rows = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(ExportsReadBackTest.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                List<String> row = List.of(line.split("\t", -1));
                rows.put(row.getFirst(), row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String country(String code, int column) {
        List<String> row = COUNTRIES.get(code);
        return row == null || row.get(column).equals("-") ? "" : row.get(column);
    }

    /// What a code is called.
    private static String word(String code) {
        List<String> row = CODES.get(code);
        return COUNTRIES.containsKey(code) ? country(code, 5) : row == null ? code : row.get(2);
    }

    /// What CAMEO calls a code, or the one above it.
    private static String label(String cameo) {
        String code = cameo;
        while (!LABELS.containsKey(code)) {
            code = code.substring(0, code.length() - 1);
        }
        return Objects.requireNonNull(LABELS.get(code)).get(1);
    }

    private static boolean hasR() throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder("Rscript", "--version").redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path export(String format) {
        Path file = folder.resolve("events." + format);
        Ran ran =
                Ran.actant(
                        "export",
                        store,
                        "--status",
                        "all",
                        "--format",
                        format,
                        "-o",
                        file.toString());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return file;
    }

    private static void compare(List<List<String>> expected, List<List<String>> found) {
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(found).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(found.get(row)).as("row %d", row).hasSameSizeAs(expected.get(row));
            for (int column = 0; column < expected.get(row).size(); column++) {
                String wanted = expected.get(row).get(column);
                if (!wanted.equals(ANYTHING)) {
                    assertThat(plain(found.get(row).get(column)))
                            .as("row %d column %d of %s", row, column, expected.get(row))
                            .isEqualTo(plain(wanted));
                }
            }
        }
    }

    /// What cannot be known from the events: numbers and times that the store gives.
    private static final String ANYTHING = "(anything)";

    /// Numbers as Java writes them, so that 2, 2.0 and 2.00 are one.
    private static String plain(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") && !text.matches("0\\d+")
                ? Double.toString(Double.parseDouble(text))
                : text;
    }

    private static List<List<String>> read(Path file, String reader) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + reader)) {
            statement.setString(1, file.toString());
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(Objects.requireNonNullElse(found.getString(column), ""));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private void compareFlat(String format, String reader) throws SQLException {
        Path file = export(format);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + reader)) {
            statement.setString(1, file.toString());
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                assertThat(columns.getColumnCount()).isEqualTo(61);
                for (Json.Fields event : events) {
                    assertThat(rows.next()).isTrue();
                    for (int column = 2; column <= columns.getColumnCount(); column++) {
                        String name = columns.getColumnName(column);
                        String wanted = flat(event, name);
                        String found = text(rows.getObject(column), format);
                        if (name.equals("score")) {
                            assertThat(Double.parseDouble(found))
                                    .isCloseTo(
                                            Double.parseDouble(wanted),
                                            org.assertj.core.data.Offset.offset(6e-5));
                        } else {
                            assertThat(plain(found)).as(name).isEqualTo(plain(wanted));
                        }
                    }
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static String text(@Nullable Object value, String format) throws SQLException {
        if (value instanceof Array array) {
            List<String> items = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                items.add(item == null ? "" : item.toString().replace(';', ','));
            }
            assertThat(format).isEqualTo("parquet");
            return String.join(";", items);
        }
        return value == null ? "" : value.toString();
    }

    /// What a column of the flat formats holds of an event.
    private static String flat(Json.Fields event, String column) {
        for (String side : List.of("actor", "recipient")) {
            if (column.startsWith(side + "_")) {
                String field = participantField(column.substring(side.length() + 1));
                return join(event.records(side), one -> one(one, field).replace(';', ','));
            }
        }
        Json.Fields cite = part(event, "cite_info");
        Json.Fields place = part(event, "event_loc");
        return switch (column) {
            case "mode", "context" -> items(event, column);
            case "speaker_code",
                    "speaker_sector",
                    "speaker_name",
                    "speaker_office",
                    "speaker_text" ->
                    one(part(event, "speaker"), participantField(column.substring(8)));
            case "dead_least",
                    "dead_most",
                    "injured_least",
                    "injured_most",
                    "arrested_least",
                    "arrested_most",
                    "crowd_least",
                    "crowd_most" ->
                    one(
                            part(part(event, "size"), column.substring(0, column.indexOf('_'))),
                            column.substring(column.indexOf('_') + 1));
            case "place_text" -> one(place, "extracted_place");
            case "place_name" -> one(place, "resolved_place");
            case "geonameid",
                    "lat",
                    "lon",
                    "city",
                    "district",
                    "province",
                    "country_code",
                    "feature_code",
                    "resolution" ->
                    one(place, column);
            case "trigger" -> one(part(event, "trigger"), "text");
            case "sentence" -> one(part(event, "text_info"), "sequence");
            case "article_version" -> "1";
            case "published" -> one(cite, "date");
            case "article", "url", "title", "publication", "language", "coder", "codebook" ->
                    one(cite, column);
            default -> one(event, column);
        };
    }

    private static String participantField(String name) {
        return name.equals("name") ? "identifier_text" : name;
    }

    private static List<List<String>> expected(String format) {
        List<List<String>> rows = new ArrayList<>();
        for (Json.Fields event : events) {
            if (format.equals("polecat")) {
                rows.add(polecat(event));
                continue;
            }
            for (Pair pair : pairs(event)) {
                List<String> row =
                        switch (format) {
                            case "icews" -> icews(event, pair);
                            case "phoenix" -> phoenix(event, pair);
                            default -> gdelt(event, pair);
                        };
                rows.add(row.stream().map(ExportsReadBackTest::spaced).toList());
            }
        }
        return rows;
    }

    private static String spaced(String field) {
        return field.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }

    private record Pair(Json.@Nullable Fields source, Json.@Nullable Fields target) {}

    private static List<Pair> pairs(Json.Fields event) {
        List<Json.Fields> actors = event.records("actor");
        List<Json.Fields> recipients = event.records("recipient");
        List<Pair> pairs = new ArrayList<>();
        boolean meeting = recipients.isEmpty() && actors.size() > 1;
        for (int source = 0; source < Math.max(1, actors.size()); source++) {
            List<Json.Fields> targets = meeting ? actors : recipients;
            for (int target = 0; target < Math.max(1, targets.size()); target++) {
                if (!meeting || source != target) {
                    pairs.add(
                            new Pair(
                                    actors.isEmpty() ? null : actors.get(source),
                                    targets.isEmpty() ? null : targets.get(target)));
                }
            }
        }
        return pairs;
    }

    private static List<String> polecat(Json.Fields event) {
        Json.Fields place = part(event, "event_loc");
        Json.Fields cite = part(event, "cite_info");
        List<String> row = new ArrayList<>();
        Collections.addAll(
                row,
                one(event, "id"),
                one(event, "date"),
                one(event, "event"),
                items(event, "mode"),
                one(event, "event_scale"),
                List.of(
                                "VERBAL COOPERATION",
                                "MATERIAL COOPERATION",
                                "VERBAL CONFLICT",
                                "MATERIAL CONFLICT")
                        .get(Integer.parseInt(one(event, "quad_code")) - 1),
                items(event, "context"));
        for (String side : List.of("actor", "recipient")) {
            List<Json.Fields> people = event.records(side);
            Collections.addAll(
                    row,
                    named(people, one -> one(one, "identifier_text")),
                    named(people, one -> one(one, "code")),
                    named(people, one -> country(one(one, "code"), 3)),
                    named(people, one -> one(one, "sector")),
                    named(people, one -> joined(sectors(one), ";")),
                    named(people, one -> one(one, "office")),
                    named(people, one -> one(one, "text")),
                    "");
        }
        for (String field :
                List.of(
                        "resolved_place",
                        "city",
                        "district",
                        "province",
                        "country_code",
                        "lat",
                        "lon",
                        "geonameid",
                        "extracted_place",
                        "feature_code")) {
            row.add(one(place, field));
        }
        Collections.addAll(row, one(cite, "publication"), one(cite, "date"));
        Collections.addAll(row, ANYTHING, ANYTHING, ANYTHING, "en", one(cite, "coder"));
        return row.stream().map(field -> field.isEmpty() ? "None" : spaced(field)).toList();
    }

    private static String named(List<Json.Fields> people, Field field) {
        boolean known = people.stream().anyMatch(one -> !field.of(one).isEmpty());
        return known ? join(people, one -> field.of(one).isEmpty() ? "None" : field.of(one)) : "";
    }

    private static List<String> icews(Json.Fields event, Pair pair) {
        Json.Fields place = part(event, "event_loc");
        String country = one(place, "country_code");
        List<String> row = new ArrayList<>();
        Collections.addAll(row, ANYTHING, one(event, "date"));
        icewsSide(pair.source(), row);
        String cameo = one(event, "cameo");
        Collections.addAll(row, label(cameo), cameo, one(event, "goldstein"));
        icewsSide(pair.target(), row);
        Collections.addAll(
                row,
                ANYTHING,
                Integer.toString(1 + Integer.parseInt(one(part(event, "text_info"), "sequence"))),
                one(part(event, "cite_info"), "publication"),
                one(place, "city"),
                one(place, "district"),
                one(place, "province"),
                country.isEmpty() ? "" : word(country),
                one(place, "lat"),
                one(place, "lon"));
        return row;
    }

    private static void icewsSide(Json.@Nullable Fields side, List<String> row) {
        String name = one(side, "identifier_text");
        String code = one(side, "code");
        Collections.addAll(
                row,
                name.isEmpty() ? one(side, "text") : name,
                joined(sectors(side).stream().map(ExportsReadBackTest::word).toList(), ","),
                code.isEmpty() ? "" : word(code));
    }

    /// CAMEO's entity and roles of a side: MED is media there.
    private static List<String> cameo(Json.@Nullable Fields side) {
        List<String> parts = new ArrayList<>();
        for (String sector : sectors(side)) {
            String role = sector.equals("JRN") ? "MED" : sector.equals("MED") ? "HLH" : sector;
            if (!parts.contains(role)) {
                parts.add(role);
            }
        }
        String code = one(side, "code");
        parts.addFirst(code.isEmpty() && !parts.isEmpty() ? "---" : code);
        return parts;
    }

    private static List<String> phoenix(Json.Fields event, Pair pair) {
        String day = one(event, "date");
        List<String> row = new ArrayList<>();
        row.add(ANYTHING);
        row.add(day.replace("-", ""));
        for (int part = 0; part < 3; part++) {
            row.add(
                    day.isEmpty()
                            ? ""
                            : Integer.toString(
                                    Integer.parseInt(
                                            List.of(
                                                            day.substring(0, 4),
                                                            day.substring(5, 7),
                                                            day.substring(8))
                                                    .get(part))));
        }
        List<String> roles =
                List.of(
                        "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS",
                        "CRM", "CVL");
        for (Json.Fields side : sides(pair)) {
            List<String> parts = cameo(side);
            List<String> sectors = parts.subList(1, parts.size());
            boolean role = !sectors.isEmpty() && roles.contains(sectors.getFirst());
            Collections.addAll(
                    row,
                    joined(parts, ""),
                    parts.getFirst(),
                    role ? sectors.getFirst() : "",
                    joined(role ? sectors.subList(1, sectors.size()) : sectors, ";"));
        }
        String cameo = one(event, "cameo");
        String root = cameo.substring(0, 2);
        Json.Fields place = part(event, "event_loc");
        Json.Fields cite = part(event, "cite_info");
        Collections.addAll(
                row,
                cameo,
                root,
                Integer.toString(
                        "01 02".contains(root)
                                ? 0
                                : "03 04 05".contains(root)
                                        ? 1
                                        : "06 07 08".contains(root)
                                                ? 2
                                                : "09 10 11 12 13 16".contains(root) ? 3 : 4),
                one(event, "goldstein"),
                items(event, "context"),
                one(place, "lat"),
                one(place, "lon"),
                one(place, "resolved_place"),
                one(place, "province"),
                one(place, "country_code"),
                one(cite, "article") + "_" + one(part(event, "text_info"), "sequence"),
                one(cite, "url"),
                one(cite, "publication"));
        return row;
    }

    private static List<String> gdelt(Json.Fields event, Pair pair) {
        String day = one(event, "date");
        List<String> row = new ArrayList<>();
        row.add(ANYTHING);
        row.add(day.replace("-", ""));
        row.add(day.isEmpty() ? "" : day.substring(0, 4) + day.substring(5, 7));
        row.add(day.isEmpty() ? "" : day.substring(0, 4));
        row.add(day.isEmpty() ? "" : fraction(LocalDate.parse(day)));
        for (Json.Fields side : sides(pair)) {
            List<String> parts = cameo(side);
            List<String> sectors = new ArrayList<>(parts.subList(1, parts.size()));
            Collections.addAll(sectors, "", "", "");
            String code = one(side, "code");
            boolean country = !code.isEmpty() && !isGroup(code);
            String name = one(side, "identifier_text");
            Collections.addAll(
                    row,
                    joined(parts, ""),
                    (name.isEmpty() ? one(side, "text") : name).toUpperCase(Locale.ROOT),
                    country ? code : "",
                    country ? "" : code,
                    "",
                    "",
                    "",
                    sectors.get(0),
                    sectors.get(1),
                    sectors.get(2));
        }
        String cameo = one(event, "cameo");
        int root = Integer.parseInt(cameo.substring(0, 2));
        Collections.addAll(
                row,
                ANYTHING,
                cameo,
                cameo.substring(0, Math.min(3, cameo.length())),
                cameo.substring(0, 2),
                Integer.toString(root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4),
                one(event, "goldstein"),
                "1",
                "1",
                "1",
                "");
        for (int side = 0; side < 2; side++) {
            Collections.addAll(row, "0", "", "", "", "", "", "", "");
        }
        Json.Fields place = part(event, "event_loc");
        String fips = country(one(place, "country_code"), 2);
        String kind = kind(place);
        String whole = kind.equals("1") ? fips : "";
        Collections.addAll(
                row,
                kind,
                where(place),
                fips,
                whole,
                "",
                one(place, "lat"),
                one(place, "lon"),
                whole,
                ANYTHING,
                one(part(event, "cite_info"), "url"));
        return row;
    }

    /// GDELT's kinds of places.
    private static String kind(Json.@Nullable Fields place) {
        if (one(place, "resolved_place").isEmpty()) {
            return "0";
        }
        int resolution = Integer.parseInt(one(place, "resolution"));
        boolean american = one(place, "country_code").equals("USA");
        if (resolution <= 1) {
            return "1";
        }
        boolean city = resolution > 3 || !one(place, "city").isEmpty();
        return city ? american ? "3" : "4" : american ? "2" : "5";
    }

    private static String where(Json.@Nullable Fields place) {
        String name = one(place, "resolved_place");
        List<String> parts = new ArrayList<>();
        parts.add(name);
        for (String larger : List.of(one(place, "province"), word(one(place, "country_code")))) {
            if (!larger.isEmpty() && !larger.equals(name)) {
                parts.add(larger);
            }
        }
        return String.join(", ", parts);
    }

    private static boolean isGroup(String code) {
        return List.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC").contains(code);
    }

    private static String fraction(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%.4f",
                day.getYear() + (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0);
    }

    private static List<Json.@Nullable Fields> sides(Pair pair) {
        List<Json.@Nullable Fields> sides = new ArrayList<>();
        sides.add(pair.source());
        sides.add(pair.target());
        return sides;
    }

    private static List<String> sectors(Json.@Nullable Fields side) {
        List<String> sectors = new ArrayList<>();
        if (side == null) {
            return sectors;
        }
        if (!one(side, "sector").isEmpty()) {
            sectors.add(one(side, "sector"));
        }
        for (Json other : side.items("other_sectors")) {
            if (other instanceof Json.Text(String value)) {
                sectors.add(value);
            }
        }
        return sectors;
    }

    private interface Field {
        String of(Json.Fields participant);
    }

    private static String join(List<Json.Fields> participants, Field field) {
        return joined(participants.stream().map(field::of).toList(), ";");
    }

    private static String joined(List<String> texts, String separator) {
        return String.join(separator, texts);
    }

    private static Json.@Nullable Fields part(Json.@Nullable Fields fields, String name) {
        return fields == null ? null : fields.fields(name);
    }

    private static String one(Json.@Nullable Fields fields, String name) {
        return fields == null ? "" : Objects.requireNonNullElse(fields.name(name), "");
    }

    private static String items(Json.Fields event, String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : event.items(name)) {
            if (item instanceof Json.Text(String value)) {
                texts.add(value);
            }
        }
        return joined(texts, ";");
    }
}
