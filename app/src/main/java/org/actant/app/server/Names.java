package org.actant.app.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;
import org.jspecify.annotations.Nullable;

/// What codes stand for, in words.
final class Names {
    private static final SequencedMap<String, String> ACTORS = new LinkedHashMap<>();
    private static final Set<String> COUNTRIES;
    private static final SequencedMap<String, String> SECTORS = new LinkedHashMap<>();

    static {
        List<Problem> problems = new ArrayList<>();
        SequencedMap<String, String> countries = new LinkedHashMap<>();
        read("actors/codes.tsv", List.of("code", "kind", "name"), 2, ACTORS, problems);
        read(
                "actors/countries.tsv",
                List.of("code", "iso2", "fips", "cow", "cow_code", "name", "aliases"),
                5,
                countries,
                problems);
        ACTORS.putAll(countries);
        COUNTRIES = Set.copyOf(countries.keySet());
        read("ontology/sectors.tsv", List.of("sector", "use", "definition"), 2, SECTORS, problems);
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
    }

    private Names() {}

    private static void read(
            String file,
            List<String> columns,
            int name,
            Map<String, String> into,
            List<Problem> problems) {
        Table table = Table.parse(file, Resources.knowledge().text(file), columns, problems);
        table.rows().forEach(row -> into.put(row.field(0), row.field(name)));
    }

    static @Nullable String of(String code) {
        return ACTORS.get(code);
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    static Map<String, String> actors() {
        return Map.copyOf(ACTORS);
    }

    static Map<String, String> sectors() {
        return Map.copyOf(SECTORS);
    }
}
