package org.actant.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.table.Problem;
import org.actant.table.Table;

/// The function words of a language that the tree walk needs to know.
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
        /// Marks what the reader knows already: *the*.
        DEFINITE
    }

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
