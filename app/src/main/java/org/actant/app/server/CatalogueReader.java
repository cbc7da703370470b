package org.actant.app.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.app.store.Answer;
import org.actant.app.store.Cells;
import org.actant.app.store.Store;

/// Reads the columns of a catalogue. DuckDB numbers the different values first, so that an event
/// comes as numbers alone and no text is read a million times.
final class CatalogueReader {
    private static final String NUMBERED_SIDES =
            """
            CREATE OR REPLACE TEMP TABLE numbered_side AS
            SELECT
                code, sector, code || ':' || coalesce(sector, '') AS value,
                row_number() OVER (ORDER BY code, sector) - 1 AS number
            FROM (
                SELECT DISTINCT code, sector FROM participants
                WHERE code IS NOT NULL AND role <> 'speaker')
            """;

    private static final String NUMBERED_PLACES =
            """
            CREATE OR REPLACE TEMP TABLE numbered_place AS
            SELECT
                geonameid, arg_min(coalesce(name, text), event_key) AS name,
                arg_min(lat, event_key) AS lat, arg_min(lon, event_key) AS lon,
                row_number() OVER (ORDER BY geonameid) - 1 AS number
            FROM places
            WHERE geonameid IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL
            GROUP BY geonameid
            """;

    private static final int FIRST_SOURCE = 9;

    private static final String SIDES =
            """
            SELECT
                p.event_key, (p.role = 'recipient')::INTEGER,
                (p.role = 'recipient')::INTEGER * 1000000 + p.number, v.number::INTEGER
            FROM participants p
            JOIN numbered_side v ON v.code = p.code AND v.sector IS NOT DISTINCT FROM p.sector
            WHERE p.role <> 'speaker'
            """;

