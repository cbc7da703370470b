package org.actant.app.export.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;
import org.jspecify.annotations.Nullable;

/// What codes are called, and what other code lists call the same.
public final class Codes {
    private static final List<String> COUNTRY_COLUMNS =
            List.of("code", "iso2", "fips", "cow", "cow_code", "name", "aliases");

    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> cameo = new HashMap<>();

    private record Country(String fips, String cow, String name) {}

    private Codes(List<Table.Row> countryRows, List<Table.Row> codeRows, List<Table.Row> labels) {
        for (Table.Row row : countryRows) {
            countries.put(
                    row.field(0),
                    new Country(given(row.field(2)), given(row.field(3)), row.field(5)));
        }
        for (Table.Row row : codeRows) {
            names.put(row.field(0), row.field(2));
        }
        for (Table.Row row : labels) {
            cameo.put(row.field(0), row.field(1));
        }
    }

    /// Reads the tables that ship with Actant.
    public static Codes load() {
        List<Problem> problems = new ArrayList<>();
        Resources knowledge = Resources.onClassPath("/org/actant/knowledge/");
        Codes codes =
                new Codes(
                        Table.parse(
                                        "actors/countries.tsv",
                                        knowledge.text("actors/countries.tsv"),
                                        COUNTRY_COLUMNS,
                                        problems)
                                .rows(),
                        Table.parse(
                                        "actors/codes.tsv",
                                        knowledge.text("actors/codes.tsv"),
                                        List.of("code", "kind", "name"),
                                        problems)
                                .rows(),
                        Table.parse(
                                        "cameo-labels.tsv",
                                        labels(),
                                        List.of("code", "label"),
                                        problems)
                                .rows());
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return codes;
    }

    boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /// FIPS 10-4, empty where there is none.
    String fips(String code) {
        Country country = countries.get(code);
        return country == null ? "" : country.fips();
    }

    /// The Correlates of War number, empty where there is none.
    String cow(String code) {
        Country country = countries.get(code);
        return country == null ? "" : country.cow();
    }

    /// What a country's, an organisation's or a sector's code is called; the code itself where
    /// nobody knows.
    String name(String code) {
        Country country = countries.get(code);
        return country == null ? names.getOrDefault(code, code) : country.name();
    }

    /// What a CAMEO code is called; the name of the code above it where it has none of its own.
    @Nullable String cameo(String code) {
        for (int length = code.length(); length >= 2; length--) {
            String label = cameo.get(code.substring(0, length));
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /// Whether a CAMEO code has a name of its own.
    boolean names(String code) {
        return cameo.containsKey(code);
    }

    private static String given(String field) {
        return field.equals("-") ? "" : field;
    }

    private static String labels() {
        try (InputStream in =
                Objects.requireNonNull(Codes.class.getResourceAsStream("cameo-labels.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
