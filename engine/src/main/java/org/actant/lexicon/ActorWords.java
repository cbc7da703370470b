package org.actant.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A language's words that tell something about actors without naming any, by what they tell.
/// Accents, capitals and hyphens make no difference.
public final class ActorWords {
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    ActorWords() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
    }

    /// What a word tells.
    public enum Kind {
        /// So common that it names a person only after a title.
        COMMON_SURNAME,
        /// A given name or title of a woman.
        FEMININE,
        /// A given name or title of a man.
        MASCULINE,
        /// An office that several hold at a time: *ambassador*.
        COLLEGIAL,
        /// Can stand for an armed group or party named before: *movement*.
        GROUP_NOUN,
        /// Can stand for an organisation or agency named before: *alliance*.
        ORGANISATION_NOUN,
        /// Can stand for a company named before: *firm*.
        COMPANY_NOUN,
        /// Can stand for a country named before: *nation*.
        COUNTRY_NOUN,
        /// Means people where two are meant: *the two leaders*.
        PERSON_NOUN,
        /// Means several without being a plural: *police*.
        COLLECTIVE,
        /// After a country and a hyphen: the country only helps those who are meant, *Iran-backed*.
        BORROWED,
        /// Before a hyphen and a country: it is not the country of those who are meant,
        /// *pro-Russian*.
        BORROWED_PREFIX,
        /// Part of the rank of an officer who is one of the elite afterwards: *general*.
        SENIOR_OFFICER,
        /// Those of an elite who need not have held an office.
        ELITE,
        /// An office whose holders are called by their surname alone: *president*.
        HIGHEST_OFFICE,
        /// A title that fits any office: *leader*.
        VAGUE_TITLE;

        static @Nullable Kind named(String name) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                    return kind;
                }
            }
            return null;
        }
    }

    void add(Kind kind, List<String> more) {
        Set<String> known = of(kind);
        more.forEach(word -> known.add(ActorPieces.folded(word)));
    }

    /// Whether the word tells this.
    public boolean is(Kind kind, String word) {
        return of(kind).contains(ActorPieces.folded(word));
    }

    /// Whether a word that tells this is part of the phrase.
    public boolean isWithin(Kind kind, String phrase) {
        String folded = ActorPieces.folded(phrase);
        return of(kind).stream().anyMatch(folded::contains);
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }
}
