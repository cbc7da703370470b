package org.actant.app.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.actant.app.store.Answer;
import org.actant.app.store.Store;
import org.actant.app.store.StoreReader;
import org.jspecify.annotations.Nullable;

/// What is filtered and counted by, of every event of the latest version of each article, column by
/// column in memory: about 150 bytes an event. Rows are in the order of lists, the latest day
/// first, those without a day last. Immutable once loaded.
final class Catalogue {
    private static final String ROWS =
            """
            SELECT
                e.event_key, e.article_key, e.id, epoch_ms(e.date::TIMESTAMP) // 86400000, e.event,
                array_to_string(e.modes, ';'), array_to_string(e.contexts, ';'),
                e.quad_code::VARCHAR, e.status, e.country, a.publication, a.id, l.lat, l.lon,
                hash(coalesce(r.happening, e.event_key::VARCHAR))::HUGEINT % 9223372036854775807,
                p.actors, p.recipients
            FROM events e
            JOIN articles a ON a.article_key = e.article_key
            LEFT JOIN places l ON l.event_key = e.event_key
            LEFT JOIN reports r ON r.event_key = e.event_key
            LEFT JOIN (
                SELECT
                    event_key,
                    string_agg(side, ';' ORDER BY side) FILTER (role = 'actor') AS actors,
                    string_agg(side, ';' ORDER BY side) FILTER (role = 'recipient') AS recipients
                FROM (
                    SELECT DISTINCT event_key, role, code || ':' || coalesce(sector, '') AS side
                    FROM participants
                    WHERE code IS NOT NULL AND role <> 'speaker')
                GROUP BY event_key
            ) p ON p.event_key = e.event_key
            WHERE e.latest
            ORDER BY e.date DESC NULLS LAST, e.event_key DESC
            """;

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final Map<Dimension, Column> columns = new EnumMap<>(Dimension.class);
    private final long[] keys;
    private final long[] articles;
    private final long[] happenings;
    private final String[] ids;
    private final int[] days;
    private final double[] latitudes;
    private final double[] longitudes;
    private final int[] rows;
    private final int size;

    private Catalogue(Loading loading) {
        size = loading.size;
        columns.putAll(loading.columns);
        keys = Arrays.copyOf(loading.keys, size);
        articles = Arrays.copyOf(loading.articles, size);
        happenings = Arrays.copyOf(loading.happenings, size);
        ids = Arrays.copyOf(loading.ids, size);
        days = Arrays.copyOf(loading.days, size);
        latitudes = Arrays.copyOf(loading.latitudes, size);
        longitudes = Arrays.copyOf(loading.longitudes, size);
        long last = Arrays.stream(keys).max().orElse(0);
        rows = new int[Math.toIntExact(last + 1)];
        Arrays.fill(rows, -1);
        for (int row = 0; row < size; row++) {
            rows[(int) keys[row]] = row;
        }
    }

    static Catalogue load(Store store) throws IOException, Answer.QuestionException {
        Loading loading = new Loading();
        Answer.of(store, ROWS, List.of(), loading);
        return new Catalogue(loading);
    }

    int size() {
        return size;
    }

    long key(int row) {
        return keys[row];
    }

    long article(int row) {
        return articles[row];
    }

    List<String> values(Dimension dimension, int row) {
        return column(dimension).values(row);
    }

    @Nullable String day(int row) {
        return days[row] == NO_DAY ? null : LocalDate.ofEpochDay(days[row]).toString();
    }

    String id(int row) {
        return ids[row];
    }

    /// The row of an event, -1 where it is none of an article's latest version.
    int row(long key) {
        return key < 0 || key >= rows.length ? -1 : rows[(int) key];
    }

    /// The row of an event by its id, -1 where there is none.
    int row(String id) {
        for (int row = 0; row < size; row++) {
            if (ids[row].equals(id)) {
                return row;
            }
        }
        return -1;
    }

    /// What one page shows.
    ///
    /// @param rows of this page
    /// @param total events that pass
    /// @param next where the next page begins, `null` where there is none
    record Page(List<Integer> rows, int total, @Nullable String next) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    /// A page of the events that pass.
    ///
    /// @param cursor [Page#next] of the page before
    Page page(Filter filter, @Nullable String cursor, int most) {
        IntPredicate passes = passes(filter);
        int from = cursor == null ? 0 : after(cursor);
        List<Integer> taken = new ArrayList<>();
        int total = 0;
        boolean more = false;
        for (int row = 0; row < size; row++) {
            if (!passes.test(row)) {
                continue;
            }
            total++;
            if (row >= from) {
                more = taken.size() == most;
                if (!more) {
                    taken.add(row);
                }
            }
        }
        String next = null;
        if (more) {
            int last = taken.getLast();
            next = "%d.%d".formatted(days[last], keys[last]);
        }
        return new Page(taken, total, next);
    }

