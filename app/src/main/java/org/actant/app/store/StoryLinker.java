package org.actant.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.story.Edge;
import org.actant.story.Outline;
import org.actant.story.Sketch;
import org.actant.story.Sketcher;
import org.actant.story.StoryLink;
import org.actant.story.StoryLinks;
import org.actant.story.StorySettings;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Keeps the stories and happenings of a store up to date. New articles are compared with the few
/// that share phrases or telling words with them; then the stories that these may have changed are
/// told anew, and nothing else is touched. What comes out is the same whatever the order in which
/// the articles came, and however many came at once.
final class StoryLinker {
    /// Articles that are compared at once: their sketches are in memory together.
    static final int SLAB = 10_000;

    private static final StorySettings SETTINGS = StorySettings.STANDARD;

    private static final String PAIRS =
            """
            CREATE OR REPLACE TEMP TABLE pairs AS
            WITH near AS (
                SELECT n.text_key AS fresh, n.term, unnest([n.period - 1, n.period, n.period + 1])
                    AS period
                FROM matching.terms n
                WHERE n.text_key >= $1 AND n.period IS NOT NULL
            ),
            shared AS (
                SELECT n.fresh, o.text_key AS old
                FROM near n
                JOIN matching.terms o ON o.term = n.term AND o.period = n.period
                WHERE o.text_key < n.fresh
                UNION ALL
                SELECT n.text_key AS fresh, o.text_key AS old
                FROM matching.terms n
                JOIN matching.terms o ON o.term = n.term
                WHERE n.text_key >= $1 AND o.text_key < n.text_key
                    AND (n.period IS NULL OR o.period IS NULL)
            )
            SELECT old, list(fresh) AS fresh
            FROM (
                SELECT fresh, old FROM shared GROUP BY fresh, old HAVING count(*) >= %d
                UNION
                SELECT n.text_key AS fresh, o.text_key AS old
                FROM matching.addresses n
                JOIN matching.addresses o ON o.address = n.address
                WHERE n.text_key >= $1 AND o.text_key < n.text_key
            )
            GROUP BY old
            """
                    .formatted(Sketch.SHARED_TERMS);

    /// Where nobody is known on either side nothing tells that two events are the same.
    private static final String HAPPENINGS =
            """
            CREATE OR REPLACE TEMP TABLE folding AS
            SELECT
                left(md5(concat_ws('|',
                    t.story, e.event, array_to_string(e.modes, ','), e.status,
                    coalesce(e.date::VARCHAR, ''), coalesce(e.actor_codes, ''),
                    coalesce(e.recipient_codes, ''),
                    CASE WHEN e.actor_codes IS NULL AND e.recipient_codes IS NULL
                        THEN a.id || '|' || e.id ELSE '' END)), 16) AS happening,
                t.story,
                e.event_key
            FROM stories t
            JOIN articles a ON a.article_key = t.article_key
            JOIN events e ON e.article_key = t.article_key
            WHERE t.story IN (SELECT story FROM changed);
            INSERT INTO reports
            SELECT f.happening, f.story, e.event_key, e.article_key
            FROM folding f
            JOIN events e ON e.event_key = f.event_key
            ORDER BY e.event_key;
            INSERT INTO happenings
            SELECT
                f.happening,
                f.story,
                any_value(e.date),
                any_value(e.event),
                any_value(e.modes),
                any_value(e.status),
                any_value(e.actor_codes),
                any_value(e.recipient_codes),
                first(e.country ORDER BY e.published NULLS LAST, a.id, e.number)
                    FILTER (e.country IS NOT NULL),
                first(e.quad_code ORDER BY e.published NULLS LAST, a.id, e.number),
                first(e.event_scale ORDER BY e.published NULLS LAST, a.id, e.number),
                first(e.cameo ORDER BY e.published NULLS LAST, a.id, e.number),
                first(e.goldstein ORDER BY e.published NULLS LAST, a.id, e.number),
                count(*),
                count(DISTINCT e.article_key),
                count(DISTINCT a.publication),
                first(e.event_key ORDER BY e.published NULLS LAST, a.id, e.number),
                min(e.published)
            FROM folding f
            JOIN events e ON e.event_key = f.event_key
            JOIN articles a ON a.article_key = e.article_key
            GROUP BY f.happening, f.story
            ORDER BY min(e.event_key)
            """;

