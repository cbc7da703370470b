package org.actant.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.actant.table.Table;

/// How a language makes the regular forms of its verbs, or of its nouns: rules by ending, the first
/// that fits.
public final class RegularForms {
    private static final List<String> COLUMNS = List.of("ending", "cut", "endings");

    private final List<Rule> rules;

    private RegularForms(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// A rule.
    ///
    /// @param ending what the lemma ends in; empty fits every lemma
    /// @param cut how many letters are cut off first
    /// @param endings what is put on instead
    private record Rule(String ending, int cut, List<String> endings) {}

    /// Reads the table.
    ///
    /// @param problems takes every problem
    public static RegularForms read(String file, String content, List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            String ending = row.field(0).equals("-") ? "" : row.field(0);
            String cut = row.field(1);
            if (cut.length() == 1 && Character.isDigit(cut.charAt(0))) {
                rules.add(new Rule(ending, cut.charAt(0) - '0', row.list(2)));
            } else {
                problems.add(new Problem(file, row.line(), "not a number: \"%s\"".formatted(cut)));
            }
        }
        return new RegularForms(rules);
    }

    /// The regular forms of a word, its lemma apart.
    public List<String> of(String lemma) {
        for (Rule rule : rules) {
            if (lemma.endsWith(rule.ending()) && lemma.length() > rule.cut() + 1) {
                String stem = lemma.substring(0, lemma.length() - rule.cut());
                return rule.endings().stream().map(stem::concat).toList();
            }
        }
        return List.of();
    }
}