    /// The first row after the one that a cursor names, which need not be there any more.
    private int after(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            int day = Integer.parseInt(cursor.substring(0, Math.max(dot, 0)));
            long key = Long.parseLong(cursor.substring(dot + 1));
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean before = days[middle] > day || (days[middle] == day && keys[middle] >= key);
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
            return low;
        } catch (NumberFormatException e) {
            throw Problem.badRequest("\"cursor\" is \"next\" of the page before, unchanged.");
        }
    }

    /// How often each value occurs among the events that pass; under `null` those without one.
    Map<@Nullable String, Integer> counts(Dimension dimension, Filter filter) {
        Column column = column(dimension);
        int[] counts = new int[column.lists()];
        IntPredicate passes = passes(filter);
        for (int row = 0; row < size; row++) {
            if (passes.test(row)) {
                counts[column.number(row)]++;
            }
        }
        Map<@Nullable String, Integer> byValue = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) {
                continue;
            }
            List<String> list = column.list(number);
            if (list.isEmpty()) {
                byValue.merge(null, counts[number], Integer::sum);
            }
            Set<String> values = new HashSet<>();
            for (String value : list) {
                int colon = sided(dimension) ? value.indexOf(':') : -1;
                values.add(colon < 0 ? value : value.substring(0, colon));
            }
            for (String value : values) {
                byValue.merge(value, counts[number], Integer::sum);
            }
        }
        return byValue;
    }

    private static boolean sided(Dimension dimension) {
        return dimension == Dimension.ACTOR || dimension == Dimension.RECIPIENT;
    }

    /// How many events that pass there are on each day, or in each month, in order.
    Map<String, Integer> calendar(Filter filter, boolean byMonth) {
        IntPredicate passes = passes(filter);
        Map<Integer, Integer> byDay = new HashMap<>();
        for (int row = 0; row < size; row++) {
            if (days[row] != NO_DAY && passes.test(row)) {
                byDay.merge(days[row], 1, Integer::sum);
            }
        }
        Map<String, Integer> calendar = new TreeMap<>();
        byDay.forEach((day, count) -> {
            String name = LocalDate.ofEpochDay(day).toString();
            calendar.merge(byMonth ? name.substring(0, 7) : name, count, Integer::sum);
        });
        return calendar;
    }

    /// Reports of one happening at one place.
    ///
    /// @param row of the report that was added first
    record Point(int row, double latitude, double longitude, int reports) {}

    /// The points of the events that pass, the latest day first.
    List<Point> points(Filter filter) {
        IntPredicate passes = passes(filter);
        Map<List<Object>, Integer> known = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (Double.isNaN(latitudes[row]) || !passes.test(row)) {
                continue;
            }
            List<Object> place = List.of(happenings[row], latitudes[row], longitudes[row]);
            Integer at = known.putIfAbsent(place, points.size());
            if (at == null) {
                points.add(new Point(row, latitudes[row], longitudes[row], 1));
            } else {
                Point point = points.get(at);
                points.set(
                        at,
                        new Point(
                                keys[row] < keys[point.row()] ? row : point.row(),
                                point.latitude(),
                                point.longitude(),
                                point.reports() + 1));
            }
        }
        return points;
    }

    int located(Filter filter) {
        IntPredicate passes = passes(filter);
        int located = 0;
        for (int row = 0; row < size; row++) {
            if (!Double.isNaN(latitudes[row]) && passes.test(row)) {
                located++;
            }
        }
        return located;
    }

    /// All events that pass, for an export.
    ///
    /// @param oneADay whether to take one for each day, coding, sides and country
    List<StoreReader.Chosen> chosen(Filter filter, boolean oneADay) {
        IntPredicate passes = passes(filter);
        Map<List<Object>, List<Integer>> groups = new HashMap<>();
        List<StoreReader.Chosen> chosen = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (!passes.test(row)) {
                continue;
            }
            if (!oneADay || days[row] == NO_DAY) {
                chosen.add(new StoreReader.Chosen(keys[row], articles[row], 1, 1, 1));
                continue;
            }
            groups.computeIfAbsent(coding(row), absent -> new ArrayList<>()).add(row);
        }
        for (List<Integer> group : groups.values()) {
            int first = group.getFirst();
            Set<Integer> publications = new HashSet<>();
            Set<Long> texts = new HashSet<>();
            for (int row : group) {
                first = keys[row] < keys[first] ? row : first;
                publications.add(column(Dimension.PUBLICATION).number(row));
                texts.add(articles[row]);
            }
            chosen.add(
                    new StoreReader.Chosen(
                            keys[first],
                            articles[first],
                            group.size(),
                            publications.size(),
                            texts.size()));
        }
        return chosen;
    }

    private List<Object> coding(int row) {
        List<Object> coding = new ArrayList<>();
        coding.add(days[row]);
        for (Dimension dimension :
                List.of(
                        Dimension.EVENT,
                        Dimension.MODE,
                        Dimension.ACTOR,
                        Dimension.RECIPIENT,
                        Dimension.COUNTRY)) {
            coding.add(column(dimension).number(row));
        }
        return coding;
    }

    private Column column(Dimension dimension) {
        Column column = columns.get(dimension);
        if (column == null) {
            throw new IllegalStateException("No column for " + dimension);
        }
        return column;
    }

    private IntPredicate passes(Filter filter) {
        List<Column> filtered = new ArrayList<>();
        List<boolean[]> having = new ArrayList<>();
        filter.chosen()
                .forEach((dimension, wanted) -> {
                    filtered.add(column(dimension));
                    having.add(column(dimension).having(wanted));
                });
        Column[] tested = filtered.toArray(Column[]::new);
        boolean[][] passing = having.toArray(boolean[][]::new);
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        boolean anyDay = since == null && until == null;
        long first = since == null ? NO_DAY + 1L : since.toEpochDay();
        long last = until == null ? Integer.MAX_VALUE : until.toEpochDay();
        return row -> {
            if (!anyDay && (days[row] < first || days[row] > last)) {
                return false;
            }
            for (int at = 0; at < tested.length; at++) {
                if (!passing[at][tested[at].number(row)]) {
                    return false;
                }
            }
            return true;
        };
    }

    /// Columns on their way from the store.
    private static final class Loading implements Answer.RowTaker {
        private final Map<Dimension, Column> columns = new EnumMap<>(Dimension.class);
        private long[] keys = new long[1024];
        private long[] articles = new long[1024];
        private long[] happenings = new long[1024];
        private String[] ids = new String[1024];
        private int[] days = new int[1024];
        private double[] latitudes = new double[1024];
        private double[] longitudes = new double[1024];
        private int size;
        private boolean headed;

        Loading() {
            for (Dimension dimension : Dimension.values()) {
                columns.put(dimension, new Column());
            }
        }

        @Override
        public void take(List<@Nullable Object> row) {
            if (!headed) {
                headed = true;
                return;
            }
            if (size == keys.length) {
                grow();
            }
            keys[size] = number(row.get(0));
            articles[size] = number(row.get(1));
            ids[size] = String.valueOf(row.get(2));
            days[size] = row.get(3) == null ? NO_DAY : (int) number(row.get(3));
            add(Dimension.EVENT, row.get(4));
            add(Dimension.MODE, row.get(5));
            add(Dimension.CONTEXT, row.get(6));
            add(Dimension.QUAD, row.get(7));
            add(Dimension.STATUS, row.get(8));
            add(Dimension.COUNTRY, row.get(9));
            whole(Dimension.PUBLICATION, row.get(10));
            whole(Dimension.ARTICLE, row.get(11));
            latitudes[size] =
                    row.get(12) instanceof Number place ? place.doubleValue() : Double.NaN;
            longitudes[size] =
                    row.get(13) instanceof Number place ? place.doubleValue() : Double.NaN;
            happenings[size] = number(row.get(14));
            add(Dimension.ACTOR, row.get(15));
            add(Dimension.RECIPIENT, row.get(16));
            size++;
        }

        private void add(Dimension dimension, @Nullable Object value) {
            Column column = columns.get(dimension);
            if (column != null) {
                column.add(value == null ? null : value.toString());
            }
        }

        private void whole(Dimension dimension, @Nullable Object value) {
            Column column = columns.get(dimension);
            if (column != null) {
                column.addWhole(value == null ? null : value.toString());
            }
        }

        private static long number(@Nullable Object value) {
            if (value instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalStateException("Not a number: " + value);
        }

        private void grow() {
            int larger = 2 * size;
            keys = Arrays.copyOf(keys, larger);
            articles = Arrays.copyOf(articles, larger);
            happenings = Arrays.copyOf(happenings, larger);
            ids = Arrays.copyOf(ids, larger);
            days = Arrays.copyOf(days, larger);
            latitudes = Arrays.copyOf(latitudes, larger);
            longitudes = Arrays.copyOf(longitudes, larger);
        }
    }
}
