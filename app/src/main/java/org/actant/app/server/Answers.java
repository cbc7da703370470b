package org.actant.app.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.app.export.formats.PloverLines;
import org.actant.app.json.JsonLines;
import org.actant.app.store.StoreReader;
import org.actant.app.store.StoredArticle;
import org.actant.text.Article;
import org.jspecify.annotations.Nullable;

/// What is answered to questions about one edition of a store, as JSON.
final class Answers {
    private static final String ARTICLES =
            """
            SELECT
                a.id, a.title, a.date::VARCHAR, a.url, a.publication, a.version,
                (SELECT count(*) FROM events e WHERE e.article_key = a.article_key),
                (SELECT count(*) FROM quotations q WHERE q.article_key = a.article_key),
                s.story, a.article_key, s.duplicate_of, s.similarity, s.reason
            FROM articles a
            LEFT JOIN stories s ON s.article_key = a.article_key
            WHERE a.latest
            """;

    private static final String QUOTATIONS =
            """
            SELECT
                a.id, a.title, a.date::VARCHAR, a.publication, q.kind, q.span_start, q.span_end,
                q.text, q.cue, q.speaker, q.code, q.sector, q.identifier_text, q.office
            """;

    private static final String SPOKEN =
            """
            FROM quotations q
            JOIN articles a ON a.article_key = q.article_key
            WHERE a.latest
                AND ($1 = '' OR contains(lower(q.text), lower($1)))
                AND ($2 = '' OR q.code = $2 OR q.identifier_text = $2
                    OR q.code || ':' || coalesce(q.sector, '') = $2
                    OR q.code || ':' || coalesce(q.sector, '') || ':'
                        || coalesce(q.identifier_text, '') = $2)
                AND ($3 = '' OR a.id = $3)
                AND ($4 = '' OR a.date >= TRY_CAST($4 AS DATE))
                AND ($5 = '' OR a.date <= TRY_CAST($5 AS DATE))
            """;

    private static final int DOSSIER_EVENTS = 50;
    private static final int PARTNERS = 60;

    private final Cache<List<Object>, String> lines =
            Caffeine.newBuilder()
                    .maximumWeight(64L << 20)
                    .weigher((List<Object> key, String line) -> 2 * line.length())
                    .build();

    /// A page's content as JSON.
    static byte[] json(JsonLines.Line content) {
        JsonLines json = new JsonLines();
        json.add(content);
        return json.toBytes();
    }

    /// @param ids of the events to choose from; of all where there are none
    byte[] events(
            Edition edition, Filter filter, Set<String> ids, @Nullable String cursor, int most)
            throws IOException {
        Catalogue.Page page =
                ids.isEmpty()
                        ? edition.catalogue().page(filter, cursor, most)
                        : edition.catalogue().page(filter, ids);
        List<String> events = records(edition, page.rows());
        return json(json -> {
            json.writeNumberField("total", page.total());
            json.writeStringField("next", page.next());
            raw(json, "events", events);
        });
    }

    /// An event's record.
    String event(Edition edition, String id) throws IOException {
        int row = edition.catalogue().row(id);
        if (row < 0) {
            throw Problem.notFound("There is no event \"%s\" in the store.".formatted(id));
        }
        return records(edition, List.of(row)).getFirst();
    }

    /// The records of these events, in their order.
    List<String> records(Edition edition, List<Integer> rows) throws IOException {
        Catalogue catalogue = edition.catalogue();
        Map<Long, String> found = new HashMap<>();
        List<StoreReader.Chosen> missing = new ArrayList<>();
        for (int row : rows) {
            long key = catalogue.key(row);
            String line = lines.getIfPresent(List.of(edition.number(), key));
            if (line == null) {
                missing.add(new StoreReader.Chosen(key, catalogue.article(row), 1, 1, 1));
            } else {
                found.put(key, line);
            }
        }
        if (!missing.isEmpty()) {
            edition.read(desk -> {
                desk.reader().choose(missing);
                desk.reader().articles(article -> found.putAll(lines(edition, article)));
                return missing.size();
            });
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(found.get(catalogue.key(row))))
                .toList();
    }

