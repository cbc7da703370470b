package org.actant.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.table.Problem;
import org.actant.table.Table;

/// What a language's writing needs known before it can be taken apart: its abbreviations,
/// contractions and prefixes, and the phrases that give away boilerplate.
///
/// @param words the words that matter to the scanner, each with what it is
/// @param notices the phrases of boilerplate
public record SegmentLexicon(List<Word> words, List<Notice> notices) {
    /// The columns of the table of abbreviations.
    public static final List<String> WORD_COLUMNS = List.of("form", "kind");

    /// The columns of the table of boilerplate.
    public static final List<String> NOTICE_COLUMNS = List.of("where", "phrase");

    public SegmentLexicon {
        words = List.copyOf(words);
        notices = List.copyOf(notices);
    }

    /// A word the scanner knows.
    ///
    /// @param form as written, an abbreviation with its last stop; parts of a contraction are
    ///   separated by `|`
    public record Word(String form, Kind kind) {
        /// What a word is to the scanner. In the table the name is in lower case with hyphens.
        public enum Kind {
            /// Stands before a name, never ends a sentence: *Gen.*
            BEFORE_NAME(1 << 0),
            /// An abbreviation only before a number: *No. 7*
            BEFORE_NUMBER(1 << 1),
            /// An abbreviation that never ends a sentence: *e.g.*
            INSIDE(1 << 2),
            /// An abbreviation that may also end a sentence: *Inc.*
            EITHER(1 << 3),
            /// A prefix that keeps its hyphen: *anti-government* is one token, *well-known* three.
            PREFIX(1 << 4),
            /// Several words written as one: *gon|na*
            CONTRACTION(1 << 5),
            /// Starts with an apostrophe that is its own: *'em*
            CLIPPED(1 << 6),
            /// A word that, capitalised after an abbreviation, starts a sentence: *The*
            STARTER(1 << 7),
            /// A news agency, as it stands in brackets in a dateline.
            AGENCY(1 << 8),
            /// In capitals before a dash, and no place: *UPDATE*
            LABEL(1 << 9),
            /// A unit that may be written onto its number: *km*
            UNIT(1 << 10),
            /// A month, with its number: *october=10*, *oct=10*
            MONTH(1 << 11),
            /// A short form at the end of a word, with its apostrophe: *'s*, *n't*
            CLITIC(1 << 12),
            /// Makes a decade of the year before it: the *s* of *the '90s*
            DECADE(1 << 13);

            private final int bit;

            Kind(int bit) {
                this.bit = bit;
            }

            /// The kind as one bit of a set of kinds.
            int bit() {
                return bit;
            }
        }
    }

    /// A phrase that gives away boilerplate; `*` stands for up to eight tokens.
    public record Notice(Where where, String phrase) {
        /// Where the phrase stands, and how far the boilerplate reaches.
        public enum Where {
            /// The phrase is the whole paragraph, whatever mark follows it.
            LINE,
            /// The phrase opens a paragraph, and all of the paragraph goes.
            OPENING,
            /// The phrase opens a short line of capitalised names, as a byline does.
            BYLINE,
            /// The phrase opens a sentence, and the sentence goes.
            START,
            /// The phrase opens a sentence, and all that follows in its paragraph goes too.
            REST,
            /// The phrase is anywhere in a sentence, and the sentence goes.
            ANYWHERE
        }
    }

    /// Reads the two tables.
    ///
    /// @param abbreviations the table of words, with the columns `form` and `kind`
    /// @param boilerplate the table of phrases, with the columns `where` and `phrase`
    /// @param problems takes a line for each record that cannot be used; such records are left out
    public static SegmentLexicon parse(
            String abbreviations, String boilerplate, List<Problem> problems) {
        return new SegmentLexicon(
                words(
                        Table.parse("abbreviations.tsv", abbreviations, WORD_COLUMNS, problems),
                        problems),
                notices(
                        Table.parse("boilerplate.tsv", boilerplate, NOTICE_COLUMNS, problems),
                        problems));
    }

    private static List<Word> words(Table table, List<Problem> problems) {
        Map<String, Word.Kind> kinds = new HashMap<>();
        for (Word.Kind kind : Word.Kind.values()) {
            kinds.put(named(kind), kind);
        }
        Set<Word> seen = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Word.Kind kind = kinds.get(row.field(1));
            String form = row.field(0);
            if (kind == null) {
                problems.add(problem(table, row, "there is no kind \"%s\"", row.field(1)));
            } else if (form.isEmpty()) {
                problems.add(problem(table, row, "no form before \"%s\"", row.field(1)));
            } else if (kind == Word.Kind.CONTRACTION && form.indexOf('|') <= 0) {
                problems.add(problem(table, row, "no \"|\" in the contraction \"%s\"", form));
            } else if (isAbbreviation(kind) && !form.endsWith(".")) {
                problems.add(problem(table, row, "no stop at the end of \"%s\"", form));
            } else if (kind == Word.Kind.MONTH && !form.matches("[^=]+=([1-9]|1[0-2])")) {
                problems.add(problem(table, row, "no number from 1 to 12 in \"%s\"", form));
            } else if (!seen.add(new Word(form, kind))) {
                problems.add(problem(table, row, "\"%s\" is listed twice", form));
            } else {
                words.add(new Word(form, kind));
            }
        }
        return words;
    }

    private static List<Notice> notices(Table table, List<Problem> problems) {
        Map<String, Notice.Where> places = new HashMap<>();
        for (Notice.Where where : Notice.Where.values()) {
            places.put(named(where), where);
        }
        Set<Notice> seen = new HashSet<>();
        List<Notice> notices = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Notice.Where where = places.get(row.field(0));
            String phrase = row.field(1);
            if (where == null) {
                problems.add(problem(table, row, "there is no place \"%s\"", row.field(0)));
            } else if (phrase.isEmpty() || phrase.startsWith("*")) {
                problems.add(problem(table, row, "no first word in \"%s\"", phrase));
            } else if (!seen.add(new Notice(where, phrase))) {
                problems.add(problem(table, row, "\"%s\" is listed twice", phrase));
            } else {
                notices.add(new Notice(where, phrase));
            }
        }
        return notices;
    }

    private static boolean isAbbreviation(Word.Kind kind) {
        return switch (kind) {
            case BEFORE_NAME, BEFORE_NUMBER, INSIDE, EITHER -> true;
            case PREFIX, CONTRACTION, CLIPPED, STARTER, AGENCY, LABEL, UNIT, MONTH -> false;
            case CLITIC, DECADE -> false;
        };
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem problem(Table table, Table.Row row, String message, String words) {
        return new Problem(table.file(), row.line(), message.formatted(words));
    }
}
