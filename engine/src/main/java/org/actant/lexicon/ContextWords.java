package org.actant.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.ontology.Ontology;
import org.actant.table.Problem;
import org.actant.table.Table;

/// Words that show a context of the codebook: *cholera* shows `health`.
public final class ContextWords {
    private static final List<String> COLUMNS = List.of("context", "words");

    private final Map<String, List<Phrase>> phrases;

    private ContextWords(Map<String, List<Phrase>> phrases) {
        this.phrases = phrases;
    }

    /// One or more lemmas that show a context.
    public record Phrase(List<String> words, String context) {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// Reads the table.
    ///
    /// @param problems takes every problem
    public static ContextWords read(
            String file, String content, Ontology ontology, List<Problem> problems) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            String context = row.field(0);
            if (!ontology.contexts().contains(context)) {
                problems.add(
                        new Problem(
                                file, row.line(), "no such context: \"%s\"".formatted(context)));
                continue;
            }
            for (String member : row.list(1)) {
                List<String> words = List.of(member.split("_", -1));
                phrases.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                        .add(new Phrase(words, context));
            }
        }
        return new ContextWords(phrases);
    }

    /// The phrases that begin with this lemma, in the table's order.
    public List<Phrase> startingWith(String lemma) {
        return phrases.getOrDefault(lemma, List.of());
    }
}