    private Map<Long, String> lines(Edition edition, StoredArticle article) {
        List<String> written =
                new String(new PloverLines().lines(article), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        Map<Long, String> byKey = new LinkedHashMap<>();
        for (int at = 0; at < written.size(); at++) {
            long key = article.events().get(at).key();
            byKey.put(key, written.get(at));
            lines.put(List.of(edition.number(), key), written.get(at));
        }
        return byKey;
    }

    byte[] counts(Edition edition, Filter filter, Set<String> by, int top) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (String name : by) {
            if (!isCalendar(name)) {
                dimensions.add(Dimension.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        Catalogue.Counts counts = edition.catalogue().counts(filter, dimensions);
        return json(json -> {
            json.writeNumberField("total", counts.total());
            json.writeNumberField("located", counts.located());
            json.writeObjectFieldStart("counts");
            for (String name : by) {
                json.writeArrayFieldStart(name);
                if (isCalendar(name)) {
                    for (Map.Entry<String, Integer> count :
                            calendar(counts.days(), name.equals("month")).entrySet()) {
                        tally(json, count.getKey(), count.getValue());
                    }
                } else {
                    Dimension dimension = Dimension.valueOf(name.toUpperCase(Locale.ROOT));
                    for (Map.Entry<@Nullable String, Integer> count :
                            ranked(counts.values().getOrDefault(dimension, Map.of()), top)) {
                        tally(json, count.getKey(), count.getValue());
                    }
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static boolean isCalendar(String name) {
        return name.equals("month") || name.equals("day");
    }

    private static Map<String, Integer> calendar(Map<LocalDate, Integer> days, boolean byMonth) {
        Map<String, Integer> calendar = new TreeMap<>();
        days.forEach((day, count) -> {
            String name = day.toString();
            calendar.merge(byMonth ? name.substring(0, 7) : name, count, Integer::sum);
        });
        return calendar;
    }

    /// What a page needs to filter, count and map events by itself: columns of numbers.
    byte[] columns(Edition edition, Filter filter, int most) {
        Catalogue catalogue = edition.catalogue();
        int[] events = catalogue.passing(filter, most);
        return json(json -> {
            json.writeNumberField("total", catalogue.total(filter));
            json.writeArrayFieldStart("id");
            for (int event : events) {
                json.writeString(catalogue.id(event));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("day");
            for (int event : events) {
                if (catalogue.dayNumber(event) == Catalogue.NO_DAY) {
                    json.writeNull();
                } else {
                    json.writeNumber(catalogue.dayNumber(event));
                }
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facets");
            for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.ARTICLE) {
                    Catalogue.Facet facet = catalogue.facet(dimension, events);
                    json.writeFieldName(dimension.parameter());
                    facet(json, facet, dimension == Dimension.PLACE ? catalogue : null);
                }
            }
            json.writeEndObject();
        });
    }

    /// @param catalogue whose places the values are; `null` where they are something else
    private static void facet(
            JsonGenerator json, Catalogue.Facet facet, @Nullable Catalogue catalogue)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("values");
        for (String value : facet.values) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lists");
        for (List<Integer> list : facet.lists) {
            json.writeArray(list.stream().mapToInt(Integer::intValue).toArray(), 0, list.size());
        }
        json.writeEndArray();
        json.writeFieldName("events");
        json.writeArray(facet.events, 0, facet.events.length);
        if (catalogue != null) {
            json.writeArrayFieldStart("places");
            for (String value : facet.values) {
                Catalogue.Place place = catalogue.placeOf(value);
                if (place == null) {
                    json.writeNull();
                } else {
                    json.writeStartObject();
                    json.writeStringField("name", place.name());
                    json.writeNumberField("lat", place.latitude());
                    json.writeNumberField("lon", place.longitude());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static List<Map.Entry<@Nullable String, Integer>> ranked(
            Map<@Nullable String, Integer> counts, int top) {
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<@Nullable String, Integer> count) ->
                                        -count.getValue())
                                .thenComparing(count -> String.valueOf(count.getKey())))
                .limit(top)
                .toList();
    }

    private static void tally(JsonGenerator json, @Nullable String value, int events)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("value", value);
        json.writeNumberField("events", events);
        json.writeEndObject();
    }

    byte[] points(Edition edition, Filter filter, int most) {
        Catalogue catalogue = edition.catalogue();
        List<Catalogue.Point> all = catalogue.points(filter);
        List<Catalogue.Point> points = all.subList(0, Math.min(most, all.size()));
        return json(json -> {
            json.writeNumberField("total", catalogue.total(filter));
            json.writeNumberField("located", all.size());
            json.writeArrayFieldStart("id");
            for (Catalogue.Point point : points) {
                json.writeString(catalogue.id(point.row()));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lat");
            for (Catalogue.Point point : points) {
                json.writeNumber(point.latitude());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lon");
            for (Catalogue.Point point : points) {
                json.writeNumber(point.longitude());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("quad");
            for (Catalogue.Point point : points) {
                json.writeNumber(
                        Integer.parseInt(catalogue.values(Dimension.QUAD, point.row()).getFirst()));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reports");
            for (Catalogue.Point point : points) {
                json.writeNumber(point.reports());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("date");
            for (Catalogue.Point point : points) {
                json.writeString(catalogue.day(point.row()));
            }
            json.writeEndArray();
        });
    }

    byte[] articles(Edition edition, Query query) throws IOException {
        int most = query.number("limit", 50, 1, 500);
        int from = query.offset();
        String publications = String.join("\n", query.set("publication", true));
        String passed =
                ARTICLES
                        + """
                          AND ($1 = '' OR contains(lower(coalesce(a.title, '') || ' '
                              || coalesce(a.publication, '') || ' ' || a.id), lower($1)))
                          AND ($2 = '' OR a.date >= TRY_CAST($2 AS DATE))
                          AND ($3 = '' OR a.date <= TRY_CAST($3 AS DATE))
                          AND ($4 = '' OR list_contains(string_split($4, chr(10)), a.publication))
                        """;
        String[] values = {
            or(query.text("q", 200)), or(query.day("since")), or(query.day("until")), publications,
        };
        return edition.read(desk -> {
            long total =
                    number(
                            desk.ask("SELECT count(*) FROM (%s)".formatted(passed), values)
                                    .getFirst()
                                    .getFirst());
            List<List<@Nullable Object>> rows =
                    desk.ask(
                            passed
                                    + " ORDER BY a.date DESC NULLS LAST, a.id LIMIT %d OFFSET %d"
                                            .formatted(most, from),
                            values);
            return json(json -> {
                page(json, total, from, rows.size());
                json.writeArrayFieldStart("articles");
                for (List<@Nullable Object> row : rows) {
                    json.writeStartObject();
                    article(json, row);
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        });
    }

    private static void page(JsonGenerator json, long total, int from, int count)
            throws IOException {
        json.writeNumberField("total", total);
        json.writeStringField(
                "next", from + (long) count < total ? String.valueOf(from + count) : null);
    }

    private static void article(JsonGenerator json, List<@Nullable Object> row) throws IOException {
        json.writeStringField("id", text(row.get(0)));
        json.writeStringField("title", text(row.get(1)));
        json.writeStringField("date", text(row.get(2)));
        json.writeStringField("url", text(row.get(3)));
        json.writeStringField("publication", text(row.get(4)));
        json.writeNumberField("version", number(row.get(5)));
        json.writeNumberField("events", number(row.get(6)));
        json.writeNumberField("quotations", number(row.get(7)));
        json.writeStringField("story", text(row.get(8)));
    }

    /// An article with its reading.
    ///
    /// @param reading makes the reading's JSON
    byte[] article(Edition edition, String id, Function reading) throws IOException {
        return edition.read(desk -> {
            List<List<@Nullable Object>> rows = desk.ask(ARTICLES + " AND a.id = $1", id);
            Article article =
                    desk.reader()
                            .article(id)
                            .orElseThrow(() ->
                                    Problem.notFound(
                                            "There is no article \"%s\" in the store."
                                                    .formatted(id)))
                            .article()
                            .document()
                            .article();
            return json(json -> {
                json.writeObjectFieldStart("article");
                article(json, rows.getFirst());
                json.writeEndObject();
                json.writeStringField("text", article.text());
                json.writeFieldName("reading");
                json.writeRawValue(reading.of(article));
            });
        });
    }

    /// Makes JSON of an article.
    interface Function {
        String of(Article article);
    }

    byte[] stories(Edition edition, Query query) throws IOException {
        int most = query.number("limit", 50, 1, 500);
        int from = query.offset();
        int reports = query.number("reports", 2, 1, 1_000_000);
        String words = or(query.text("q", 200));
        String passed =
                """
                SELECT * FROM (%s)
                WHERE reports >= %d AND ($1 = '' OR contains(lower(coalesce(title, '')), lower($1)))
                """
                        .formatted(Stories.SUMMARIES, reports);
        return edition.read(desk -> {
            long total =
                    number(
                            desk.ask("SELECT count(*) FROM (%s)".formatted(passed), words)
                                    .getFirst()
                                    .getFirst());
            List<List<@Nullable Object>> rows =
                    desk.ask(
                            passed
                                    + " ORDER BY reports DESC, story LIMIT %d OFFSET %d"
                                            .formatted(most, from),
                            words);
            return json(json -> {
                page(json, total, from, rows.size());
                json.writeArrayFieldStart("stories");
                for (List<@Nullable Object> row : rows) {
                    json.writeStartObject();
                    Stories.summary(json, row);
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        });
    }

    byte[] story(Edition edition, String id) throws IOException {
        return edition.read(desk -> {
            List<List<@Nullable Object>> summary =
                    desk.ask(
                            "SELECT * FROM (%s) WHERE story = $1".formatted(Stories.SUMMARIES), id);
            if (summary.isEmpty()) {
                throw Problem.notFound("There is no story \"%s\" in the store.".formatted(id));
            }
            List<List<@Nullable Object>> articles =
                    desk.ask(ARTICLES + " AND s.story = $1 ORDER BY a.date NULLS LAST, a.id", id);
            Map<Long, StoredArticle> read = new HashMap<>();
            Map<Long, Map<Long, String>> records = new HashMap<>();
            List<StoreReader.Chosen> chosen = new ArrayList<>();
            for (List<@Nullable Object> event :
                    desk.ask(
                            "SELECT e.event_key, e.article_key FROM events e JOIN stories s"
                                    + " ON s.article_key = e.article_key"
                                    + " WHERE e.latest AND s.story = $1",
                            id)) {
                chosen.add(
                        new StoreReader.Chosen(
                                number(event.get(0)), number(event.get(1)), 1, 1, 1));
            }
            desk.reader().choose(chosen);
            desk.reader()
                    .articles(article -> {
                        read.put(article.key(), article);
                        records.put(article.key(), lines(edition, article));
                    });
            Stories.Comparison comparison = new Stories.Comparison();
            return json(json -> {
                json.writeObjectFieldStart("story");
                Stories.summary(json, summary.getFirst());
                json.writeEndObject();
                json.writeArrayFieldStart("reports");
                for (List<@Nullable Object> row : articles) {
                    json.writeStartObject();
                    json.writeObjectFieldStart("article");
                    article(json, row);
                    json.writeEndObject();
                    json.writeStringField("duplicate_of", text(row.get(10)));
                    json.writeNumberField(
                            "similarity",
                            row.get(11) instanceof Number share ? share.doubleValue() : 0);
                    json.writeStringField("reason", or(row.get(12)));
                    long key = number(row.get(9));
                    StoredArticle article = read.get(key);
                    comparison.report(json, or(row.get(0)), article);
                    raw(json, "events", List.copyOf(records.getOrDefault(key, Map.of()).values()));
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        });
    }

    byte[] actors(Edition edition, Query query) {
        String kind = query.text("kind", 10);
        if (kind != null && !List.of("code", "sector", "name").contains(kind)) {
            throw Problem.badRequest(
                    "\"kind\" is code, sector or name, not \"%s\".".formatted(kind));
        }
        List<ActorIndex.Actor> found = edition.actors().find(query.text("q", 200), kind);
        int from = Math.min(query.offset(), found.size());
        List<ActorIndex.Actor> page =
                found.subList(
                        from, Math.min(found.size(), from + query.number("limit", 50, 1, 500)));
        return json(json -> {
            page(json, found.size(), from, page.size());
            json.writeArrayFieldStart("actors");
            for (ActorIndex.Actor actor : page) {
                json.writeStartObject();
                actor(json, actor);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void actor(JsonGenerator json, ActorIndex.Actor actor) throws IOException {
        json.writeStringField("id", actor.id());
        json.writeStringField("kind", actor.kind());
        json.writeStringField("code", actor.code());
        json.writeStringField("sector", actor.sector());
        json.writeStringField("name", actor.name());
        json.writeNumberField("events", actor.events());
        json.writeNumberField("as_actor", actor.asActor());
        json.writeNumberField("as_recipient", actor.asRecipient());
        json.writeNumberField("quotations", actor.quotations());
    }

    /// With whom, and how often.
    private static final class Partner {
        private final int[] quads = new int[4];
        private int events;
        private int towards;
        private int from;
    }

    byte[] dossier(Edition edition, String id, Query query) throws IOException {
        ActorIndex.Actor actor = edition.actors().actor(id);
        if (actor == null) {
            throw Problem.notFound(
                    "There is no actor \"%s\" in the store; ask /api/v1/actors?q=… for whom there is."
                            .formatted(id));
        }
        String since = or(query.day("since"));
        String until = or(query.day("until"));
        Catalogue catalogue = edition.catalogue();
        String[] who = {actor.code(), or(actor.sector()), or(actor.name())};
        String same =
                " p.code = $1 AND ($2 = '' AND '%s' <> 'name' OR coalesce(p.sector, '') = $2)"
                                .formatted(actor.kind())
                        + " AND ($3 = '' OR p.identifier_text = $3 OR '%s' = 'code')"
                                .formatted(actor.kind());
        List<List<@Nullable Object>> sides = new ArrayList<>();
        List<String> offices = new ArrayList<>();
        edition.read(desk -> {
            sides.addAll(
                    desk.ask(
                            "SELECT DISTINCT p.event_key, p.role,"
                                    + " strftime(coalesce(e.date, a.date), '%Y-%m')"
                                    + " FROM participants p JOIN events e USING (event_key)"
                                    + " JOIN articles a ON a.article_key = e.article_key"
                                    + " WHERE p.role <> 'speaker' AND"
                                    + same,
                            who));
            desk.ask(
                            "SELECT p.office, count(*) FROM participants p WHERE p.office IS NOT NULL"
                                    + " AND"
                                    + same
                                    + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10",
                            who)
                    .forEach(row -> offices.add(or(row.get(0))));
            return sides.size();
        });
        Map<List<String>, Integer> months = new TreeMap<>(Comparator.comparing(String::valueOf));
        Map<String, Partner> partners = new HashMap<>();
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> within = new TreeSet<>();
        for (List<@Nullable Object> side : sides) {
            int row = catalogue.row(number(side.get(0)));
            String day = row < 0 ? null : catalogue.day(row);
            if (row < 0
                    || (!since.isEmpty() && (day == null || day.compareTo(since) < 0))
                    || (!until.isEmpty() && (day == null || day.compareTo(until) > 0))) {
                continue;
            }
            String role = or(side.get(1));
            boolean acts = role.equals("actor");
            rows.add(row);
            months.merge(
                    List.of(
                            or(side.get(2)),
                            catalogue.values(Dimension.EVENT, row).getFirst(),
                            catalogue.values(Dimension.QUAD, row).getFirst(),
                            role),
                    1,
                    Integer::sum);
            int quad = Integer.parseInt(catalogue.values(Dimension.QUAD, row).getFirst());
            List<String> others =
                    catalogue.values(acts ? Dimension.RECIPIENT : Dimension.ACTOR, row);
            for (String other :
                    others.stream()
                            .map(value -> value.substring(0, value.indexOf(':')))
                            .distinct()
                            .toList()) {
                if (other.equals(actor.code()) && actor.kind().equals("code")) {
                    within.add(row);
                    continue;
                }
                Partner partner = partners.computeIfAbsent(other, absent -> new Partner());
                partner.events++;
                partner.towards += acts ? 1 : 0;
                partner.from += acts ? 0 : 1;
                partner.quads[quad - 1]++;
            }
        }
        List<String> events = records(edition, rows.stream().limit(DOSSIER_EVENTS).toList());
        List<List<@Nullable Object>> spoken =
                edition.read(desk ->
                        desk.ask(
                                QUOTATIONS
                                        + SPOKEN
                                        + " ORDER BY q.kind = 'indirect', a.date DESC NULLS LAST, a.id,"
                                        + " q.number LIMIT 50",
                                "",
                                actor.id(),
                                "",
                                since,
                                until));
        return json(json -> {
            json.writeObjectFieldStart("actor");
            actor(json, actor);
            json.writeEndObject();
            json.writeArrayFieldStart("offices");
            for (String office : offices) {
                json.writeString(office);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("names");
            for (ActorIndex.Actor name : edition.actors().behind(actor)) {
                json.writeStartObject();
                actor(json, name);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("months");
            for (Map.Entry<List<String>, Integer> month : months.entrySet()) {
                json.writeStartObject();
                String name = month.getKey().get(0);
                json.writeStringField("month", name.isEmpty() ? null : name);
                json.writeStringField("event", month.getKey().get(1));
                json.writeNumberField("quad_code", Integer.parseInt(month.getKey().get(2)));
                json.writeStringField("role", month.getKey().get(3));
                json.writeNumberField("events", month.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("within", within.size());
            json.writeArrayFieldStart("partners");
            for (Map.Entry<String, Partner> partner :
                    partners.entrySet().stream()
                            .sorted(
                                    Comparator.comparingInt((Map.Entry<String, Partner> entry) ->
                                                    -entry.getValue().events)
                                            .thenComparing(Map.Entry::getKey))
                            .limit(PARTNERS)
                            .toList()) {
                json.writeStartObject();
                json.writeStringField("id", partner.getKey());
                json.writeStringField("code", partner.getKey());
                json.writeStringField("name", Names.of(partner.getKey()));
                json.writeNumberField("events", partner.getValue().events);
                json.writeNumberField("towards", partner.getValue().towards);
                json.writeNumberField("from", partner.getValue().from);
                json.writeFieldName("quads");
                json.writeArray(partner.getValue().quads, 0, 4);
                json.writeEndObject();
            }
            json.writeEndArray();
            raw(json, "events", events);
            quotations(json, spoken);
        });
    }

    byte[] quotations(Edition edition, Query query) throws IOException {
        int most = query.number("limit", 50, 1, 500);
        int from = query.offset();
        String[] values = {
            or(query.text("q", 200)),
            or(query.text("speaker", 500)),
            or(query.text("article", 2000)),
            or(query.day("since")),
            or(query.day("until")),
        };
        return edition.read(desk -> {
            long total =
                    number(desk.ask("SELECT count(*) " + SPOKEN, values).getFirst().getFirst());
            List<List<@Nullable Object>> rows =
                    desk.ask(
                            QUOTATIONS
                                    + SPOKEN
                                    + " ORDER BY a.date DESC NULLS LAST, a.id, q.number"
                                    + " LIMIT %d OFFSET %d".formatted(most, from),
                            values);
            return json(json -> {
                page(json, total, from, rows.size());
                quotations(json, rows);
            });
        });
    }

    private static void quotations(JsonGenerator json, List<List<@Nullable Object>> rows)
            throws IOException {
        json.writeArrayFieldStart("quotations");
        for (List<@Nullable Object> row : rows) {
            json.writeStartObject();
            json.writeStringField("article", text(row.get(0)));
            json.writeStringField("title", text(row.get(1)));
            json.writeStringField("date", text(row.get(2)));
            json.writeStringField("publication", text(row.get(3)));
            json.writeStringField("kind", text(row.get(4)));
            json.writeNumberField("start", number(row.get(5)));
            json.writeNumberField("end", number(row.get(6)));
            json.writeStringField("text", text(row.get(7)));
            json.writeStringField("cue", text(row.get(8)));
            if (row.subList(9, 14).stream().allMatch(Objects::isNull)) {
                json.writeNullField("speaker");
            } else {
                json.writeObjectFieldStart("speaker");
                json.writeStringField("text", text(row.get(9)));
                json.writeStringField("code", text(row.get(10)));
                json.writeStringField("sector", text(row.get(11)));
                json.writeStringField("identifier_text", text(row.get(12)));
                json.writeStringField("office", text(row.get(13)));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Records that are JSON already.
    static void raw(JsonGenerator json, String name, List<String> records) throws IOException {
        json.writeArrayFieldStart(name);
        for (String record : records) {
            json.writeRawValue(record);
        }
        json.writeEndArray();
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
