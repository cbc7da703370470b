package org.actant.app.petrarch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;
import org.jspecify.annotations.Nullable;

/// What CAMEO's actor codes are in PLOVER. A code is made of parts of three letters: the country or
/// the kind of organisation, then what they do.
final class CameoActors {
    private static final Pattern PARTS = Pattern.compile("([A-Z]{3})+");

    /// Codes of countries and organisations that CAMEO writes otherwise, or that are gone.
    private static final Map<String, String> ENTITIES =
            Map.ofEntries(
                    Map.entry("BUR", "MMR"),
                    Map.entry("CSK", "CZE"),
                    Map.entry("DDR", "DEU"),
                    Map.entry("EEC", "EUR"),
                    Map.entry("GZS", "PSE"),
                    Map.entry("KSV", "KOS"),
                    Map.entry("NGM", "NGO"),
                    Map.entry("PAL", "PSE"),
                    Map.entry("ROM", "ROU"),
                    Map.entry("SCG", "SRB"),
                    Map.entry("SUN", "RUS"),
                    Map.entry("TMP", "TLS"),
                    Map.entry("USR", "RUS"),
                    Map.entry("WBK", "PSE"),
                    Map.entry("YUG", "SRB"),
                    Map.entry("ZAR", "COD"));

    /// Roles that PLOVER calls otherwise.
    private static final Map<String, String> ROLES =
            Map.ofEntries(
                    Map.entry("BUD", "REL"),
                    Map.entry("CHR", "REL"),
                    Map.entry("CTH", "REL"),
                    Map.entry("DEV", "SOC"),
                    Map.entry("ENV", "SOC"),
                    Map.entry("HIN", "REL"),
                    Map.entry("HLH", "MED"),
                    Map.entry("HRI", "SOC"),
                    Map.entry("INS", "REB"),
                    Map.entry("JEW", "REL"),
                    Map.entry("MED", "JRN"),
                    Map.entry("MOS", "REL"),
                    Map.entry("MUS", "REL"),
                    Map.entry("SEP", "REB"),
                    Map.entry("SIK", "REL"));

    /// Organisations of which the codebook has the most known by their own codes.
    private static final Set<String> OF_STATES = Set.of("UNO", "EUR");

    private final Set<String> entities = new HashSet<>();
    private final Set<String> international = new HashSet<>();
    private final Set<String> sectors = new HashSet<>();
    private final Map<String, String> folded = new HashMap<>();

    CameoActors(Resources knowledge) {
        List<Problem> problems = new ArrayList<>();
        Table codes =
                Table.parse(
                        "codes.tsv",
                        knowledge.text("actors/codes.tsv"),
                        List.of("code", "kind", "name"),
                        problems);
        Table countries =
                Table.parse(
                        "countries.tsv",
                        knowledge.text("actors/countries.tsv"),
                        List.of("code", "iso2", "fips", "cow", "cow_code", "name", "aliases"),
                        problems);
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        countries.rows().forEach(row -> entities.add(row.field(0)));
        for (Table.Row row : codes.rows()) {
            switch (row.field(1)) {
                case "sector" -> sectors.add(row.field(0));
                case "folded" -> folded.put(row.field(0), row.field(2));
                default -> international.add(row.field(0));
            }
        }
        entities.addAll(international);
    }

    /// What became of a code.
    sealed interface Meaning {
        /// Somebody that PLOVER has a code or a sector for.
        ///
        /// @param code the country or organisation, `null` for a role alone
        /// @param sectors PLOVER's, the main one first
        /// @param lost parts that PLOVER has nothing for
        record Known(@Nullable String code, List<String> sectors, Set<String> lost)
                implements Meaning {}

        /// Somebody that PLOVER has neither for.
        ///
        /// @param part that is not known
        record Foreign(String part) implements Meaning {}

        /// The dictionary says that it is nobody: `---`.
        record Nobody() implements Meaning {}
    }

    /// What a code of a dictionary means.
    ///
    /// @param written `KENGOV`, and `~GOV` or `NGO~` for an agent
    /// @throws IllegalArgumentException where it is no code
    Meaning read(String written) {
        if (written.equals("---")) {
            return new Meaning.Nobody();
        }
        String bare = written.replace("~", "");
        if (!PARTS.matcher(bare).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not made of parts of three capitals".formatted(written));
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < bare.length(); at += 3) {
            parts.add(bare.substring(at, at + 3));
        }
        String code = entity(parts.getFirst());
        if (written.startsWith("~") && !international.contains(String.valueOf(code))) {
            code = null;
        }
        if (code != null) {
            parts.removeFirst();
        } else if (sector(parts.getFirst()) == null) {
            return new Meaning.Foreign(parts.getFirst());
        }
        if ("IGO".equals(code)) {
            for (String part : parts) {
                String organisation = entity(part);
                if (organisation != null && OF_STATES.contains(organisation)) {
                    code = organisation;
                }
            }
        }
        return known(code, parts);
    }

    private Meaning known(@Nullable String code, List<String> parts) {
        Set<String> roles = new LinkedHashSet<>();
        Set<String> lost = new TreeSet<>();
        for (String part : parts) {
            String sector = sector(part);
            if (sector != null) {
                roles.add(sector);
            } else if (code == null || !code.equals(entity(part))) {
                lost.add(part);
            }
        }
        if (roles.size() > 1) {
            roles.remove("SOC");
        }
        return new Meaning.Known(code, List.copyOf(roles), lost);
    }

    private @Nullable String entity(String part) {
        String code = ENTITIES.getOrDefault(part, part);
        code = folded.getOrDefault(code, code);
        return entities.contains(code) ? code : null;
    }

    private @Nullable String sector(String part) {
        String sector = ROLES.getOrDefault(part, part);
        return sectors.contains(sector) ? sector : null;
    }
}
