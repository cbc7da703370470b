package org.actant.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A codebook: which events there are, their modes, scores and CAMEO codes. PLOVER of 2024 ships
/// with Actant; a user's own tables of the same shape do as well.
public final class Ontology {
    private final SequencedMap<String, EventType> events;
    private final SequencedSet<String> contexts;
    private final SequencedSet<String> sectors;
    private final Map<String, Cameo> cameo;

    Ontology(
            SequencedMap<String, EventType> events,
            SequencedSet<String> contexts,
            SequencedSet<String> sectors,
            Map<String, Cameo> cameo) {
        this.events = events;
        this.contexts = contexts;
        this.sectors = sectors;
        this.cameo = cameo;
    }

    /// An event of the codebook.
    ///
    /// @param quad quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4
    ///   material conflict
    /// @param score the conflict–cooperation score, −10 to 10
    /// @param cameo its CAMEO code where no mode says more
    /// @param requiresRecipient whether the codebook wants a recipient
    public record EventType(
            String name,
            int quad,
            double score,
            String cameo,
            boolean requiresRecipient,
            SequencedMap<String, Mode> modes) {
        public EventType {
            modes = new LinkedHashMap<>(modes);
        }
    }

    /// A mode of an event.
    public record Mode(String name, double score, String cameo) {}

    /// A CAMEO code.
    ///
    /// @param goldstein its Goldstein score
    /// @param event the event it stands for, `null` for those the codebook dropped
    /// @param mode the mode it stands for, `null` where it has none
    public record Cameo(
            String code, double goldstein, @Nullable String event, @Nullable String mode) {}

    /// Reads the codebook's tables.
    ///
    /// @param tables gives a table's content by its name: `events.tsv`
    /// @throws org.actant.table.TableException naming every problem
    public static Ontology read(Function<String, String> tables) {
        return new OntologyReader(tables).read();
    }

    /// The events in the codebook's order.
    public List<EventType> events() {
        return new ArrayList<>(events.values());
    }

    public boolean has(String event) {
        return events.containsKey(event);
    }

    /// The event with this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public EventType event(String name) {
        EventType type = events.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No such event: \"%s\"".formatted(name));
        }
        return type;
    }

    public Set<String> contexts() {
        return contexts;
    }

    public Set<String> sectors() {
        return sectors;
    }

    /// The score of an event with its modes: the one farthest from the event's own counts.
    public double score(String event, List<String> modes) {
        EventType type = event(event);
        double score = type.score();
        double farthest = 0;
        for (String name : modes) {
            Mode mode = type.modes().get(name);
            if (mode != null && Math.abs(mode.score() - type.score()) >= farthest) {
                farthest = Math.abs(mode.score() - type.score());
                score = mode.score();
            }
        }
        return score;
    }

    /// The CAMEO code of an event with its modes.
    public String cameo(String event, List<String> modes) {
        EventType type = event(event);
        for (String name : modes) {
            Mode mode = type.modes().get(name);
            if (mode != null) {
                return mode.cameo();
            }
        }
        return type.cameo();
    }

    public boolean hasCameo(String code) {
        return cameo.containsKey(code);
    }

    /// Whether the codebook has an event for a CAMEO code: PLOVER dropped statements and appeals.
    public boolean hasEvent(String code) {
        Cameo entry = cameo.get(code);
        return entry != null && entry.event() != null;
    }

    /// The Goldstein score of a CAMEO code of this codebook.
    public double goldstein(String code) {
        Cameo entry = cameo.get(code);
        if (entry == null) {
            throw new IllegalArgumentException("No such CAMEO code: \"%s\"".formatted(code));
        }
        return entry.goldstein();
    }
}
