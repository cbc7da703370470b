package org.actant.app.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.context.Magnitude;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.jspecify.annotations.Nullable;

/// Reports of one happening side by side.
final class Stories {
    /// All stories: name, title of the first report, first and last day, reports, copies,
    /// publications, events.
    static final String SUMMARIES =
            """
            SELECT
                s.story,
                first(a.title ORDER BY a.date NULLS LAST, a.id) AS title,
                min(a.date)::VARCHAR AS first,
                max(a.date)::VARCHAR AS last,
                count(*) AS reports,
                count(s.duplicate_of) AS copies,
                list(DISTINCT a.publication ORDER BY a.publication)
                    FILTER (a.publication IS NOT NULL) AS publications,
                coalesce(sum(c.events), 0)::BIGINT AS events
            FROM stories s
            JOIN articles a ON a.article_key = s.article_key
            LEFT JOIN (
                SELECT article_key, count(*) AS events FROM events GROUP BY article_key
            ) c ON c.article_key = s.article_key
            WHERE a.latest
            GROUP BY s.story
            """;

    private Stories() {}

    static void summary(JsonGenerator json, List<@Nullable Object> row) throws IOException {
        json.writeStringField("id", Answers.text(row.get(0)));
        json.writeStringField("title", Answers.text(row.get(1)));
        json.writeStringField("first", Answers.text(row.get(2)));
        json.writeStringField("last", Answers.text(row.get(3)));
        json.writeNumberField("reports", Answers.number(row.get(4)));
        json.writeNumberField("copies", Answers.number(row.get(5)));
        json.writeArrayFieldStart("publications");
        if (row.get(6) instanceof List<?> publications) {
            for (Object publication : publications) {
                json.writeString(String.valueOf(publication));
            }
        }
        json.writeEndArray();
        json.writeNumberField("events", Answers.number(row.get(7)));
    }

    /// What the reports so far tell. Reports are compared in the order of their days.
    static final class Comparison {
        private final Map<String, String> codings = new LinkedHashMap<>();
        private final Map<String, String> places = new LinkedHashMap<>();
        private final Map<String, String> blames = new LinkedHashMap<>();
        private final Map<String, String> placed = new LinkedHashMap<>();
        private @Nullable Toll toll;

        /// How many are said to be dead.
        private record Toll(long least, long most, String article) {
            String range() {
                return least == most ? Long.toString(least) : least + "–" + most;
            }
        }

        private record Difference(
                String about,
                String value,
                @Nullable String other,
                @Nullable String article,
                @Nullable String event) {}