    private final DuckDBConnection connection;
    private final Sketcher sketcher;

    /// Texts whose stories may have changed.
    private final Set<Long> touched = new HashSet<>();

    StoryLinker(DuckDBConnection connection, Sketcher sketcher) {
        this.connection = connection;
        this.sketcher = sketcher;
    }

    /// Brings stories and happenings up to date, in transactions of its own.
    void link() throws SQLException {
        while (slab()) {
            touched.clear();
        }
        touched.clear();
    }

    /// One transaction.
    ///
    /// @return whether there may be more to do
    private boolean slab() throws SQLException {
        execute("BEGIN TRANSACTION");
        leave();
        Map<Long, Sketch> fresh = sketches();
        if (!fresh.isEmpty()) {
            compare(enter(fresh));
        }
        if (!touched.isEmpty()) {
            tell();
        }
        execute("COMMIT");
        return fresh.size() == SLAB;
    }

    /// Replaced versions leave their stories.
    private void leave() throws SQLException {
        execute(
                """
                CREATE OR REPLACE TEMP TABLE gone AS
                SELECT m.article_key, m.text_key
                FROM matching.articles m
                JOIN articles a ON a.article_key = m.article_key
                WHERE NOT a.latest
                """);
        each("SELECT text_key FROM gone", row -> touched.add(row.getLong(1)));
        execute(
                """
                CREATE OR REPLACE TEMP TABLE left_stories AS
                SELECT story FROM stories WHERE article_key IN (SELECT article_key FROM gone);
                DELETE FROM stories WHERE article_key IN (SELECT article_key FROM gone);
                DELETE FROM matching.articles WHERE article_key IN (SELECT article_key FROM gone)
                """);
    }

    private Map<Long, Sketch> sketches() throws SQLException {
        Map<Long, Sketch> fresh = new TreeMap<>();
        each(
                """
                SELECT a.article_key, a.id, a.title, a.date, a.text
                FROM articles a
                ANTI JOIN matching.articles m ON m.article_key = a.article_key
                WHERE a.latest
                ORDER BY a.article_key
                LIMIT %d
                """
                        .formatted(SLAB),
                row -> fresh.put(row.getLong("article_key"), sketch(row)));
        return fresh;
    }

    private Sketch sketch(ResultSet row) throws SQLException {
        Metadata metadata =
                new Metadata(Column.text(row, "title"), Column.date(row, "date"), null, null);
        return sketcher.sketch(
                new Article(Column.given(row, "id"), Column.given(row, "text"), metadata));
    }

    private record Text(long fingerprint, long terms, @Nullable LocalDate date) {}

    /// Gives each article its text.
    ///
    /// @return the texts that are new
    private Map<Long, Sketch> enter(Map<Long, Sketch> articles) throws SQLException {
        Map<Text, Long> known = known(articles);
        Map<Long, Sketch> added = new TreeMap<>();
        try (Rows members = rows("articles");
                Rows texts = rows("texts");
                Rows addresses = rows("addresses");
                Rows terms = rows("terms")) {
            for (Map.Entry<Long, Sketch> entry : articles.entrySet()) {
                long key = entry.getKey();
                Sketch sketch = entry.getValue();
                Outline outline = sketch.outline();
                Text text = new Text(outline.fingerprint(), outline.terms(), outline.date());
                Long number = known.putIfAbsent(text, key);
                members.begin(key).add(number == null ? key : number).end();
                touched.add(number == null ? key : number);
                if (number != null) {
                    continue;
                }
                added.put(key, sketch);
                LocalDate date = outline.date();
                texts.begin(key)
                        .add(outline.fingerprint())
                        .add(outline.terms())
                        .add(date)
                        .add(outline.words())
                        .add(outline.telling())
                        .end();
                for (long address : sketch.addresses()) {
                    addresses.begin(key).add(address).end();
                }
                for (int term : sketch.terms()) {
                    terms.begin(key).add(term);
                    if (date == null) {
                        terms.empty(1).end();
                    } else {
                        terms.add(SETTINGS.period(date)).end();
                    }
                }
            }
        }
        return added;
    }

