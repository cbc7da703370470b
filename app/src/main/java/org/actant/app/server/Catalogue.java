package org.actant.app.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.app.store.Answer;
import org.actant.app.store.Store;
import org.actant.app.store.StoreReader;
import org.jspecify.annotations.Nullable;

/// What is filtered and counted by, of every event of the latest version of each article, column by
/// column in memory: about 150 bytes an event. Rows are in the order of lists, the latest day
/// first, those without a day last. An event whose text tells no day stands at the day of its
/// report. Immutable once loaded.
final class Catalogue {
    static final int NO_DAY = Integer.MIN_VALUE;

    private final Map<Dimension, Column> columns;
    private final long[] keys;
    private final long[] articles;
    private final long[] happenings;
    private final String[] ids;
    private final int[] days;
    private final BitSet undated;
    private final Rows rows;
    private final Map<String, Place> placesById = new HashMap<>();

    /// By the numbers of the column of places; `null` where it is a country that takes part.
    private final @Nullable Place[] places;

    /// Where events happened.
    ///
    /// @param id of GeoNames
    record Place(String id, String name, double latitude, double longitude) {}

    /// @param undated the rows whose own day is not told
    Catalogue(
            Map<Dimension, Column> columns,
            List<Place> places,
            long[] keys,
            long[] articles,
            long[] happenings,
            String[] ids,
            int[] days,
            BitSet undated,
            Rows rows) {
        this.columns = new EnumMap<>(columns);
        this.keys = keys;
        this.articles = articles;
        this.happenings = happenings;
        this.ids = ids;
        this.days = days;
        this.undated = undated;
        this.rows = rows;
        places.forEach(place -> placesById.put(place.id(), place));
        Column standing = column(Dimension.PLACE);
        this.places = new Place[standing.lists()];
        for (int number = 0; number < standing.lists(); number++) {
            List<String> list = standing.list(number);
            this.places[number] = list.isEmpty() ? null : placesById.get(list.getFirst());
        }
    }

    static Catalogue load(Store store) throws IOException, Answer.QuestionException {
        return CatalogueReader.read(store);
    }

