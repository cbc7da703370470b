package org.actant.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.actant.lexicon.Frame.Condition;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.Role;
import org.actant.lexicon.Frame.WordClass;
import org.actant.ontology.Ontology;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// A language pack's frames, by the lemma of their trigger.
public final class FrameLexicon {
    private static final List<String> COLUMNS =
            List.of("trigger", "when", "event", "actor", "recipient", "cameo");
    private static final Set<String> BUILT_IN_CLASSES = Set.of("actor", "place", "person");
    private static final int LEMMA = 6;
    private static final int CLASS = 4;
    private static final int BUILT_IN_CLASS = 3;
    private static final int PRESENCE = 2;
    private static final int WORD = 6;

    private final Map<WordClass, Map<String, List<Frame>>> frames;
    private final int size;

    private FrameLexicon(Map<WordClass, Map<String, List<Frame>>> frames, int size) {
        this.frames = frames;
        this.size = size;
    }

    /// Reads frame tables, in the order given.
    ///
    /// @param contents the tables by file name
    /// @param problems takes every problem
    public static FrameLexicon read(
            SequencedMap<String, String> contents,
            Ontology ontology,
            ObjectClasses classes,
            List<Problem> problems) {
        Reader reader = new Reader(ontology, classes, problems);
        contents.forEach((file, content) -> {
            Table table = Table.parse(file, content, COLUMNS, problems);
            table.rows().forEach(row -> reader.take(file, row));
        });
        return new FrameLexicon(reader.frames, reader.size);
    }

    /// The frames whose trigger has this lemma as verb, as noun's head, or as adjective, in order.
    public List<Frame> frames(WordClass wordClass, String lemma) {
        return frames.getOrDefault(wordClass, Map.of()).getOrDefault(lemma, List.of());
    }

    /// The lemmas of the verbs that have frames.
    public Set<String> verbs() {
        return frames.getOrDefault(WordClass.VERB, Map.of()).keySet();
    }

    /// The lemmas of the nouns that trigger a frame.
    public Set<String> nouns() {
        return frames.getOrDefault(WordClass.NOUN, Map.of()).keySet();
    }

    /// The frames that never win, since another frame of the same trigger holds wherever they hold,
    /// says more or comes first, and says something else. Each is `loser < winner`, in order.
    public List<String> shadowed() {
        List<String> shadowed = new ArrayList<>();
        for (Map<String, List<Frame>> byLemma : frames.values()) {
            for (List<Frame> siblings : byLemma.values()) {
                for (Frame loser : siblings) {
                    siblings.stream()
                            .filter(winner -> shadows(winner, loser, siblings))
                            .findFirst()
                            .ifPresent(winner -> shadowed.add(loser.id() + " < " + winner.id()));
                }
            }
        }
        shadowed.sort(Comparator.naturalOrder());
        return shadowed;
    }

    private static boolean shadows(Frame winner, Frame loser, List<Frame> siblings) {
        boolean same =
                Objects.equals(winner.event(), loser.event())
                        && winner.modes().equals(loser.modes());
        if (winner.id().equals(loser.id()) || same || !winner.words().equals(loser.words())) {
            return false;
        }
        boolean blocksOnly = winner.event() == null;
        boolean first = siblings.indexOf(winner) < siblings.indexOf(loser);
        boolean ahead =
                winner.specificity() > loser.specificity()
                        || (winner.specificity() == loser.specificity()
                                && (blocksOnly || (loser.event() != null && first)));
        return ahead
                && winner.conditions().stream()
                        .allMatch(condition ->
                                loser.conditions().stream()
                                        .anyMatch(given -> implies(given, condition)));
    }

    /// Whether one condition holds wherever the other does.
    private static boolean implies(Condition given, Condition condition) {
        if (!given.path().equals(condition.path()) || given.negated() != condition.negated()) {
            return false;
        }
        List<String> some = words(given);
        List<String> all = words(condition);
        if (condition instanceof Condition.Filled) {
            return !given.negated() || given instanceof Condition.Filled;
        }
        if (!given.getClass().equals(condition.getClass())) {
            return false;
        }
        return given.negated() ? some.containsAll(all) : all.containsAll(some);
    }

