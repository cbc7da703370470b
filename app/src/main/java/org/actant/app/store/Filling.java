package org.actant.app.store;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.Event;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.mention.NumberMention;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Sentences, names and events for some articles.
final class Filling {
    private final DuckDBConnection connection;
    private final List<StoredArticle> articles;

    /// In SQL, which rows belong to the articles, and which to their chosen events.
    private final String ofArticles;

    private final String ofEvents;
    private final Map<Long, List<Sentence>> sentences = new HashMap<>();
    private final Map<Long, List<StoredArticle.StoredName>> names = new HashMap<>();
    private final Map<Long, List<StoredEvent>> events = new HashMap<>();
    private final Map<String, List<Participant>> participants = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, List<Event.Context>> contexts = new HashMap<>();
    private final Map<Long, List<Event.Alternative>> alternatives = new HashMap<>();

    /// @param events the chosen ones by their keys; empty where they are too many to name
    Filling(DuckDBConnection connection, List<StoredArticle> articles, List<Long> events) {
        this.connection = connection;
        this.articles = articles;
        String keys = articles.stream().map(one -> "" + one.key()).collect(joining(","));
        if (events.isEmpty()) {
            // Articles in a row lie together, so most of a table need not be looked at.
            ofArticles =
                    "article_key BETWEEN %d AND %d AND article_key IN (%s)"
                            .formatted(articles.getFirst().key(), articles.getLast().key(), keys);
            ofEvents = ofArticles;
        } else {
            // Events from everywhere: named alone, so that an index finds them where there is one.
            ofArticles = "article_key IN (%s)".formatted(keys);
            ofEvents =
                    "event_key IN (%s)"
                            .formatted(events.stream().map(String::valueOf).collect(joining(",")));
        }
    }

    List<StoredArticle> fill() throws SQLException {
        each(
                "SELECT * FROM sentences WHERE " + ofArticles + " ORDER BY article_key, sentence",
                row -> put(sentences, row.getLong("article_key"), sentence(row)));
        each(
                "SELECT * FROM names WHERE " + ofArticles + " ORDER BY article_key, number",
                row ->
                        put(
                                names,
                                row.getLong("article_key"),
                                new StoredArticle.StoredName(
                                        Column.given(row, "kind"), Column.given(row, "text"))));
        each(
                "SELECT * FROM participants WHERE "
                        + ofEvents
                        + " ORDER BY event_key, role, number",
                row ->
                        put(
                                participants,
                                row.getLong("event_key") + Column.given(row, "role"),
                                participant(row)));
        each(
                "SELECT * FROM places WHERE " + ofEvents,
                row -> places.put(row.getLong("event_key"), place(row)));
        each(
                "SELECT * FROM contexts WHERE " + ofEvents + " ORDER BY event_key, number",
                row ->
                        put(
                                contexts,
                                row.getLong("event_key"),
                                new Event.Context(
                                        Column.given(row, "context"), span(row, "span"))));
        each(
                "SELECT * FROM alternatives WHERE " + ofEvents + " ORDER BY event_key, number",
                row ->
                        put(
                                alternatives,
                                row.getLong("event_key"),
                                new Event.Alternative(
                                        Column.given(row, "event"),
                                        Column.texts(row, "modes"),
                                        Column.given(row, "rule"),
                                        row.getDouble("score"))));
        each(
                "SELECT e.*, c.mentions, c.publications, c.articles"
                        + " FROM (SELECT * FROM events WHERE "
                        + ofEvents
                        + ") e JOIN chosen c ON c.event_key = e.event_key ORDER BY e.event_key",
                row -> put(events, row.getLong("article_key"), event(row)));
        return articles.stream().map(this::filled).toList();
    }

    private StoredArticle filled(StoredArticle article) {
        Document bare = article.document();
        return new StoredArticle(
                article.key(),
                new Document(
                        bare.article(),
                        bare.dateline(),
                        sentences.getOrDefault(article.key(), List.of()),
                        List.of()),
                events.getOrDefault(article.key(), List.of()),
                names.getOrDefault(article.key(), List.of()),
                article.added(),
                article.coder(),
                article.codebook());
    }

    private void each(String question, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private static Span span(ResultSet row, String name) throws SQLException {
        return new Span(row.getInt(name + "_start"), row.getInt(name + "_end"));
    }

    private static Sentence sentence(ResultSet row) throws SQLException {
        return new Sentence(
                row.getInt("sentence"),
                Sentence.Kind.valueOf(upper(row, "kind")),
                row.getInt("paragraph"),
                span(row, "span"),
                List.of());
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                span(row, "span"),
                Column.given(row, "text"),
                Column.text(row, "code"),
                Column.text(row, "sector"),
                Column.texts(row, "other_sectors"),
                Column.text(row, "identifier_text"),
                Column.text(row, "office"),
                Column.given(row, "reason"));
    }

    private static Place place(ResultSet row) throws SQLException {
        String name = Column.text(row, "name");
        if (name == null) {
            return new Place.Unknown(span(row, "span"), Column.given(row, "text"));
        }
        return new Place.Resolved(
                span(row, "span"),
                Column.given(row, "text"),
                name,
                row.getLong("geonameid"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                Column.text(row, "city"),
                Column.text(row, "district"),
                Column.text(row, "province"),
                Column.given(row, "country_code"),
                Column.given(row, "feature_code"),
                row.getInt("resolution"));
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        long key = row.getLong("event_key");
        List<Participant> speakers = participants.getOrDefault(key + "speaker", List.of());
        Event event =
                new Event(
                        Column.given(row, "id"),
                        Column.given(row, "event"),
                        Column.texts(row, "modes"),
                        contexts.getOrDefault(key, List.of()),
                        row.getInt("quad_code"),
                        row.getDouble("event_scale"),
                        Column.given(row, "cameo"),
                        row.getDouble("goldstein"),
                        Status.valueOf(upper(row, "status")),
                        participants.getOrDefault(key + "actor", List.of()),
                        participants.getOrDefault(key + "recipient", List.of()),
                        speakers.isEmpty() ? null : speakers.getFirst(),
                        time(row),
                        places.getOrDefault(key, new Place.Unstated()),
                        new Magnitude(
                                count(row, "dead"),
                                count(row, "injured"),
                                count(row, "arrested"),
                                count(row, "crowd")),
                        span(row, "trigger"),
                        Column.given(row, "rule"),
                        row.getDouble("score"),
                        alternatives.getOrDefault(key, List.of()),
                        row.getInt("sentence"));
        return new StoredEvent(
                key,
                event,
                row.getLong("mentions"),
                row.getLong("publications"),
                row.getLong("articles"));
    }

    private static Time time(ResultSet row) throws SQLException {
        LocalDate day = Column.date(row, "date");
        if (day == null) {
            return new Time.Unstated();
        }
        Time.Grain grain = Time.Grain.valueOf(upper(row, "date_grain"));
        if (row.getBoolean("open_ended")) {
            return new Time.Since(day, grain);
        }
        LocalDate last = Column.date(row, "enddate");
        return new Time.Stated(day, last == null ? day : last, grain);
    }

    private static Magnitude.@Nullable Count count(ResultSet row, String name) throws SQLException {
        long least = row.getLong(name + "_least");
        if (row.wasNull()) {
            return null;
        }
        long most = row.getLong(name + "_most");
        return new Magnitude.Count(
                least, row.wasNull() ? NumberMention.UNBOUNDED : most, span(row, name));
    }

    private static String upper(ResultSet row, String name) throws SQLException {
        return Column.given(row, name).toUpperCase(Locale.ROOT);
    }
}
