package org.actant.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.actant.ontology.Ontology.Cameo;
import org.actant.ontology.Ontology.EventType;
import org.actant.ontology.Ontology.Mode;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;

/// Reads a codebook's five tables and checks them against each other.
final class OntologyReader {
    private static final String NONE = "-";

    private final Function<String, String> tables;
    private final List<Problem> problems = new ArrayList<>();

    OntologyReader(Function<String, String> tables) {
        this.tables = tables;
    }

    Ontology read() {
        Table events =
                table("events.tsv", "event", "quad", "score", "cameo", "recipient", "definition");
        Table modes = table("modes.tsv", "event", "mode", "score", "cameo", "definition");
        Map<String, SequencedMap<String, Mode>> modesOf = modesOf(modes);
        SequencedMap<String, EventType> types = new LinkedHashMap<>();
        for (Table.Row row : events.rows()) {
            String name = row.field(0);
            int quad = quad(events, row);
            EventType type =
                    new EventType(
                            name,
                            quad,
                            number(events, row, 2),
                            row.field(3),
                            row.field(4).equals("yes"),
                            modesOf.getOrDefault(name, new LinkedHashMap<>()));
            if (types.put(name, type) != null) {
                problem(events, row, "\"%s\" is listed twice".formatted(name));
            }
        }
        for (Table.Row row : modes.rows()) {
            if (!types.containsKey(row.field(0))) {
                problem(modes, row, "no such event: \"%s\"".formatted(row.field(0)));
            }
        }
        Map<String, Cameo> cameo = cameo(types);
        checkCodes(events, 3, cameo);
        checkCodes(modes, 3, cameo);
        SequencedSet<String> contexts = names(table("contexts.tsv", "context", "definition"));
        SequencedSet<String> sectors = names(table("sectors.tsv", "sector", "use", "definition"));
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return new Ontology(types, contexts, sectors, cameo);
    }

    private Map<String, SequencedMap<String, Mode>> modesOf(Table modes) {
        Map<String, SequencedMap<String, Mode>> modesOf = new LinkedHashMap<>();
        for (Table.Row row : modes.rows()) {
            Mode mode = new Mode(row.field(1), number(modes, row, 2), row.field(3));
            SequencedMap<String, Mode> siblings =
                    modesOf.computeIfAbsent(row.field(0), name -> new LinkedHashMap<>());
            if (siblings.put(mode.name(), mode) != null) {
                problem(modes, row, "\"%s\" is listed twice".formatted(mode.name()));
            }
        }
        return modesOf;
    }

    private Map<String, Cameo> cameo(SequencedMap<String, EventType> types) {
        Table table = table("cameo.tsv", "cameo", "goldstein", "event", "mode");
        Map<String, Cameo> cameo = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            String event = row.field(2).equals(NONE) ? null : row.field(2);
            String mode = row.field(3).equals(NONE) ? null : row.field(3);
            EventType type = event == null ? null : types.get(event);
            if (event != null && type == null) {
                problem(table, row, "no such event: \"%s\"".formatted(event));
            } else if (type != null && mode != null && !type.modes().containsKey(mode)) {
                problem(table, row, "%s has no mode \"%s\"".formatted(event, mode));
            }
            Cameo entry = new Cameo(row.field(0), number(table, row, 1), event, mode);
            if (cameo.put(entry.code(), entry) != null) {
                problem(table, row, "\"%s\" is listed twice".formatted(entry.code()));
            }
        }
        return cameo;
    }

    private void checkCodes(Table table, int column, Map<String, Cameo> cameo) {
        for (Table.Row row : table.rows()) {
            if (!cameo.containsKey(row.field(column))) {
                problem(table, row, "no such CAMEO code: \"%s\"".formatted(row.field(column)));
            }
        }
    }

    private SequencedSet<String> names(Table table) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Table.Row row : table.rows()) {
            if (!names.add(row.field(0))) {
                problem(table, row, "\"%s\" is listed twice".formatted(row.field(0)));
            }
        }
        return names;
    }

    private int quad(Table table, Table.Row row) {
        double quad = number(table, row, 1);
        if (quad != 1 && quad != 2 && quad != 3 && quad != 4) {
            problem(table, row, "quad class \"%s\" is not 1, 2, 3 or 4".formatted(row.field(1)));
        }
        return (int) quad;
    }

    private double number(Table table, Table.Row row, int column) {
        try {
            return Double.parseDouble(row.field(column));
        } catch (NumberFormatException e) {
            problem(table, row, "not a number: \"%s\"".formatted(row.field(column)));
            return 0;
        }
    }

    private Table table(String name, String... columns) {
        return Table.parse(name, tables.apply(name), List.of(columns), problems);
    }

    private void problem(Table table, Table.Row row, String message) {
        problems.add(new Problem(table.file(), row.line(), message));
    }
}
