package org.actant.app.petrarch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.jspecify.annotations.Nullable;

/// Actors and agents of PETRARCH's dictionaries on their way to a table for `--actors`. As there,
/// the first entry of a name counts, and of its codes the first that holds on a day.
public final class PetrarchActors {
    private static final String HEADER = "name\taliases\tcode\tsector\tother_sectors\tfrom\tto";

    private final CameoActors codes = new CameoActors(Resources.knowledge());
    private final Function<String, @Nullable String> sectorHere;
    private final Consumer<Problem> problems;
    private final Set<String> taken = new HashSet<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Long> foreign = new HashMap<>();
    private final Map<String, Long> lost = new HashMap<>();
    private long actors;
    private long agents;
    private long known;
    private long repeated;
    private long nobody;
    private long verbs;
    private long patterns;

    /// @param sectorHere the sector of a word for people, `null` where we know none
    /// @param problems takes every line that cannot be read; such lines are left out
    public PetrarchActors(
            Function<String, @Nullable String> sectorHere, Consumer<Problem> problems) {
        this.sectorHere = sectorHere;
        this.problems = problems;
    }

    /// Adds a dictionary.
    ///
    /// @param file its name, for messages
    public void add(String file, String content) {
        Dictionary dictionary = Dictionary.read(file, content, problems);
        verbs += dictionary.verbs();
        patterns += dictionary.patterns();
        for (Entry entry : dictionary.entries()) {
            try {
                add(entry, dictionary.sets());
            } catch (IllegalArgumentException e) {
                problems.accept(new Problem(file, entry.line(), String.valueOf(e.getMessage())));
            }
        }
    }

    /// How much came of it.
    ///
    /// @param actors that are in the table
    /// @param agents that are in the table
    /// @param known agents that we know with the same sector, and that are left to us
    /// @param repeated entries whose every name an earlier one has
    /// @param nobody entries that the dictionaries code as nobody
    /// @param foreign entries left out, by the part of their code that PLOVER has nobody for
    /// @param lost parts of codes left out, where the rest is in the table
    /// @param verbs and their patterns, which are not read
    public record Counts(
            long actors,
            long agents,
            long known,
            long repeated,
            long nobody,
            Map<String, Long> foreign,
            Map<String, Long> lost,
            long verbs,
            long patterns) {
        public Counts {
            foreign = Map.copyOf(foreign);
            lost = Map.copyOf(lost);
        }
    }

    public Counts counts() {
        return new Counts(actors, agents, known, repeated, nobody, foreign, lost, verbs, patterns);
    }

    /// Writes the table.
    public void write(OutputStream out) throws IOException {
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        lines.write(HEADER + "\n");
        for (String row : rows) {
            lines.write(row + "\n");
        }
        lines.flush();
    }

    private void add(Entry entry, Map<String, List<String>> sets) {
        List<String> found = new ArrayList<>();
        List<String> names = names(entry, sets);
        Set<String> takenNow = new HashSet<>(taken);
        List<String> fresh = fresh(names, takenNow);
        if (fresh.isEmpty()) {
            repeated++;
            return;
        }
        List<Days> left = List.of(Days.ALL);
        for (Entry.Dated dated : entry.codes()) {
            CameoActors.Meaning meaning = codes.read(dated.code());
            List<Days> after = new ArrayList<>();
            for (Days days : left) {
                after.addAll(days.without(dated.days()));
            }
            switch (meaning) {
                case CameoActors.Meaning.Nobody() -> nobody++;
                case CameoActors.Meaning.Foreign(String part) -> foreign.merge(part, 1L, Long::sum);
                case CameoActors.Meaning.Known actor -> {
                    if (entry.isAgent() && isKnown(fresh, actor)) {
                        known++;
                        break;
                    }
                    actor.lost().forEach(part -> lost.merge(part, 1L, Long::sum));
                    for (Days days : left) {
                        days.within(dated.days())
                                .ifPresent(now -> found.add(row(fresh, actor, now)));
                    }
                }
            }
            left = after;
        }
        taken.addAll(takenNow);
        if (!found.isEmpty()) {
            rows.addAll(found);
            actors += entry.isAgent() ? 0 : 1;
            agents += entry.isAgent() ? 1 : 0;
        }
    }

    /// Those of the names that no earlier entry has, each once, whatever its capitals.
    private static List<String> fresh(List<String> names, Set<String> taken) {
        return names.stream().filter(name -> taken.add(name.toLowerCase(Locale.ROOT))).toList();
    }

    private static List<String> names(Entry entry, Map<String, List<String>> sets) {
        List<String> names = new ArrayList<>();
        for (String written : entry.names()) {
            names.addAll(
                    entry.isAgent()
                            ? Names.ofAgent(written, entry.plural(), sets)
                            : Names.ofActor(written));
        }
        return names;
    }

    /// A word for people that we read the same is left to us: ours can stand beside a country.
    private boolean isKnown(List<String> names, CameoActors.Meaning.Known actor) {
        String sector = actor.sectors().isEmpty() ? null : actor.sectors().getFirst();
        return actor.code() == null
                && sector != null
                && names.stream().allMatch(name -> Objects.equals(sectorHere.apply(name), sector));
    }

    private static String row(List<String> names, CameoActors.Meaning.Known actor, Days days) {
        List<String> sectors = actor.sectors();
        String code = actor.code();
        return String.join(
                "\t",
                names.getFirst(),
                listed(names.subList(1, names.size())),
                code == null ? "-" : code,
                sectors.isEmpty() ? "-" : sectors.getFirst(),
                listed(sectors.isEmpty() ? sectors : sectors.subList(1, sectors.size())),
                days.from() == null ? "" : days.from().toString(),
                days.last() == null ? "" : String.valueOf(days.last()));
    }

    private static String listed(List<String> some) {
        return some.isEmpty() ? "-" : String.join(";", some);
    }
}
