package org.actant.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.Role;
import org.actant.ontology.Ontology;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// What a user says that a frame means.
///
/// @param file where it is written, for messages
/// @param line its line there, from 1
/// @param rule the frame's id: `condemn.v#1`
/// @param event the codebook's event; `null` for *this is no event*
public record Correction(
        String file, int line, String rule, @Nullable String event, List<String> modes) {
    private static final List<String> COLUMNS = List.of("rule", "event");
    private static final Role SUBJECT = role("subj");
    private static final Role OBJECT = role("obj");

    public Correction {
        modes = List.copyOf(modes);
    }

    /// Reads a table with the columns `rule` and `event`, written as in the frames' tables:
    /// `ACCUSE.disapprove`, `-` for no event.
    ///
    /// @param problems takes every line that cannot be read
    public static List<Correction> read(String file, String content, List<Problem> problems) {
        List<Correction> corrections = new ArrayList<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            List<String> parts = List.of(row.field(1).split("[.+]", -1));
            boolean none = row.field(1).equals("-");
            corrections.add(
                    new Correction(
                            file,
                            row.line(),
                            row.field(0),
                            none ? null : parts.getFirst(),
                            parts.subList(1, parts.size())));
        }
        return corrections;
    }

    /// What the codebook has against it.
    Optional<Problem> problem(Ontology ontology) {
        if (event == null) {
            return Optional.empty();
        }
        if (!ontology.has(event)) {
            return Optional.of(new Problem(file, line, "no such event: \"%s\"".formatted(event)));
        }
        return modes.stream()
                .filter(mode -> !ontology.event(event).modes().containsKey(mode))
                .findFirst()
                .map(mode ->
                        new Problem(file, line, "%s has no mode \"%s\"".formatted(event, mode)));
    }

    Problem unknown() {
        return new Problem(file, line, "no frame has the id \"%s\"".formatted(rule));
    }

    /// The frame with this outcome. One that had none takes its subject for the actor and its
    /// object for the recipient.
    Frame of(Frame frame) {
        boolean none = frame.event() == null;
        return new Frame(
                frame.id(),
                frame.wordClass(),
                frame.words(),
                frame.conditions(),
                event,
                modes,
                none ? SUBJECT : frame.actor(),
                none ? OBJECT : frame.recipient(),
                null,
                frame.specificity());
    }

    private static Role role(String slot) {
        return new Role(List.of(List.of(new Path(List.of(slot)))));
    }
}
