package org.actant.app.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everybody who is coded in a store: codes, their sectors, and the names behind them.
final class ActorIndex {
    private static final String SIDES =
            """
            SELECT
                p.code, p.sector, p.identifier_text, count(DISTINCT p.event_key),
                count(DISTINCT p.event_key) FILTER (p.role = 'actor'),
                count(DISTINCT p.event_key) FILTER (p.role = 'recipient'),
                grouping(p.sector, p.identifier_text)
            FROM participants p
            JOIN events e ON e.event_key = p.event_key
            WHERE e.latest AND p.code IS NOT NULL AND p.role <> 'speaker'
            GROUP BY GROUPING SETS (
                (p.code), (p.code, p.sector), (p.code, p.sector, p.identifier_text))
            """;

    private static final String SPEAKERS =
            """
            SELECT
                q.code, q.sector, q.identifier_text, count(*),
                grouping(q.sector, q.identifier_text)
            FROM quotations q
            JOIN articles a ON a.article_key = q.article_key
            WHERE a.latest AND q.code IS NOT NULL
            GROUP BY GROUPING SETS (
                (q.code), (q.code, q.sector), (q.code, q.sector, q.identifier_text))
            """;

    private final Map<String, Actor> byId = new HashMap<>();
    private final List<Actor> actors = new ArrayList<>();

    /// Whom events and quotations are counted for.
    ///
    /// @param id `KEN`, `KEN:GOV`, `KEN:GOV:Amina Otieno`
    /// @param kind `code`, `sector` or `name`
    record Actor(
            String id,
            String kind,
            String code,
            @Nullable String sector,
            @Nullable String name,
            long events,
            long asActor,
            long asRecipient,
            long quotations) {}

    static ActorIndex load(Edition.Desk desk) throws IOException {
        Map<String, Actor> found = new LinkedHashMap<>();
        for (List<@Nullable Object> row : desk.ask(SIDES)) {
            Actor actor = actor(row, (int) number(row.get(6)));
            if (actor != null) {
                found.put(
                        actor.id(),
                        counted(
                                actor,
                                number(row.get(3)),
                                number(row.get(4)),
                                number(row.get(5)),
                                0));
            }
        }
        for (List<@Nullable Object> row : desk.ask(SPEAKERS)) {
            Actor actor = actor(row, (int) number(row.get(4)));
            if (actor != null) {
                Actor known = found.getOrDefault(actor.id(), actor);
                found.put(
                        actor.id(),
                        counted(
                                known,
                                known.events(),
                                known.asActor(),
                                known.asRecipient(),
                                number(row.get(3))));
            }
        }
        ActorIndex index = new ActorIndex();
        index.byId.putAll(found);
        index.actors.addAll(found.values());
        index.actors.sort(
                Comparator.comparingLong((Actor actor) -> -actor.events())
                        .thenComparingLong(actor -> -actor.quotations())
                        .thenComparing(Actor::id));
        return index;
    }

    /// @param grouping bits: 2 where the sector was summed over, 1 where the name was
    private static @Nullable Actor actor(List<@Nullable Object> row, int grouping) {
        String code = String.valueOf(row.get(0));
        String sector = row.get(1) == null ? null : String.valueOf(row.get(1));
        String name = row.get(2) == null ? null : String.valueOf(row.get(2));
        if (grouping == 3) {
            return new Actor(code, "code", code, null, Names.of(code), 0, 0, 0, 0);
        }
        if (grouping == 1) {
            return sector == null
                    ? null
                    : new Actor(code + ":" + sector, "sector", code, sector, null, 0, 0, 0, 0);
        }
        if (name == null || (sector == null && name.equals(Names.of(code)))) {
            return null;
        }
        return new Actor(
                code + ":" + (sector == null ? "" : sector) + ":" + name,
                "name",
                code,
                sector,
                name,
                0,
                0,
                0,
                0);
    }

    private static Actor counted(
            Actor actor, long events, long asActor, long asRecipient, long quotations) {
        return new Actor(
                actor.id(),
                actor.kind(),
                actor.code(),
                actor.sector(),
                actor.name(),
                events,
                asActor,
                asRecipient,
                quotations);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    @Nullable Actor actor(String id) {
        return byId.get(id);
    }

    /// The actors of one kind, or of all, whose name or code contains these words.
    List<Actor> find(@Nullable String words, @Nullable String kind) {
        String wanted = words == null ? "" : words.toLowerCase(Locale.ROOT);
        return actors.stream()
                .filter(actor -> kind == null || actor.kind().equals(kind))
                .filter(actor ->
                        actor.id().toLowerCase(Locale.ROOT).contains(wanted)
                                || String.valueOf(actor.name())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    /// The names behind a code, or a code with a sector.
    List<Actor> behind(Actor actor) {
        if (actor.kind().equals("name")) {
            return List.of();
        }
        return actors.stream()
                .filter(other -> other.kind().equals("name"))
                .filter(other -> other.id().startsWith(actor.id() + ":"))
                .limit(50)
                .toList();
    }
}
