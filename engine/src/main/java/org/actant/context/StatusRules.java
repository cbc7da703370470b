package org.actant.context;

import java.util.List;
import java.util.Set;
import org.actant.ontology.Status;

/// What the codebook makes of an event that has not happened. PLOVER, *Auxiliary modes*, *AGREE*,
/// *CONCEDE* and *REJECT*: cooperation to come is AGREE, a retreat to come is CONCEDE, force that
/// is announced is THREATEN, *will not* is a refusal; the single event is coded rather than an
/// event with an auxiliary mode.
public final class StatusRules {
    private static final Set<String> COOPERATION = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");
    private static final Set<String> YIELDING = Set.of("AGREE", "CONCEDE", "RETREAT");

    private static final Set<String> FORCE =
            Set.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");

    private StatusRules() {}

    /// An event with its status, after the codebook's rules.
    public record Coded(String event, List<String> modes, Status status) {
        public Coded {
            modes = List.copyOf(modes);
        }
    }

    /// The event to code for one that the text reports with this status.
    public static Coded code(String event, List<String> modes, StatusFinder.Finding finding) {
        Status status = finding.status();
        if (status == Status.FUTURE && COOPERATION.contains(event)) {
            return new Coded("AGREE", List.of(), Status.ACTUAL);
        }
        if (status == Status.FUTURE && event.equals("RETREAT")) {
            return new Coded("CONCEDE", List.of(), Status.ACTUAL);
        }
        if (status == Status.NEGATED && finding.intended() && isCooperative(event)) {
            return new Coded("REJECT", List.of(), Status.ACTUAL);
        }
        return new Coded(event, modes, status);
    }

    /// The threat that lies in announcing this force.
    public static Coded threat(String event, List<String> modes) {
        List<String> kind =
                switch (event) {
                    case "MOBILIZE", "ASSAULT" -> List.of("violence");
                    case "SANCTION" -> List.of(modes.contains("expel") ? "expel" : "relations");
                    case "COERCE" -> List.of(modes.contains("arrest") ? "arrest" : "restrict");
                    default -> List.of();
                };
        return new Coded("THREATEN", kind, Status.ACTUAL);
    }

    /// Whether the event is a material conflict: one that is announced is a threat.
    public static boolean isForce(String event) {
        return FORCE.contains(event);
    }

    /// Whether the event is cooperation of any kind, or giving way.
    public static boolean isCooperative(String event) {
        return COOPERATION.contains(event) || YIELDING.contains(event);
    }
}