    /// The texts that the store has already, of those of these articles.
    private Map<Text, Long> known(Map<Long, Sketch> articles) throws SQLException {
        execute("CREATE OR REPLACE TEMP TABLE prints(key BIGINT, fingerprint BIGINT)");
        try (Rows prints = new Rows(connection, "temp", "main", "prints")) {
            for (Map.Entry<Long, Sketch> entry : articles.entrySet()) {
                prints.begin(entry.getKey()).add(entry.getValue().outline().fingerprint()).end();
            }
        }
        Map<Text, Long> known = new HashMap<>();
        each(
                """
                SELECT text_key, fingerprint, terms, date
                FROM matching.texts
                WHERE fingerprint IN (SELECT fingerprint FROM prints)
                """,
                row ->
                        known.put(
                                new Text(
                                        row.getLong("fingerprint"),
                                        row.getLong("terms"),
                                        Column.date(row, "date")),
                                row.getLong("text_key")));
        return known;
    }

    /// Compares new texts with one another and with the earlier ones. Those are sketched again, one
    /// at a time: to keep their phrases would take as much room as the articles do.
    private void compare(Map<Long, Sketch> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        long first = fresh.keySet().iterator().next();
        try (PreparedStatement pairs = connection.prepareStatement(PAIRS)) {
            pairs.setLong(1, first);
            pairs.execute();
        }
        record Found(long a, long b, Edge edge) {}
        List<Found> found = new ArrayList<>();
        each(
                """
                SELECT p.old, p.fresh, a.article_key, a.id, a.title, a.date, a.text
                FROM pairs p
                JOIN articles a ON a.article_key = p.old
                """,
                row -> {
                    long old = row.getLong("old");
                    Sketch known = fresh.get(old);
                    Sketch one = known == null ? sketch(row) : known;
                    for (Object number : (Object[]) row.getArray("fresh").getArray()) {
                        long key = (Long) number;
                        Sketch other = fresh.get(key);
                        Edge edge = other == null ? null : one.compare(0, other, 1, SETTINGS);
                        if (edge != null) {
                            found.add(new Found(old, key, edge));
                        }
                    }
                });
        try (Rows edges = rows("edges")) {
            for (Found one : found) {
                edges.begin(one.a())
                        .add(one.b())
                        .add(one.edge().phrases())
                        .add(one.edge().cosine())
                        .end();
            }
        }
    }

    /// Tells the stories that may have changed.
    private void tell() throws SQLException {
        Components components = components();
        execute("CREATE OR REPLACE TEMP TABLE affected(text_key BIGINT)");
        try (Rows affected = new Rows(connection, "temp", "main", "affected")) {
            for (long text : components.affected()) {
                affected.begin(text).end();
            }
        }
        List<Long> keys = new ArrayList<>();
        List<Outline> outlines = new ArrayList<>();
        List<Integer> textOf = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        each(
                """
                SELECT m.article_key, a.id, t.*
                FROM matching.articles m
                JOIN affected USING (text_key)
                JOIN matching.texts t USING (text_key)
                JOIN articles a ON a.article_key = m.article_key
                ORDER BY m.article_key
                """,
                row -> {
                    keys.add(row.getLong("article_key"));
                    outlines.add(
                            new Outline(
                                    Column.given(row, "id"),
                                    Column.date(row, "date"),
                                    row.getLong("fingerprint"),
                                    row.getLong("terms"),
                                    row.getInt("words"),
                                    Column.texts(row, "telling")));
                    long text = row.getLong("text_key");
                    int next = numbers.size();
                    Integer number = numbers.putIfAbsent(text, next);
                    textOf.add(number == null ? next : number);
                });
        List<Edge> edges = new ArrayList<>();
        each(
                """
                SELECT e.*
                FROM matching.edges e
                JOIN affected a ON a.text_key = e.text_a
                JOIN affected b ON b.text_key = e.text_b
                ORDER BY e.text_a, e.text_b
                """,
                row -> {
                    long a = row.getLong("text_a");
                    long b = row.getLong("text_b");
                    Integer one = numbers.get(a);
                    Integer other = numbers.get(b);
                    if (one != null && other != null && components.joins(a, b)) {
                        double phrases = row.getDouble("phrases");
                        edges.add(new Edge(one, other, phrases, row.getDouble("cosine")));
                    }
                });
        write(keys, StoryLinks.of(outlines, textOf, edges, SETTINGS));
    }