    int size() {
        return keys.length;
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

    /// The day of an event, or else of its report.
    @Nullable String day(int row) {
        return days[row] == NO_DAY ? null : LocalDate.ofEpochDay(days[row]).toString();
    }

    /// The same in days since 1970, or [#NO_DAY].
    int dayNumber(int row) {
        return days[row];
    }

    String id(int row) {
        return ids[row];
    }

    /// The row of an event, -1 where it is none of an article's latest version.
    int row(long key) {
        return rows.of(key);
    }

    /// The row of an event by its id, -1 where there is none.
    int row(String id) {
        return rows.of(id);
    }

    /// Where an event happened, `null` where that is not known.
    @Nullable Place place(int row) {
        return places[column(Dimension.PLACE).number(row)];
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
        Sieve sieve = sieve(filter);
        int from = cursor == null ? 0 : after(cursor);
        List<Integer> taken = new ArrayList<>();
        int total = 0;
        boolean more = false;
        for (int row = sieve.first(); row < sieve.end(); row++) {
            if (!sieve.passes(row)) {
                continue;
            }
            total++;
            if (row >= from && !more) {
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

    /// Those of some events that pass, all on one page.
    Page page(Filter filter, Set<String> ids) {
        List<Integer> taken =
                ids.stream()
                        .map(rows::of)
                        .filter(row -> row >= 0)
                        .distinct()
                        .filter(sieve(filter)::passes)
                        .sorted()
                        .toList();
        return new Page(taken, taken.size(), null);
    }

    /// The first row after the one that a cursor names, which need not be there any more.
    private int after(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            int day = Integer.parseInt(cursor.substring(0, Math.max(dot, 0)));
            long key = Long.parseLong(cursor.substring(dot + 1));
            int low = 0;
            int high = keys.length;
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

    /// How many events there are of each kind.
    ///
    /// @param total events that pass
    /// @param located those of them whose place is known
    /// @param values how often each value of a dimension occurs among the events that pass all
    ///   filters but that dimension's own; under `null` those without a value
    /// @param days how many events that pass all filters but that of days there are on each day
    record Counts(
            int total,
            int located,
            Map<Dimension, Map<@Nullable String, Integer>> values,
            Map<LocalDate, Integer> days) {}

    /// Counts in one pass: an event that only one filter keeps out counts for that dimension alone.
    Counts counts(Filter filter, Set<Dimension> by) {
        List<Dimension> counted = List.copyOf(by);
        int[][] numbers = new int[counted.size()][];
        int[][] counts = new int[counted.size()][];
        for (int at = 0; at < counts.length; at++) {
            numbers[at] = column(counted.get(at)).numbers();
            counts[at] = new int[column(counted.get(at)).lists()];
        }
        Sieve sieve = sieve(filter);
        int[] filtered = counted.stream().mapToInt(sieve::placeOf).toArray();
        Map<LocalDate, Integer> calendar = new TreeMap<>();
        int total = 0;
        int located = 0;
        int day = NO_DAY;
        int onDay = 0;
        for (int row = 0; row < keys.length; row++) {
            int hindrance = sieve.hindrance(row);
            if (hindrance == Sieve.SEVERAL) {
                continue;
            }
            if (hindrance == Sieve.NONE) {
                if (days[row] != day) {
                    add(calendar, day, onDay);
                    day = days[row];
                    onDay = 0;
                }
                onDay++;
            }
            if (!sieve.inTime(row)) {
                continue;
            }
            for (int at = 0; at < counts.length; at++) {
                if (hindrance == Sieve.NONE || hindrance == filtered[at]) {
                    counts[at][numbers[at][row]]++;
                }
            }
            if (hindrance == Sieve.NONE) {
                total++;
                located += place(row) == null ? 0 : 1;
            }
        }
        add(calendar, day, onDay);
        Map<Dimension, Map<@Nullable String, Integer>> values = new EnumMap<>(Dimension.class);
        for (int at = 0; at < counts.length; at++) {
            values.put(counted.get(at), byValue(counted.get(at), counts[at]));
        }
        return new Counts(total, located, values, calendar);
    }

    private static void add(Map<LocalDate, Integer> calendar, int day, int events) {
        if (day != NO_DAY && events > 0) {
            calendar.put(LocalDate.ofEpochDay(day), events);
        }
    }

    private Map<@Nullable String, Integer> byValue(Dimension dimension, int[] counts) {
        Column column = column(dimension);
        Map<@Nullable String, Integer> byValue = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) {
                continue;
            }
            List<String> list = codes(dimension, column.list(number));
            if (list.isEmpty()) {
                byValue.merge(null, counts[number], Integer::sum);
            }
            for (String value : list) {
                byValue.merge(value, counts[number], Integer::sum);
            }
        }
        return byValue;
    }

    /// The values of a list, each once; those who take part by their codes alone.
    private static List<String> codes(Dimension dimension, List<String> list) {
        boolean sided = dimension == Dimension.ACTOR || dimension == Dimension.RECIPIENT;
        return list.stream()
                .map(value -> sided ? value.substring(0, value.indexOf(':')) : value)
                .distinct()
                .toList();
    }

    /// A dimension of some events, with the values as they are shown.
    static final class Facet {
        /// Each once.
        final List<String> values;

        /// Lists of values, by their numbers.
        final List<List<Integer>> lists;

        /// The number of each event's list.
        final int[] events;

        Facet(List<String> values, List<List<Integer>> lists, int[] events) {
            this.values = List.copyOf(values);
            this.lists = List.copyOf(lists);
            this.events = events;
        }
    }

    Facet facet(Dimension dimension, int[] events) {
        Column column = column(dimension);
        Map<String, Integer> values = new LinkedHashMap<>();
        Map<List<Integer>, Integer> lists = new LinkedHashMap<>();
        int[] known = new int[column.lists()];
        int[] numbers = new int[events.length];
        for (int at = 0; at < events.length; at++) {
            int number = column.number(events[at]);
            if (known[number] == 0) {
                List<Integer> list = new ArrayList<>();
                for (String value : codes(dimension, column.list(number))) {
                    list.add(values.computeIfAbsent(value, absent -> values.size()));
                }
                known[number] = 1 + lists.computeIfAbsent(list, absent -> lists.size());
            }
            numbers[at] = known[number] - 1;
        }
        return new Facet(List.copyOf(values.keySet()), List.copyOf(lists.keySet()), numbers);
    }

    /// The first events that pass.
    int[] passing(Filter filter, int most) {
        return sieve(filter).rows().limit(most).toArray();
    }

    int total(Filter filter) {
        return sieve(filter).count();
    }

    /// Where the events of a value of [Dimension#PLACE] are; `null` where it is a country that
    /// takes part.
    @Nullable Place placeOf(String value) {
        return placesById.get(value);
    }

    /// Reports of one happening at one place.
    ///
    /// @param row of the report that was added first
    record Point(int row, double latitude, double longitude, int reports) {}

    private record Spot(long happening, int place) {}

    /// The points of the events that pass, the latest day first.
    List<Point> points(Filter filter) {
        Sieve sieve = sieve(filter);
        Column standing = column(Dimension.PLACE);
        Map<Spot, Integer> known = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (int row = sieve.first(); row < sieve.end(); row++) {
            Place place = place(row);
            if (place == null || !sieve.passes(row)) {
                continue;
            }
            Integer at =
                    known.putIfAbsent(
                            new Spot(happenings[row], standing.number(row)), points.size());
            if (at == null) {
                points.add(new Point(row, place.latitude(), place.longitude(), 1));
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

    /// All events that pass, for an export.
    ///
    /// @param oneADay whether to take one for each day, coding, sides and country
    List<StoreReader.Chosen> chosen(Filter filter, boolean oneADay) {
        Sieve sieve = sieve(filter);
        Map<List<Object>, List<Integer>> groups = new HashMap<>();
        List<StoreReader.Chosen> chosen = new ArrayList<>();
        for (int row = sieve.first(); row < sieve.end(); row++) {
            if (!sieve.passes(row)) {
                continue;
            }
            if (!oneADay || undated.get(row)) {
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

    private Sieve sieve(Filter filter) {
        return new Sieve(filter, this::column, days);
    }
}
