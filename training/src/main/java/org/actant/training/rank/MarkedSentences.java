package org.actant.training.rank;

import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;

/// The examples of our own: sentences written for the ranker from the codebook and from knowledge
/// of the language. They lie as tables beside this class.
final class MarkedSentences {
    private static final int FILES = 6;
    private static final List<String> COLUMNS = List.of("event", "sentence");

    private MarkedSentences() {}

    /// All of them, in the order of the files.
    ///
    /// @throws TableException if a line is no marked sentence
    static List<MarkedSentence> all() {
        Resources folder = Resources.onClassPath("/org/actant/training/rank/");
        List<Problem> problems = new ArrayList<>();
        List<MarkedSentence> sentences = new ArrayList<>();
        for (int number = 1; number <= FILES; number++) {
            String file = "examples-%d.tsv".formatted(number);
            for (Table.Row row : Table.parse(file, folder.text(file), COLUMNS, problems).rows()) {
                try {
                    sentences.add(MarkedSentence.parse(row.field(0), row.field(1)));
                } catch (IllegalArgumentException e) {
                    problems.add(new Problem(file, row.line(), String.valueOf(e.getMessage())));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return List.copyOf(sentences);
    }
}