    private void write(List<Long> keys, List<StoryLink> links) throws SQLException {
        execute("CREATE OR REPLACE TEMP TABLE told AS FROM stories LIMIT 0");
        try (Rows told = new Rows(connection, "temp", "main", "told")) {
            for (int at = 0; at < links.size(); at++) {
                StoryLink link = links.get(at);
                told.begin(keys.get(at))
                        .add(link.story())
                        .add(link.duplicateOf())
                        .add(link.similarity())
                        .add(link.reason())
                        .end();
            }
        }
        execute(
                """
                CREATE OR REPLACE TEMP TABLE differing AS
                SELECT article_key FROM (FROM told EXCEPT FROM stories);
                CREATE OR REPLACE TEMP TABLE changed AS
                SELECT story FROM stories WHERE article_key IN (FROM differing)
                UNION
                SELECT story FROM told WHERE article_key IN (FROM differing)
                UNION
                SELECT story FROM left_stories;
                DELETE FROM stories WHERE article_key IN (FROM differing);
                INSERT INTO stories FROM told WHERE article_key IN (FROM differing);
                DELETE FROM reports WHERE story IN (FROM changed);
                DELETE FROM happenings WHERE story IN (FROM changed);
                """);
        execute(HAPPENINGS);
    }

    /// Texts that are tied to each other, directly or through others, closely enough to be in one
    /// story.
    private static final class Components {
        private final int[] parents;
        private final BitSet active;
        private final Set<Integer> roots = new HashSet<>();

        Components(int texts) {
            parents = new int[texts];
            active = new BitSet(texts);
            for (int text = 0; text < texts; text++) {
                parents[text] = text;
            }
        }

        int root(int text) {
            int at = text;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }

        boolean joins(long a, long b) {
            return root((int) a) == root((int) b);
        }

        List<Long> affected() {
            List<Long> affected = new ArrayList<>();
            for (int text = active.nextSetBit(0); text >= 0; text = active.nextSetBit(text + 1)) {
                if (roots.contains(root(text))) {
                    affected.add((long) text);
                }
            }
            return affected;
        }
    }

    private Components components() throws SQLException {
        int[] most = {0};
        each(
                "SELECT coalesce(max(text_key), 0) FROM matching.texts",
                row -> most[0] = row.getInt(1));
        Components components = new Components(most[0] + 1);
        each(
                "SELECT DISTINCT text_key FROM matching.articles",
                row -> components.active.set(row.getInt(1)));
        List<Integer> marked = new ArrayList<>();
        for (long text : touched) {
            marked.add((int) text);
        }
        each(
                "SELECT text_a, text_b FROM matching.edges WHERE greatest(phrases, cosine) >= "
                        + SETTINGS.alike(),
                row -> {
                    int a = row.getInt(1);
                    int b = row.getInt(2);
                    if (components.active.get(a) && components.active.get(b)) {
                        components.parents[components.root(a)] = components.root(b);
                    } else if (touched.contains((long) a)) {
                        marked.add(b);
                    } else if (touched.contains((long) b)) {
                        marked.add(a);
                    }
                });
        for (int text : marked) {
            components.roots.add(components.root(text));
        }
        return components;
    }

    private void each(String question, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Rows rows(String table) throws SQLException {
        return new Rows(connection, null, "matching", table);
    }
}