    private static List<String> words(Condition condition) {
        return switch (condition) {
            case Condition.Filled filled -> List.of();
            case Condition.OfClass ofClass -> ofClass.classes();
            case Condition.OfLemma ofLemma -> ofLemma.lemmas();
        };
    }

    /// The same frames, some of which mean something else.
    ///
    /// @param corrections of several for one frame the last counts
    /// @param problems takes every correction that cannot be
    public FrameLexicon corrected(
            List<Correction> corrections, Ontology ontology, List<Problem> problems) {
        Map<String, Correction> byRule = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            correction.problem(ontology).ifPresent(problems::add);
            byRule.put(correction.rule(), correction);
        }
        Map<WordClass, Map<String, List<Frame>>> corrected = new HashMap<>();
        frames.forEach((wordClass, byLemma) -> {
            Map<String, List<Frame>> lemmas = new HashMap<>();
            byLemma.forEach((lemma, siblings) -> lemmas.put(lemma, corrected(siblings, byRule)));
            corrected.put(wordClass, lemmas);
        });
        byRule.values().forEach(unused -> problems.add(unused.unknown()));
        return new FrameLexicon(corrected, size);
    }

    private static List<Frame> corrected(List<Frame> frames, Map<String, Correction> byRule) {
        return frames.stream()
                .map(frame -> {
                    Correction correction = byRule.remove(frame.id());
                    return correction == null ? frame : correction.of(frame);
                })
                .toList();
    }

    /// How many frames there are.
    public int size() {
        return size;
    }

    private static final class Reader {
        private final Ontology ontology;
        private final ObjectClasses classes;
        private final List<Problem> problems;
        private final Map<WordClass, Map<String, List<Frame>>> frames = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private int size;

        private Reader(Ontology ontology, ObjectClasses classes, List<Problem> problems) {
            this.ontology = ontology;
            this.classes = classes;
            this.problems = problems;
        }

        private void take(String file, Table.Row row) {
            List<String> complaints = new ArrayList<>();
            String triggers = row.field(0);
            int dot = triggers.lastIndexOf('.');
            WordClass wordClass = dot < 1 ? null : wordClass(triggers.substring(dot + 1));
            if (wordClass == null) {
                complaints.add("\"%s\" does not end in .v, .n or .a".formatted(triggers));
            }
            List<Condition> conditions = conditions(row.field(1), complaints);
            String event = event(row.field(2));
            List<String> modes = modes(row.field(2), complaints);
            Role actor = role(row.field(3));
            Role recipient = role(row.field(4));
            String cameo = row.field(5).equals("-") ? null : row.field(5);
            if (cameo != null && !ontology.hasCameo(cameo)) {
                complaints.add("no such CAMEO code: \"%s\"".formatted(cameo));
            }
            if (wordClass != null) {
                String ending = triggers.substring(dot);
                for (String lemma : triggers.substring(0, dot).split(",", -1)) {
                    String trigger = lemma + ending;
                    if (!seen.add(
                            trigger
                                    + "\t"
                                    + new TreeSet<>(
                                            conditions.stream()
                                                    .map(Condition::toString)
                                                    .toList()))) {
                        complaints.add(
                                "\"%s\" has the same conditions as before".formatted(trigger));
                        continue;
                    }
                    List<String> words = List.of(lemma.split("_", -1));
                    add(
                            new Frame(
                                    trigger + "#" + numbers.merge(trigger, 1, Integer::sum),
                                    wordClass,
                                    words,
                                    conditions,
                                    event,
                                    modes,
                                    actor,
                                    recipient,
                                    cameo,
                                    specificity(words, conditions)));
                }
            }
            complaints.forEach(complaint -> problems.add(new Problem(file, row.line(), complaint)));
        }

        private void add(Frame frame) {
            List<Frame> siblings =
                    frames.computeIfAbsent(frame.wordClass(), name -> new HashMap<>())
                            .computeIfAbsent(frame.head(), lemma -> new ArrayList<>());
            siblings.add(frame);
            size++;
        }

        private static @Nullable WordClass wordClass(String letter) {
            return switch (letter) {
                case "v" -> WordClass.VERB;
                case "n" -> WordClass.NOUN;
                case "a" -> WordClass.ADJECTIVE;
                default -> null;
            };
        }

        private static @Nullable String event(String field) {
            if (field.equals("-")) {
                return null;
            }
            int dot = field.indexOf('.');
            return dot < 0 ? field : field.substring(0, dot);
        }

        private List<String> modes(String field, List<String> complaints) {
            String event = event(field);
            if (event == null) {
                return List.of();
            }
            if (!ontology.has(event)) {
                complaints.add("no such event: \"%s\"".formatted(event));
                return List.of();
            }
            if (event.length() == field.length()) {
                return List.of();
            }
            List<String> modes = List.of(field.substring(event.length() + 1).split("\\+", -1));
            for (String mode : modes) {
                if (!ontology.event(event).modes().containsKey(mode)) {
                    complaints.add("%s has no mode \"%s\"".formatted(event, mode));
                }
            }
            return modes;
        }

        private List<Condition> conditions(String field, List<String> complaints) {
            List<Condition> conditions = new ArrayList<>();
            if (field.equals("-") || field.equals("sent")) {
                return conditions;
            }
            for (String words : field.split(" +", -1)) {
                boolean negated = words.startsWith("-");
                String bare = negated ? words.substring(1) : words;
                int colon = bare.indexOf(':');
                int equals = bare.indexOf('=');
                if (bare.isEmpty()) {
                    complaints.add("not a condition: \"%s\"".formatted(words));
                } else if (colon > 0 && (equals < 0 || colon < equals)) {
                    List<String> names = List.of(bare.substring(colon + 1).split(",", -1));
                    for (String name : names) {
                        if (!classes.has(name) && !BUILT_IN_CLASSES.contains(name)) {
                            complaints.add("no such class: \"%s\"".formatted(name));
                        }
                    }
                    conditions.add(
                            new Condition.OfClass(path(bare.substring(0, colon)), negated, names));
                } else if (equals > 0) {
                    List<String> lemmas = List.of(bare.substring(equals + 1).split(",", -1));
                    conditions.add(
                            new Condition.OfLemma(
                                    path(bare.substring(0, equals)), negated, lemmas));
                } else {
                    conditions.add(new Condition.Filled(path(bare), negated));
                }
            }
            return conditions;
        }

        private static Role role(String field) {
            if (field.equals("-")) {
                return new Role(List.of());
            }
            List<List<Path>> alternatives = new ArrayList<>();
            for (String alternative : field.split("\\|", -1)) {
                List<Path> paths = new ArrayList<>();
                for (String path : alternative.split("\\+", -1)) {
                    paths.add(path(path));
                }
                alternatives.add(paths);
            }
            return new Role(alternatives);
        }

        private static Path path(String field) {
            return new Path(List.of(field.split(">", -1)));
        }

        private static int specificity(List<String> words, List<Condition> conditions) {
            int specificity = (words.size() - 1) * WORD;
            for (Condition condition : conditions) {
                int weight =
                        switch (condition) {
                            case Condition.OfLemma lemma -> LEMMA;
                            case Condition.OfClass ofClass ->
                                    BUILT_IN_CLASSES.containsAll(ofClass.classes())
                                            ? BUILT_IN_CLASS
                                            : CLASS;
                            case Condition.Filled filled -> PRESENCE;
                        };
                specificity += condition.negated() ? 1 : weight;
            }
            return specificity;
        }
    }
}