        /// Writes what a report tells, adds and contradicts.
        ///
        /// @param article `null` where nothing was coded in it
        void report(JsonGenerator json, String id, @Nullable StoredArticle article)
                throws IOException {
            List<Difference> adds = new ArrayList<>();
            List<Difference> contradicts = new ArrayList<>();
            boolean first = codings.isEmpty() && places.isEmpty() && toll == null;
            Toll dead = null;
            TreeSet<String> here = new TreeSet<>();
            TreeSet<String> blamed = new TreeSet<>();
            String deadEvent = null;
            Map<String, String> newCodings = new LinkedHashMap<>();
            for (StoredEvent stored : article == null ? List.<StoredEvent>of() : article.events()) {
                Event event = stored.event();
                if (event.status() != Status.ACTUAL && event.status() != Status.HISTORICAL) {
                    continue;
                }
                Magnitude.Count count = event.magnitude().dead();
                if (count != null && (dead == null || count.most() > dead.most())) {
                    dead = new Toll(count.least(), count.most(), id);
                    deadEvent = event.id();
                }
                String coding = coding(event);
                newCodings.putIfAbsent(coding, event.id());
                if (event.place() instanceof Place.Resolved place) {
                    here.add(place.name());
                    String other = placed.putIfAbsent(coding, place.name());
                    if (other != null && !other.equals(place.name())) {
                        contradicts.add(
                                new Difference(
                                        "place",
                                        place.name(),
                                        other,
                                        places.get(other),
                                        event.id()));
                    }
                }
                blamed.addAll(blamed(event));
            }
            if (!first) {
                newCodings.forEach((coding, event) -> {
                    if (!codings.containsKey(coding)) {
                        adds.add(new Difference("event", coding, null, null, event));
                    }
                });
                compare(dead, deadEvent, adds, contradicts);
                for (String place : here) {
                    if (!places.containsKey(place)) {
                        adds.add(new Difference("place", place, null, null, null));
                    }
                }
                for (String one : blamed) {
                    if (!blames.containsKey(one)) {
                        boolean other =
                                !blames.isEmpty() && blamed.stream().noneMatch(blames::containsKey);
                        if (other) {
                            Map.Entry<String, String> earlier = blames.entrySet().iterator().next();
                            contradicts.add(
                                    new Difference(
                                            "blame",
                                            one,
                                            earlier.getKey(),
                                            earlier.getValue(),
                                            null));
                        } else {
                            adds.add(new Difference("blame", one, null, null, null));
                        }
                    }
                }
            }
            newCodings.keySet().forEach(coding -> codings.putIfAbsent(coding, id));
            here.forEach(place -> places.putIfAbsent(place, id));
            blamed.forEach(one -> blames.putIfAbsent(one, id));
            toll = dead == null ? toll : dead;
            write(json, dead, here, blamed, adds, contradicts);
        }

        private void compare(
                @Nullable Toll dead,
                @Nullable String event,
                List<Difference> adds,
                List<Difference> contradicts) {
            Toll earlier = toll;
            if (dead == null) {
                return;
            }
            if (earlier == null) {
                adds.add(new Difference("dead", dead.range(), null, null, event));
            } else if (dead.least() > earlier.most() || dead.most() < earlier.least()) {
                contradicts.add(
                        new Difference(
                                "dead", dead.range(), earlier.range(), earlier.article(), event));
            }
        }

        private static void write(
                JsonGenerator json,
                @Nullable Toll dead,
                Set<String> places,
                Set<String> blames,
                List<Difference> adds,
                List<Difference> contradicts)
                throws IOException {
            if (dead == null) {
                json.writeNullField("dead");
            } else {
                json.writeObjectFieldStart("dead");
                json.writeNumberField("least", dead.least());
                json.writeNumberField("most", dead.most());
                json.writeEndObject();
            }
            texts(json, "places", places);
            texts(json, "blames", blames);
            differences(json, "adds", adds);
            differences(json, "contradicts", contradicts);
        }

        private static void texts(JsonGenerator json, String name, Set<String> texts)
                throws IOException {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }

        private static void differences(
                JsonGenerator json, String name, List<Difference> differences) throws IOException {
            json.writeArrayFieldStart(name);
            for (Difference difference : differences) {
                json.writeStartObject();
                json.writeStringField("about", difference.about());
                json.writeStringField("value", difference.value());
                json.writeStringField("other", difference.other());
                json.writeStringField("article", difference.article());
                json.writeStringField("event", difference.event());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private static String coding(Event event) {
            List<String> parts = new ArrayList<>(List.of(event.type()));
            parts.addAll(event.modes());
            parts.addAll(codes(event.actors()));
            parts.add("→");
            parts.addAll(codes(event.recipients()));
            return String.join(" ", parts);
        }

        private static SortedSet<String> codes(List<Participant> side) {
            TreeSet<String> codes = new TreeSet<>();
            for (Participant participant : side) {
                if (participant.code() != null) {
                    codes.add(participant.code());
                }
            }
            return codes;
        }

        private static SortedSet<String> blamed(Event event) {
            return switch (event.type()) {
                case "ASSAULT", "COERCE" -> codes(event.actors());
                case "ACCUSE" -> codes(event.recipients());
                default -> new TreeSet<>();
            };
        }
    }
}
