package org.actant.mention;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// A language's words that tell places from persons, organisations and ordinary words.
public final class PlaceLexicon {
    /// The columns of the table.
    public static final List<String> COLUMNS = List.of("words", "kind", "value");

    /// What a word tells of the capitalised names beside it.
    enum Kind {
        /// After a name it makes the two a place: *County*.
        AFTER,
        /// Before a name it makes the two a place: *Lake*.
        BEFORE,
        /// A noun that says what the name after *of* is: *the city of …*.
        CONTAINER_OF,
        /// The preposition between such a noun and the name.
        OF,
        /// A preposition behind which names are places.
        LOCATIVE,
        /// A preposition behind which names are often places.
        DIRECTIONAL,
        /// After a name it makes the two a street or a building.
        STREET,
        /// Before a name it makes the name a person's.
        TITLE,
        /// Before a place it is part of the description or the name: *Northern*.
        DIRECTION,
        /// An ordinary word or a common surname that is a place's name too.
        WEAK,
        /// After a place's name, something that the place has: *Police* in *Oxford Police*.
        BODY,
        /// A place's name that people bear as often.
        GIVEN,
        /// A given name: the names after it are a person's.
        FIRST_NAME,
        /// A capitalised word that no longer belongs to the name before it: *Tuesday*, *Prime*.
        BREAK,
        /// The abbreviation of a division, after a comma.
        POSTAL;

        static @Nullable Kind named(String name) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                    return kind;
                }
            }
            return null;
        }
    }

    private final Map<Kind, Map<String, String>> words;

    private PlaceLexicon(Map<Kind, Map<String, String>> words) {
        this.words = words;
    }

    /// Reads the table.
    ///
    /// @param problems takes what is wrong with it
    public static PlaceLexicon read(String file, String content, List<Problem> problems) {
        Map<Kind, Map<String, String>> words = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashMap<>());
        }
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            Kind kind = Kind.named(row.field(1));
            if (kind == null) {
                problems.add(
                        new Problem(
                                file, row.line(), "unknown kind \"%s\"".formatted(row.field(1))));
                continue;
            }
            Map<String, String> kept = words.getOrDefault(kind, new HashMap<>());
            if (kept.put(row.field(0).toLowerCase(Locale.ROOT), row.field(2)) != null) {
                problems.add(
                        new Problem(
                                file,
                                row.line(),
                                "\"%s\" is listed twice as %s"
                                        .formatted(row.field(0), row.field(1))));
            }
        }
        return new PlaceLexicon(words);
    }

    /// Whether the word says what kind of place the name after it is of: *the town of Adre*.
    public boolean isContainer(String word) {
        return is(word, Kind.CONTAINER_OF);
    }

    boolean is(String word, Kind kind) {
        return value(word, kind) != null;
    }

    /// The value of the word in this kind, in any case; `null` where it is not of the kind.
    @Nullable String value(String word, Kind kind) {
        Map<String, String> kept = words.get(kind);
        return kept == null ? null : kept.get(word.toLowerCase(Locale.ROOT));
    }

    /// The full name of the division that a postal abbreviation stands for, `null` for other words.
    public @Nullable String division(String abbreviation) {
        Map<String, String> kept = words.get(Kind.POSTAL);
        return kept == null ? null : kept.get(abbreviation.toLowerCase(Locale.ROOT));
    }
}
