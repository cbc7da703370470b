package org.actant.app.evaluate;

import java.util.List;
import java.util.Locale;

/// The 15 classes of the gold data: PLOVER's 16 events, CONCEDE and RETREAT in one.
final class Roots {
    static final String NONE = "none";

    static final List<String> ALL =
            List.of(
                    "AGREE",
                    "CONSULT",
                    "SUPPORT",
                    "COOPERATE",
                    "AID",
                    "YIELD",
                    "REQUEST",
                    "ACCUSE",
                    "REJECT",
                    "THREATEN",
                    "PROTEST",
                    "SANCTION",
                    "MOBILIZE",
                    "COERCE",
                    "ASSAULT");

    static final List<String> QUADS =
            List.of(
                    "verbal_cooperation",
                    "material_cooperation",
                    "verbal_conflict",
                    "material_conflict");

    private Roots() {}

    static String of(String event) {
        String upper = event.toUpperCase(Locale.ROOT);
        return upper.equals("CONCEDE") || upper.equals("RETREAT") ? "YIELD" : upper;
    }

    static String quad(int quad) {
        return quad >= 1 && quad <= QUADS.size() ? QUADS.get(quad - 1) : NONE;
    }
}
