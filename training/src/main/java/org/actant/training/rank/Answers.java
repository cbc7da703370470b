package org.actant.training.rank;

import java.util.List;

/// What the ranker tells apart: the roots of the examples, which have CONCEDE and RETREAT in one,
/// YIELD.
final class Answers {
    /// The roots in the order of the ranker's answers.
    static final List<String> ROOTS =
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

    static final int QUADS = 4;

    private static final String YIELD = "YIELD";

    /// Yielding is material cooperation in the examples, as RETREAT is in the codebook of 2024.
    private static final List<String> YIELDING = List.of("CONCEDE", "RETREAT");

    private Answers() {}

    /// The codebook's events of each answer.
    static List<List<String>> events() {
        return ROOTS.stream().map(root -> root.equals(YIELD) ? YIELDING : List.of(root)).toList();
    }

    /// The answer with this root or event, as a set of one bit.
    static int bit(String root) {
        int answer = ROOTS.indexOf(YIELDING.contains(root) ? YIELD : root);
        if (answer < 0) {
            throw new IllegalArgumentException("Not a root: \"%s\"".formatted(root));
        }
        return 1 << answer;
    }

    /// The answers of a quad class, a bit each.
    static int bits(int quad) {
        int bits = 0;
        for (int answer = 0; answer < ROOTS.size(); answer++) {
            if (quad(answer) == quad) {
                bits |= 1 << answer;
            }
        }
        return bits;
    }

    /// The quad class of an answer, 1–4, in the examples' codebook: yielding is material.
    static int quad(int answer) {
        return answer < 3 ? 1 : answer < 6 ? 2 : answer < 10 ? 3 : 4;
    }
}