    /// Where the values of a dimension stand in the store.
    ///
    /// @param value in SQL
    /// @param joined whether it is a list with `;` between
    private record Source(Dimension dimension, String value, boolean joined) {
        String name() {
            return dimension.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Source> SOURCES =
            List.of(
                    new Source(Dimension.EVENT, "e.event", false),
                    new Source(Dimension.MODE, "array_to_string(e.modes, ';')", true),
                    new Source(Dimension.CONTEXT, "array_to_string(e.contexts, ';')", true),
                    new Source(Dimension.STATUS, "e.status", false),
                    new Source(Dimension.COUNTRY, "e.country", false),
                    new Source(Dimension.PUBLICATION, "a.publication", false),
                    new Source(Dimension.ARTICLE, "a.id", false));

    private final Store store;
    private final Map<Dimension, Column> columns = new EnumMap<>(Dimension.class);
    private final List<Catalogue.Place> places = new ArrayList<>();
    private final BitSet undated = new BitSet();
    private long[] keys = new long[1024];
    private long[] articles = new long[1024];
    private long[] happenings = new long[1024];
    private String[] ids = new String[1024];
    private int[] days = new int[1024];
    private int[] placed = new int[1024];
    private int size;

    private CatalogueReader(Store store) {
        this.store = store;
        for (Dimension dimension : Dimension.values()) {
            columns.put(dimension, new Column());
        }
    }

    static Catalogue read(Store store) throws IOException, Answer.QuestionException {
        return new CatalogueReader(store).read();
    }

    private Catalogue read() throws IOException, Answer.QuestionException {
        number(NUMBERED_PLACES);
        ask(
                "SELECT geonameid, name, lat, lon FROM numbered_place ORDER BY number",
                row ->
                        places.add(
                                new Catalogue.Place(
                                        String.valueOf(row.number(1)),
                                        row.text(2),
                                        row.real(3),
                                        row.real(4))));
        Map<Dimension, int[]> lists = new EnumMap<>(Dimension.class);
        StringBuilder numbers = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (Source source : SOURCES) {
            lists.put(source.dimension(), listsOf(source));
            numbers.append(", coalesce(n_%1$s.number, -1)::INTEGER".formatted(source.name()));
            joins.append(
                    "LEFT JOIN numbered_%1$s n_%1$s ON n_%1$s.value = %2$s\n"
                            .formatted(source.name(), source.value()));
        }
        ask(events(numbers.toString(), joins.toString()), row -> event(row, lists));
        resize(size);
        Rows rows = new Rows(keys, ids);
        sides(rows);
        return new Catalogue(columns, places, keys, articles, happenings, ids, days, undated, rows);
    }

    /// All events: eight columns, then the numbers of the values of [#SOURCES].
    private static String events(String numbers, String joins) {
        return """
        SELECT
            e.event_key, e.article_key, e.id,
            coalesce(coalesce(e.date, e.published) - DATE '1970-01-01', %d)::INTEGER,
            (e.date IS NULL)::INTEGER, e.quad_code, coalesce(np.number, -1)::INTEGER,
            (hash(coalesce(r.happening, e.event_key::VARCHAR)) >> 1)::BIGINT%s
        FROM events e
        JOIN articles a ON a.article_key = e.article_key
        LEFT JOIN places l ON l.event_key = e.event_key
        LEFT JOIN numbered_place np ON np.geonameid = l.geonameid
        LEFT JOIN reports r ON r.event_key = e.event_key
        %sWHERE e.latest
        ORDER BY coalesce(e.date, e.published) DESC NULLS LAST, e.event_key DESC
        """
                .formatted(Catalogue.NO_DAY, numbers, joins);
    }

    /// For each number of a value the number of its list in the column; the last is that of none.
    private int[] listsOf(Source source) throws IOException, Answer.QuestionException {
        Column column = column(source.dimension());
        List<Integer> numbers = new ArrayList<>();
        number(
                """
                CREATE OR REPLACE TEMP TABLE numbered_%s AS
                SELECT value, row_number() OVER (ORDER BY value) - 1 AS number
                FROM (
                    SELECT DISTINCT %s AS value
                    FROM events e JOIN articles a ON a.article_key = e.article_key
                    WHERE e.latest)
                WHERE value IS NOT NULL
                """
                        .formatted(source.name(), source.value()));
        ask(
                "SELECT value FROM numbered_%s ORDER BY number".formatted(source.name()),
                row -> numbers.add(column.numberOf(listOf(row.text(1), source.joined()))));
        numbers.add(column.numberOf(List.of()));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> listOf(String value, boolean joined) {
        if (value.isEmpty()) {
            return List.of();
        }
        return joined ? List.of(value.split(";", -1)) : List.of(value);
    }

    private void event(Cells row, Map<Dimension, int[]> lists) throws IOException {
        if (size == keys.length) {
            resize(2 * size);
        }
        keys[size] = row.number(1);
        articles[size] = row.number(2);
        ids[size] = row.text(3);
        days[size] = (int) row.number(4);
        undated.set(size, row.number(5) != 0);
        Column quads = column(Dimension.QUAD);
        quads.add(quads.numberOf(List.of(Long.toString(row.number(6)))));
        placed[size] = (int) row.number(7);
        happenings[size] = row.number(8);
        for (int at = 0; at < SOURCES.size(); at++) {
            Dimension dimension = SOURCES.get(at).dimension();
            int[] known = lists.getOrDefault(dimension, new int[0]);
            int number = (int) row.number(FIRST_SOURCE + at);
            column(dimension).add(known[number < 0 ? known.length - 1 : number]);
        }
        size++;
    }

    /// Who acts and who is acted upon, and with it where an event without a place stands on the
    /// map: at the first country that takes part.
    private void sides(Rows rows) throws IOException, Answer.QuestionException {
        List<String> values = new ArrayList<>();
        number(NUMBERED_SIDES);
        ask("SELECT value FROM numbered_side ORDER BY number", row -> values.add(row.text(1)));
        boolean[] countries = new boolean[values.size()];
        for (int side = 0; side < countries.length; side++) {
            countries[side] = Names.isCountry(codeOf(values.get(side)));
        }
        int[][] first = new int[2][size];
        Arrays.fill(first[0], -1);
        Arrays.fill(first[1], -1);
        Map<Integer, SortedSet<String>> more = new HashMap<>();
        int[] homes = new int[size];
        long[] ranks = new long[size];
        Arrays.fill(ranks, Long.MAX_VALUE);
        ask(
                SIDES,
                cells -> {
                    int row = rows.of(cells.number(1));
                    if (row < 0) {
                        return;
                    }
                    int role = (int) cells.number(2);
                    int side = (int) cells.number(4);
                    if (first[role][row] < 0) {
                        first[role][row] = side;
                    } else {
                        more.computeIfAbsent(2 * row + role, absent -> new TreeSet<>())
                                .add(values.get(side));
                    }
                    if (countries[side] && cells.number(3) < ranks[row]) {
                        ranks[row] = cells.number(3);
                        homes[row] = side;
                    }
                });
        side(Dimension.ACTOR, 0, first[0], values, more);
        side(Dimension.RECIPIENT, 1, first[1], values, more);
        Column standing = column(Dimension.PLACE);
        for (int row = 0; row < size; row++) {
            standing.add(
                    standing.numberOf(
                            placed[row] >= 0
                                    ? List.of(places.get(placed[row]).id())
                                    : ranks[row] < Long.MAX_VALUE
                                            ? List.of(codeOf(values.get(homes[row])))
                                            : List.of()));
        }
    }

    private void side(
            Dimension dimension,
            int role,
            int[] first,
            List<String> values,
            Map<Integer, SortedSet<String>> more) {
        Column column = column(dimension);
        int[] single = values.stream().mapToInt(value -> column.numberOf(List.of(value))).toArray();
        int none = column.numberOf(List.of());
        for (int row = 0; row < size; row++) {
            SortedSet<String> others = more.get(2 * row + role);
            if (others != null) {
                others.add(values.get(first[row]));
                column.add(column.numberOf(List.copyOf(others)));
            } else {
                column.add(first[row] < 0 ? none : single[first[row]]);
            }
        }
    }

    private static String codeOf(String side) {
        return side.substring(0, side.indexOf(':'));
    }

    private Column column(Dimension dimension) {
        Column column = columns.get(dimension);
        if (column == null) {
            throw new IllegalStateException("No column for " + dimension);
        }
        return column;
    }

    /// Makes a table of numbered values, for this connection alone.
    private void number(String table) throws IOException, Answer.QuestionException {
        Answer.of(store, table, List.of(), row -> {});
    }

    private void ask(String question, Cells.Taker taker)
            throws IOException, Answer.QuestionException {
        Cells.of(store, question, taker);
    }

    private void resize(int length) {
        keys = Arrays.copyOf(keys, length);
        articles = Arrays.copyOf(articles, length);
        happenings = Arrays.copyOf(happenings, length);
        ids = Arrays.copyOf(ids, length);
        days = Arrays.copyOf(days, length);
        placed = Arrays.copyOf(placed, length);
    }
}
