package org.actant.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.actant.table.TableException;
import org.jspecify.annotations.Nullable;

/// Reads CoNLL-U: words with tags and trees, one a line, in ten columns.
public final class ConlluReader {
    private final BufferedReader lines;
    private final String file;
    private int number;

    /// @param file the name by which problems call the file
    public ConlluReader(Reader in, String file) {
        this.lines = new BufferedReader(in);
        this.file = file;
    }

    /// The next sentence, or null after the last.
    ///
    /// @throws TableException if a line is not CoNLL-U
    public @Nullable ConlluSentence next() throws IOException {
        List<String> comments = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        String line = lines.readLine();
        while (line != null) {
            number++;
            if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    break;
                }
            } else if (line.startsWith("#")) {
                comments.add(line);
            } else {
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != ConlluSentence.COLUMNS) {
                    throw broken("has %d columns, not 10".formatted(row.size()));
                }
                rows.add(row);
            }
            line = lines.readLine();
        }
        if (rows.isEmpty()) {
            return null;
        }
        try {
            return new ConlluSentence(comments, rows);
        } catch (IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    /// All sentences that are left.
    ///
    /// @throws TableException if a line is not CoNLL-U
    public List<ConlluSentence> all() throws IOException {
        List<ConlluSentence> sentences = new ArrayList<>();
        for (ConlluSentence next = next(); next != null; next = next()) {
            sentences.add(next);
        }
        return sentences;
    }

    private TableException broken(String what) {
        return new TableException(List.of(new Problem(file, number, what)));
    }
}
