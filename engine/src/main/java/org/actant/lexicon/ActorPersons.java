package org.actant.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Standing;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorEntry.Term;
import org.jspecify.annotations.Nullable;

/// Puts the people of the two tables of persons together: terms and standings of one name are one
/// person's, unless two countries' offices show that they are two.
final class ActorPersons {
    private static final Set<String> INTERNATIONAL = Set.of("UNO", "EUR", "IGO", "NGO");

    /// Where the family name comes first.
    private static final Set<String> SURNAME_FIRST = Set.of("CHN", "TWN", "KOR", "PRK", "HKG");

    /// Where two family names follow the given names.
    private static final Set<String> TWO_SURNAMES =
            Set.of(
                    "ESP", "MEX", "ARG", "COL", "PER", "CHL", "VEN", "ECU", "BOL", "PRY", "URY",
                    "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "DOM", "CUB");

    private static final Set<String> PARTICLES =
            Set.of(
                    "bin", "ben", "ibn", "al", "el", "de", "da", "do", "dos", "das", "del", "della",
                    "di", "van", "von", "der", "den", "le", "la", "abu", "ould", "st", "mac", "san",
                    "ter", "du");

    private final ActorWords words;
    private final Map<String, String> canonical = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new LinkedHashMap<>();
    private final Map<String, List<Term>> terms = new TreeMap<>();
    private final Map<String, List<Standing>> standings = new TreeMap<>();

    /// @param words tells Western first names
    ActorPersons(ActorWords words) {
        this.words = words;
    }

    void alias(String person, List<String> others) {
        aliases.computeIfAbsent(person, key -> new LinkedHashSet<>()).addAll(others);
        canonical.putIfAbsent(person, person);
        for (String other : others) {
            canonical.putIfAbsent(other, person);
        }
    }

    void standing(String person, Standing standing) {
        standings.computeIfAbsent(person, key -> new ArrayList<>()).add(standing);
    }

    void term(Term term) {
        terms.computeIfAbsent(term.person(), key -> new ArrayList<>()).add(term);
    }

    /// Enters everybody into the automaton, full names and surnames.
    ///
    /// @return everybody, by name
    List<Person> enter(ActorAutomaton automaton) {
        Map<String, List<Term>> termsOf = new TreeMap<>();
        terms.forEach((name, list) ->
                termsOf.computeIfAbsent(nameOf(name), key -> new ArrayList<>()).addAll(list));
        Map<String, List<Standing>> standingsOf = new TreeMap<>();
        standings.forEach((name, list) ->
                standingsOf.computeIfAbsent(nameOf(name), key -> new ArrayList<>()).addAll(list));
        Map<String, Set<String>> spellings = new TreeMap<>();
        aliases.forEach((name, list) ->
                spellings.computeIfAbsent(nameOf(name), key -> new LinkedHashSet<>()).addAll(list));
        for (String name : terms.keySet()) {
            spellings.computeIfAbsent(nameOf(name), key -> new LinkedHashSet<>()).add(name);
        }
        Set<String> names = new TreeSet<>(termsOf.keySet());
        names.addAll(standingsOf.keySet());
        List<Person> everybody = new ArrayList<>();
        Map<String, List<Person>> bearers = new TreeMap<>();
        for (String name : names) {
            List<Person> namesakes =
                    namesakes(
                            name,
                            termsOf.getOrDefault(name, List.of()),
                            standingsOf.getOrDefault(name, List.of()));
            Set<String> spelt = new LinkedHashSet<>();
            spelt.add(name);
            spelt.addAll(spellings.getOrDefault(name, Set.of()));
            for (String spelling : List.copyOf(spelt)) {
                spelt.add(withoutUmlauts(spelling));
            }
            for (Person person : namesakes) {
                everybody.add(person);
                Set<String> surnames = new TreeSet<>();
                for (String spelling : spelt) {
                    automaton.add(spelling, person, false);
                    String shorter = withoutMiddle(spelling, person);
                    if (shorter != null && !spelt.contains(shorter)) {
                        automaton.add(shorter, person, false);
                    }
                    surnames.addAll(surnames(spelling, person));
                }
                for (String surname : surnames) {
                    if (surname.equals(surname.toLowerCase(Locale.ROOT))) {
                        continue;
                    }
                    bearers.computeIfAbsent(surname, key -> new ArrayList<>()).add(person);
                }
            }
        }
        bearers.forEach(
                (surname, people) -> automaton.add(surname, new Surname(surname, people), false));
        return everybody;
    }

    /// The spelling of a German name where umlauts cannot be written: *Schroeder*.
    private static String withoutUmlauts(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }

    private String nameOf(String spelling) {
        return canonical.getOrDefault(spelling, spelling);
    }

    private static List<Person> namesakes(String name, List<Term> terms, List<Standing> standings) {
        List<Term> ordered = new ArrayList<>(terms);
        ordered.sort(
                Comparator.comparing(
                        term -> String.valueOf(term.period().from()), Comparator.naturalOrder()));
        Set<String> states = new TreeSet<>();
        for (Term term : ordered) {
            if (!INTERNATIONAL.contains(term.code())) {
                states.add(term.code());
            }
        }
        if (states.size() <= 1) {
            return List.of(new Person(name, ordered, standings));
        }
        List<Person> namesakes = new ArrayList<>();
        for (String state : states) {
            List<Term> own = new ArrayList<>();
            for (Term term : ordered) {
                if (term.code().equals(state)) {
                    own.add(term);
                }
            }
            List<Standing> standing = new ArrayList<>();
            for (Standing each : standings) {
                if (state.equals(each.code())) {
                    standing.add(each);
                }
            }
            namesakes.add(new Person(name, own, standing));
        }
        return namesakes;
    }

    private static @Nullable String countryOf(Person person) {
        for (Term term : person.terms()) {
            if (!INTERNATIONAL.contains(term.code())) {
                return term.code();
            }
        }
        return person.standings().isEmpty() ? null : person.standings().getFirst().code();
    }

    /// First and last name of somebody who has one in between: *George Bush* for *George W. Bush*.
    private static @Nullable String withoutMiddle(String name, Person person) {
        String country = countryOf(person);
        String[] words = name.split(" ", -1);
        if (words.length != 3
                || country == null
                || SURNAME_FIRST.contains(country)
                || TWO_SURNAMES.contains(country)
                || isParticle(words[1])
                || words[2].endsWith(".")
                || !(words[1].endsWith(".") || words[1].length() == 1)) {
            return null;
        }
        return words[0] + " " + words[2];
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The surnames by which newspapers call somebody after the first mention.
    private List<String> surnames(String name, Person person) {
        String country = countryOf(person);
        List<String> parts = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            if (!word.isEmpty()
                    && !word.equals("Jr.")
                    && !word.equals("Jr")
                    && !word.equals("Sr.")
                    && !word.equals("II")
                    && !word.equals("III")
                    && !word.equals("IV")
                    && !word.equals("VI")) {
                parts.add(word);
            }
        }
        if (parts.size() < 2) {
            return List.of();
        }
        if (country != null && SURNAME_FIRST.contains(country)) {
            return List.of(isGivenFirst(parts) ? parts.getLast() : parts.getFirst());
        }
        List<String> surnames = new ArrayList<>();
        String last = parts.getLast();
        int at = parts.size() - 1;
        int from = at;
        while (from > 1 && isParticle(parts.get(from - 1))) {
            from--;
        }
        if (from < at) {
            surnames.add(String.join(" ", parts.subList(from, parts.size())));
        } else if (parts.size() >= 3 && country != null && TWO_SURNAMES.contains(country)) {
            surnames.add(parts.get(at - 1) + " " + last);
            surnames.add(parts.get(at - 1));
            return surnames;
        }
        surnames.add(last);
        int hyphen = last.indexOf('-');
        if (hyphen > 0 && isParticle(last.substring(0, hyphen))) {
            surnames.add(last.substring(hyphen + 1));
        }
        return surnames;
    }

    /// Whether a name from where the family name comes first is written the Western way: *Harry
    /// Ho-jen Tseng*, *Jae-in Moon*.
    private boolean isGivenFirst(List<String> parts) {
        String first = parts.getFirst();
        if (parts.size() > 2) {
            return first.contains("-") || parts.get(1).contains("-");
        }
        return !parts.getLast().contains("-")
                && (first.contains("-")
                        || words.is(ActorWords.Kind.MASCULINE, first)
                        || words.is(ActorWords.Kind.FEMININE, first));
    }
}
