package org.actant.app.export.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;

/// A participant in CAMEO's actor codes: the country or organisation, then roles of three letters.
///
/// @param entity three letters, `---` where only a role is known, empty for nobody we know
/// @param sectors CAMEO's role codes, the main one first
record CameoActor(String entity, List<String> sectors) {
    /// The roles that Phoenix has a column for.
    private static final Set<String> ROLES =
            Set.of(
                    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS",
                    "CRM", "CVL");

    static CameoActor of(@Nullable Participant participant) {
        if (participant == null) {
            return new CameoActor("", List.of());
        }
        List<String> sectors = new ArrayList<>();
        String main = participant.sector();
        if (main != null) {
            sectors.add(cameo(main));
        }
        for (String other : participant.otherSectors()) {
            if (!sectors.contains(cameo(other))) {
                sectors.add(cameo(other));
            }
        }
        String code = participant.code();
        if (code != null) {
            return new CameoActor(code, sectors);
        }
        return new CameoActor(sectors.isEmpty() ? "" : "---", sectors);
    }

    /// Entity and roles in one word: `KENGOV`.
    String full() {
        return entity + String.join("", sectors);
    }

    String role() {
        return !sectors.isEmpty() && ROLES.contains(sectors.getFirst()) ? sectors.getFirst() : "";
    }

    /// What is neither entity nor role.
    String attribute() {
        return String.join(";", role().isEmpty() ? sectors : sectors.subList(1, sectors.size()));
    }

    String sector(int index) {
        return index < sectors.size() ? sectors.get(index) : "";
    }

    /// PLOVER's sector in CAMEO: the two use MED for different things.
    private static String cameo(String sector) {
        return switch (sector) {
            case "JRN" -> "MED";
            case "MED" -> "HLH";
            default -> sector;
        };
    }
}
