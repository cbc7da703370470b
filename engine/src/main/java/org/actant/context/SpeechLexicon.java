package org.actant.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.table.Problem;
import org.actant.table.Table;

/// The words of saying, and where the words that are said stand.
///
/// @param verbs verbs by lemma
/// @param nouns nouns by lemma: *statement*, *claim*
/// @param adjectives adjectives by lemma: *confident*, *clear*
/// @param phrases prepositional phrases in lower case, words separated by one space: *according to*
/// @param times nouns by lemma that name a time, never a speaker: *Thursday*
/// @param markers words by lemma that open what is said, with how it stands: *that* a clause, *to*
///   an infinitive
public record SpeechLexicon(
        Map<String, Set<Content>> verbs,
        Map<String, Set<Content>> nouns,
        Map<String, Set<Content>> adjectives,
        Set<String> phrases,
        Set<String> times,
        Map<String, Content> markers) {
    /// The columns of the table.
    public static final List<String> COLUMNS = List.of("word", "class", "content");

    public SpeechLexicon {
        verbs = Map.copyOf(verbs);
        nouns = Map.copyOf(nouns);
        adjectives = Map.copyOf(adjectives);
        phrases = Set.copyOf(phrases);
        times = Set.copyOf(times);
        markers = Map.copyOf(markers);
    }

    /// Where a word of saying has the words that are said.
    public enum Content {
        /// In quotation marks beside it: *“…,” he shrugged*
        QUOTE,
        /// In a clause: *said that …*, *…, he said*, *asked whether …*
        CLAUSE,
        /// In an infinitive: *promised to …*
        TO,
        /// In a participle, alone or after a preposition: *accused them of …*, *proposed sending …*
        ING,
        /// In its object: *denied the report*
        OBJECT,
        /// After *for*: *called for an inquiry*
        FOR,
        /// After *of* or *about*: *warned of a famine*
        OF,
        /// In a complement after *as*, or in none: *called it “a farce”*, *described it as “a
        /// farce”*
        AS,
        /// By nobody in particular, whatever its subject: *seemed to …*
        IMPERSONAL
    }

    /// Reads the table.
    ///
    /// @param table one word a line: the lemma, `verb` (a particle joined with `_`), `noun`,
    ///   `adjective`, `phrase`, `time` or `marker`, and where the content stands, as names of
    ///   [Content] in lower case separated by `;`, one alone for a marker, or `-` for a time
    /// @param problems takes a line for each record that cannot be used; such records are left out
    public static SpeechLexicon parse(String table, List<Problem> problems) {
        Table rows = Table.parse("speech.tsv", table, COLUMNS, problems);
        Map<String, Set<Content>> verbs = new HashMap<>();
        Map<String, Set<Content>> nouns = new HashMap<>();
        Map<String, Set<Content>> adjectives = new HashMap<>();
        Map<String, Set<Content>> phrases = new HashMap<>();
        Map<String, Set<Content>> markers = new HashMap<>();
        Set<String> times = new HashSet<>();
        for (Table.Row row : rows.rows()) {
            if (row.field(1).equals("time")) {
                if (!times.add(row.field(0))) {
                    problems.add(problem(rows, row, "\"%s\" is listed twice", row.field(0)));
                }
                continue;
            }
            Map<String, Set<Content>> words =
                    switch (row.field(1)) {
                        case "verb" -> verbs;
                        case "noun" -> nouns;
                        case "adjective" -> adjectives;
                        case "phrase" -> phrases;
                        case "marker" -> markers;
                        default -> null;
                    };
            if (words == null) {
                problems.add(problem(rows, row, "there is no class \"%s\"", row.field(1)));
                continue;
            }
            Set<Content> contents = contents(rows, row, problems);
            if (contents.isEmpty()) {
                problems.add(problem(rows, row, "no content for \"%s\"", row.field(0)));
            } else if (row.field(1).equals("marker") && contents.size() > 1) {
                problems.add(problem(rows, row, "several contents for \"%s\"", row.field(0)));
            } else if (words.putIfAbsent(row.field(0), contents) != null) {
                problems.add(problem(rows, row, "\"%s\" is listed twice", row.field(0)));
            }
        }
        Map<String, Content> opened = new HashMap<>();
        markers.forEach((word, contents) -> opened.put(word, contents.iterator().next()));
        return new SpeechLexicon(verbs, nouns, adjectives, phrases.keySet(), times, opened);
    }

    /// Whether the word opens what is said in this way.
    boolean marks(String word, Content content) {
        return markers.get(word) == content;
    }

    private static Set<Content> contents(Table table, Table.Row row, List<Problem> problems) {
        List<Content> contents = new ArrayList<>();
        for (String name : row.list(2)) {
            boolean known = false;
            for (Content content : Content.values()) {
                if (content.name().toLowerCase(Locale.ROOT).equals(name)) {
                    contents.add(content);
                    known = true;
                }
            }
            if (!known) {
                problems.add(problem(table, row, "there is no content \"%s\"", name));
            }
        }
        return contents.isEmpty() ? Set.of() : EnumSet.copyOf(contents);
    }

    private static Problem problem(Table table, Table.Row row, String message, String words) {
        return new Problem(table.file(), row.line(), message.formatted(words));
    }
}
