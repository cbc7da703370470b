package org.actant.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.ontology.Status;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// Verbs that lend their subject to an event noun: *carry out an attack*, *come under fire*.
public final class LightVerbs {
    private static final List<String> COLUMNS = List.of("verb", "subject", "slot", "status");

    private final Map<String, List<LightVerb>> verbs;

    private LightVerbs(Map<String, List<LightVerb>> verbs) {
        this.verbs = verbs;
    }

    /// A light verb.
    ///
    /// @param words its lemmas: the verb, and its particle where it has one
    /// @param agent whether its subject does what the noun says; otherwise it is done to its
    ///   subject
    /// @param slot where the event noun stands
    /// @param status what it makes of the event, `null` where it leaves it as it is
    public record LightVerb(
            List<String> words, boolean agent, String slot, @Nullable Status status) {
        public LightVerb {
            words = List.copyOf(words);
        }
    }

    /// Reads the table.
    ///
    /// @param problems takes every problem
    public static LightVerbs read(String file, String content, List<Problem> problems) {
        Map<String, List<LightVerb>> verbs = new HashMap<>();
        Table table = Table.parse(file, content, COLUMNS, problems);
        for (Table.Row row : table.rows()) {
            List<String> words = List.of(row.field(0).split("_", -1));
            String subject = row.field(1);
            if (!subject.equals("agent") && !subject.equals("patient")) {
                problems.add(
                        new Problem(
                                file,
                                row.line(),
                                "subject \"%s\" is not agent or patient".formatted(subject)));
                continue;
            }
            verbs.computeIfAbsent(words.getFirst(), lemma -> new ArrayList<>())
                    .add(
                            new LightVerb(
                                    words,
                                    subject.equals("agent"),
                                    row.field(2),
                                    status(file, row, problems)));
        }
        return new LightVerbs(verbs);
    }

    /// The light verbs with this verb lemma, in order.
    public List<LightVerb> of(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    private static @Nullable Status status(String file, Table.Row row, List<Problem> problems) {
        if (row.field(3).equals("-")) {
            return null;
        }
        try {
            return Status.valueOf(row.field(3).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(
                    new Problem(
                            file, row.line(), "no such status: \"%s\"".formatted(row.field(3))));
            return null;
        }
    }
}
