package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.json.Json;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;

/// Whole event records: event, who with country and sector, mode and contexts. The event compared
/// is the one of the sentence that gets most of the record right; what is missing there is missed.
/// Names of modes and contexts that the codebook has changed since are read as today's.
final class RecordSet implements GoldSet {
    private static final String EVENT = "event";
    private static final String COUNTRIES = "both countries";
    private static final String EVERYTHING = "both countries and event";
    private static final String MODE = "mode";
    private static final List<String> SIDES = List.of("actor", "recipient");
    private static final int SECTOR_LETTERS = 3;

    private static final List<String> LABELS =
            List.of(
                    EVENT,
                    country(SIDES.getFirst()),
                    country(SIDES.getLast()),
                    COUNTRIES,
                    EVERYTHING,
                    sector(SIDES.getFirst()),
                    sector(SIDES.getLast()),
                    MODE,
                    "context");

    /// Bodies that older records code as one.
    private static final Map<String, String> INTERNATIONAL =
            Map.of("UNO", "IGO", "EUR", "IGO", "NGO", "IGO", "MNC", "IGO");

    private static final Map<String, String> MODES =
            Map.ofEntries(
                    Map.entry("demo-org", "demo"),
                    Map.entry("demo-spon", "demo"),
                    Map.entry("riot-org", "riot"),
                    Map.entry("riot-spon", "riot"),
                    Map.entry("strike-hun", "hunger"),
                    Map.entry("strike-gen", "strike"),
                    Map.entry("ban", "restrict"),
                    Map.entry("detain", "arrest"),
                    Map.entry("assassinate", "targeted"));

    private static final Map<String, String> CONTEXTS =
            Map.ofEntries(
                    Map.entry("political", "political_institutions"),
                    Map.entry("politics", "political_institutions"),
                    Map.entry("government", "executive"),
                    Map.entry("rights", "rights_freedoms"),
                    Map.entry("refugee", "asylum"),
                    Map.entry("refugees", "asylum"),
                    Map.entry("resource", "natural_resource"),
                    Map.entry("religion", "religion_ethnicity"),
                    Map.entry("discrimination", "rights_freedoms"),
                    Map.entry("foreign", "diplomatic"));

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        return new Scores(LABELS, marks).table("records", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        GoldText text = GoldText.of(record, "text");
        // The day is a placeholder in these records.
        List<Event> events = engine.read(text.article(record, "published")).events();
        return events.stream()
                .map(event -> marks(record, event))
                .max(Comparator.comparingInt(RecordSet::right))
                .orElseGet(() -> missed(record));
    }

    private static int right(List<Mark> marks) {
        return marks.stream()
                .mapToInt(mark -> mark.right() * (mark.label().equals(EVERYTHING) ? 2 : 1))
                .sum();
    }

    private static List<Mark> missed(Json.Fields record) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : marks(record, null, List.of(), List.of(), List.of(), List.of())) {
            marks.add(Mark.missed(mark.label()));
        }
        return marks;
    }

    private static List<Mark> marks(Json.Fields record, Event event) {
        boolean shared = event.recipients().isEmpty();
        return marks(
                record,
                Roots.of(event.type()),
                event.actors(),
                shared ? event.actors() : event.recipients(),
                event.modes(),
                event.contexts().stream().map(Event.Context::name).toList());
    }

    private static List<Mark> marks(
            Json.Fields record,
            @Nullable String root,
            List<Participant> actors,
            List<Participant> recipients,
            List<String> modes,
            List<String> contexts) {
        List<Mark> marks = new ArrayList<>();
        boolean event = record.name("gold_root") != null && record.name("gold_root").equals(root);
        marks.add(decision(EVENT, event, root != null));
        boolean both = true;
        int known = 0;
        List<List<Participant>> given = List.of(actors, recipients);
        for (int side = 0; side < SIDES.size(); side++) {
            List<Json.Fields> gold = record.records(side == 0 ? "source" : "target");
            Set<String> codes = codes(gold);
            Set<String> sectors = sectors(gold);
            List<Participant> participants = given.get(side);
            if (!codes.isEmpty()) {
                boolean right =
                        participants.stream()
                                .anyMatch(one ->
                                        one.code() != null && codes.contains(code(one.code())));
                marks.add(decision(country(SIDES.get(side)), right, !participants.isEmpty()));
                both &= right;
                known++;
            }
            if (!sectors.isEmpty()) {
                boolean right =
                        participants.stream()
                                .anyMatch(one ->
                                        one.sector() != null && sectors.contains(one.sector()));
                marks.add(decision(sector(SIDES.get(side)), right, !participants.isEmpty()));
            }
        }
        if (known == SIDES.size()) {
            marks.add(decision(COUNTRIES, both, root != null));
            marks.add(decision(EVERYTHING, both && event, root != null));
        }
        String mode = record.text("mode");
        if (mode != null && !mode.isBlank()) {
            boolean right = modes.contains(MODES.getOrDefault(mode, mode));
            marks.add(decision(MODE, right, !modes.isEmpty()));
        }
        for (String context : named(record.text("context"))) {
            boolean right = contexts.contains(CONTEXTS.getOrDefault(context, context));
            marks.add(decision(LABELS.getLast(), right, !contexts.isEmpty()));
        }
        return marks;
    }

    private static Mark decision(String label, boolean right, boolean given) {
        return right || given ? Mark.of(label, right) : Mark.missed(label);
    }

    private static String country(String side) {
        return side + ", country";
    }

    private static String sector(String side) {
        return side + ", sector";
    }

    private static Set<String> codes(List<Json.Fields> participants) {
        Set<String> codes = new TreeSet<>();
        for (Json.Fields participant : participants) {
            String code = participant.text("code");
            if (code != null && !code.isBlank()) {
                codes.add(code(code));
            }
        }
        return codes;
    }

    private static String code(String code) {
        return INTERNATIONAL.getOrDefault(code, code);
    }

    /// The sectors, without what older records put behind them: `REBHUT` is `REB`.
    private static Set<String> sectors(List<Json.Fields> participants) {
        Set<String> sectors = new TreeSet<>();
        for (Json.Fields participant : participants) {
            String sector = participant.text("sector");
            if (sector != null
                    && sector.length() >= SECTOR_LETTERS
                    && Character.isLetter(sector.charAt(0))) {
                sectors.add(sector.substring(0, SECTOR_LETTERS));
            }
        }
        return sectors;
    }

    private static List<String> named(@Nullable String contexts) {
        return contexts == null || contexts.isBlank()
                ? List.of()
                : Arrays.stream(contexts.split(",", -1)).map(String::strip).toList();
    }
}
