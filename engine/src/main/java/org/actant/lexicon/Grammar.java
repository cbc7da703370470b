package org.actant.lexicon;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.table.Problem;
import org.actant.table.Table;

/// The function words of a language, by what they do. A word can do several things.
public final class Grammar {
    private static final List<String> COLUMNS = List.of("role", "words", "slot");
    private static final String PREPOSITION = "preposition";

    private final Map<Role, Set<String>> words;
    private final Map<String, String> slots;

    private Grammar(Map<Role, Set<String>> words, Map<String, String> slots) {
        this.words = words;
        this.slots = slots;
    }

    /// What a function word does.
    public enum Role {
        /// Introduces who did it, in a passive: *by*.
        AGENT,
        /// Introduces what a noun is about: *of*.
        GENITIVE,
        /// Marks an infinitive: *to*.
        INFINITIVE,
        /// Ties a thing to whose it is: *drones from Iran*.
        BELONGING,
        /// Before a gerund whose subject is the object before it: *condemned Iran for supplying*.
        OBJECT_CONTROL,
        /// Opens a relative clause: *who*.
        RELATIVE,
        /// Tells where: *in*, *near*.
        LOCATIVE,
        /// Tells whither, whence or which way: *into*, *from*, *through*.
        DIRECTIONAL,
        /// Tells whence: *from*.
        ORIGIN,
        /// Opens a clause that says what somebody waits for: *unless*.
        CONDITION,
        /// Opens a clause that says what happened at a place: *where*.
        PLACE_RELATIVE,
        /// Marks what the reader knows already: *the*, *these*.
        DEFINITE,
        /// The definite article alone: *the*.
        ARTICLE,
        /// The article of one among others: *a*.
        INDEFINITE,
        /// Ties to a name or role what still belongs to it: *the head of*, *troops in*.
        ATTACHED,
        /// Tells whose a role is: *the spokesman for*.
        OWNER,
        /// Stands after the one who has something: *'s*.
        POSSESSIVE,
        /// The letter after which an apostrophe alone can be a possessive: *the workers' union*.
        POSSESSIVE_LETTER,
        /// Says of two that both are meant: *both*.
        BOTH,
        /// Counts two: *two*.
        TWO,
        /// A pronoun for those who speak: *I*, *our*.
        SPEAKER,
        /// A pronoun for those who are spoken to: *you*.
        LISTENER,
        /// A pronoun for a man: *he*.
        MASCULINE,
        /// A pronoun for a woman: *she*.
        FEMININE,
        /// A pronoun for several: *they*.
        PLURAL,
        /// A pronoun for what is no person: *it*.
        NEUTER,
        /// A pronoun for the subject once more: *himself*.
        REFLEXIVE,
        /// A pronoun that can be a subject, as written inside a sentence: *I*, *he*.
        SUBJECT,
        /// Stands where a subject should, and is none: *there*.
        EXPLETIVE,
        /// Opens a clause that is said: *that*.
        COMPLEMENTIZER,
        /// Stands before the name of a day: *on*.
        DATING,
        /// Opens a clause that tells when or how: *while*.
        CIRCUMSTANCE,
        /// Tells whose words a noun of saying stands for: *a statement from*.
        AUTHOR,
        /// Takes one out of several: *police, not soldiers*.
        EXCLUDING,
        /// A pronoun for as many of those named before: *all*, *some*.
        QUANTITY,
        /// Says that a number is no exact one, and no preposition though it opens with one: *at
        /// least*.
        APPROXIMATE,
        /// A verb, as its lemma, that can stand for one named before: *others did*.
        REPEATING,
        /// Stands beside such a verb: *did so*, *did not*.
        ECHO
    }

    private static final Set<Role> PERSONAL =
            EnumSet.of(
                    Role.SPEAKER,
                    Role.LISTENER,
                    Role.MASCULINE,
                    Role.FEMININE,
                    Role.PLURAL,
                    Role.NEUTER,
                    Role.QUANTITY);

    /// Reads the table.
    ///
    /// @param problems takes every problem
    public static Grammar read(String file, String content, List<Problem> problems) {
        Map<Role, Set<String>> words = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
        }
        Map<String, String> slots = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            if (row.field(0).equals(PREPOSITION)) {
                row.list(1).forEach(word -> slots.put(word, row.field(2)));
                continue;
            }
            try {
                Role role = Role.valueOf(row.field(0).toUpperCase(Locale.ROOT).replace('-', '_'));
                words.getOrDefault(role, new HashSet<>()).addAll(row.list(1));
            } catch (IllegalArgumentException e) {
                problems.add(
                        new Problem(
                                file, row.line(), "no such role: \"%s\"".formatted(row.field(0))));
            }
        }
        return new Grammar(words, slots);
    }

    /// Whether the word does this.
    public boolean is(Role role, String word) {
        return words.getOrDefault(role, Set.of()).contains(word);
    }

    /// Whether the word is a pronoun that stands for somebody or something.
    public boolean isPersonal(String word) {
        for (Role role : PERSONAL) {
            if (is(role, word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word stands for one person: *he*, *her*.
    public boolean isSingular(String word) {
        return is(Role.MASCULINE, word) || is(Role.FEMININE, word);
    }

    /// The slot that a preposition fills: *out of* fills `from`.
    ///
    /// @param words the preposition in lower case, its words joined with `_`
    public String slot(String words) {
        String slot = slots.get(words);
        if (slot != null) {
            return slot;
        }
        int underscore = words.indexOf('_');
        String first = underscore < 0 ? words : words.substring(0, underscore);
        return slots.getOrDefault(first, first);
    }
}
