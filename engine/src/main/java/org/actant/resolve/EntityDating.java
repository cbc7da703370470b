package org.actant.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Standing;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorEntry.Term;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorWords;
import org.actant.lexicon.Grammar;
import org.jspecify.annotations.Nullable;

/// What a person or body was on a day.
final class EntityDating {
    private static final Set<String> INTERNATIONAL = Set.of("UNO", "EUR", "IGO", "NGO");

    /// Where a title is a rank or a seat, one of many, and tells as much as an office by name.
    private static final Set<String> RANKS = Set.of("LEG", "MIL", "COP", "JUD");

    private final ActorLexicon lexicon;
    private final Grammar grammar;

    EntityDating(ActorLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /// The body of those that bear a name which existed on that day; the first where none did.
    static Body choose(List<Body> bodies, @Nullable LocalDate day) {
        for (Body body : bodies) {
            if (body.own()) {
                return body;
            }
        }
        for (Body body : bodies) {
            if (body.period().holds(day)) {
                return body;
            }
        }
        for (Body body : bodies) {
            if (!body.period().startsAfter(day)) {
                return body;
            }
        }
        return bodies.getFirst();
    }

    /// What the person was on that day.
    ///
    /// @param title the role the text gives them before the name, `null` for none
    /// @param former whether the text says that they no longer hold it
    ActorReading read(
            Person person, @Nullable Role title, boolean former, @Nullable LocalDate day) {
        Term active = activeTerm(person, day);
        Term titled = title == null ? null : titledTerm(person, title, day);
        String code = code(person);
        if (former && !person.terms().isEmpty()) {
            return reading(person, code, "ELI", List.of(), null, "the text says \"former\"");
        }
        if (titled != null && (active == null || titled.period().holds(day))) {
            return withTitle(held(person, titled, "the text gives the title"), title);
        }
        if (active != null) {
            return withTitle(held(person, active, "in office on the day"), title);
        }
        Standing standing = standing(person, day);
        boolean vague = title != null && title.kind() == RoleKind.LEADER && standing != null;
        if (title != null && !vague && !former && !title.sector().equals("ELI")) {
            String sector = title.sector();
            List<String> others = standing == null ? title.otherSectors() : standing.otherSectors();
            String step = "%s is called %s".formatted(person.name(), title.name());
            return reading(person, code, sector, others, null, step);
        }
        Term last = lastEnded(person, day);
        if (standing != null && (last == null || standing.period().from() != null)) {
            String step =
                    "known as " + (standing.note().isEmpty() ? person.name() : standing.note());
            return reading(
                    person,
                    standing.code(),
                    standing.sector(),
                    standing.otherSectors(),
                    null,
                    step);
        }
        if (last != null) {
            String step = "%s until %s".formatted(last.office(), last.period().to());
            return reading(person, code, "ELI", List.of(), null, step);
        }
        if (!person.terms().isEmpty()) {
            return reading(person, code, null, List.of(), null, "not yet in office");
        }
        return reading(person, code, null, List.of(), null, "known person");
    }

    /// Heads of international organisations have no sector but the one the title gives.
    private static ActorReading withTitle(ActorReading reading, @Nullable Role title) {
        return reading.sector() != null || title == null
                ? reading
                : reading.withSector(
                        title.sector(),
                        List.of(),
                        "\"%s\" is %s".formatted(title.name(), title.sector()));
    }

    /// The bearer of a surname that is meant, or `null` where that is not clear.
    @Nullable Person choose(
            Surname surname,
            @Nullable Role title,
            @Nullable String country,
            @Nullable LocalDate day) {
        List<Person> candidates = new ArrayList<>();
        for (Person bearer : surname.bearers()) {
            boolean fits =
                    title == null
                            || isLeader(title)
                            || titledTerm(bearer, title, day) != null
                            || isOneOf(bearer, title, day);
            if (fits && (country == null || country.equals(code(bearer)))) {
                candidates.add(bearer);
            }
        }
        if (candidates.isEmpty()) {
            return null;
        }
        List<Person> inOffice = new ArrayList<>();
        List<Person> high = new ArrayList<>();
        for (Person candidate : candidates) {
            Term active = activeTerm(candidate, day);
            Term titled = title == null ? active : titledTerm(candidate, title, day);
            if (active != null && titled != null && titled.period().holds(day)) {
                inOffice.add(candidate);
            }
            if (hasHighOffice(candidate)) {
                high.add(candidate);
            }
        }
        List<Person> highInOffice = new ArrayList<>(inOffice);
        highInOffice.retainAll(high);
        if (highInOffice.size() == 1) {
            return highInOffice.getFirst();
        }
        if (highInOffice.isEmpty() && inOffice.size() == 1 && (title != null || country != null)) {
            return inOffice.getFirst();
        }
        if (candidates.size() == 1 && (title != null || country != null || high.size() == 1)) {
            return candidates.getFirst();
        }
        if (title == null && country == null && lexicon.isCommonSurname(surname.name())) {
            return null;
        }
        if (highInOffice.isEmpty() && high.size() == 1) {
            return high.getFirst();
        }
        return sameCountry(candidates) && title != null ? latest(candidates) : null;
    }

    /// Whether the person was on that day what the title says without naming an office: *Senator*,
    /// *General*.
    private static boolean isOneOf(Person person, Role title, @Nullable LocalDate day) {
        if (!RANKS.contains(title.sector())) {
            return false;
        }
        Term active = activeTerm(person, day);
        if (active != null && title.sector().equals(active.sector())) {
            return true;
        }
        for (Standing standing : person.standings()) {
            if (standing.period().holds(day) && title.sector().equals(standing.sector())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLeader(Role title) {
        return lexicon.words().is(ActorWords.Kind.VAGUE_TITLE, title.name());
    }

    private static boolean sameCountry(List<Person> people) {
        Set<String> codes = new HashSet<>();
        for (Person person : people) {
            codes.add(String.valueOf(code(person)));
        }
        return codes.size() == 1;
    }

    private static Person latest(List<Person> people) {
        Person latest = people.getFirst();
        for (Person person : people) {
            if (from(person).compareTo(from(latest)) > 0) {
                latest = person;
            }
        }
        return latest;
    }

    private static String from(Person person) {
        return person.terms().isEmpty()
                ? ""
                : String.valueOf(person.terms().getLast().period().from());
    }

    private boolean hasHighOffice(Person person) {
        for (Term term : person.terms()) {
            if (isHighest(term.office())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the office is one of the highest, alone or of something: *President of the Council*.
    private boolean isHighest(String office) {
        int end = office.length();
        while (end > 0) {
            boolean whole = end == office.length() || isOf(office, end + 1);
            if (whole
                    && lexicon.words()
                            .is(ActorWords.Kind.HIGHEST_OFFICE, office.substring(0, end))) {
                return true;
            }
            end = office.lastIndexOf(' ', end - 1);
        }
        return false;
    }

    /// Whether the title leaves out what the office is of: *Governor* for *Governor of Texas*.
    private boolean isOfficeOf(String office, String title) {
        int end = title.length();
        return office.length() > end + 1
                && office.charAt(end) == ' '
                && office.regionMatches(true, 0, title, 0, end)
                && isOf(office, end + 1);
    }

    private boolean isOf(String office, int start) {
        int blank = office.indexOf(' ', start);
        String word = office.substring(start, blank < 0 ? office.length() : blank);
        return grammar.is(Grammar.Role.GENITIVE, word);
    }

    private static ActorReading held(Person person, Term term, String step) {
        String years = "%s, %s".formatted(term.office(), years(term));
        return reading(
                person,
                term.code(),
                term.sector(),
                List.of(),
                term.office(),
                "%s (%s)".formatted(years, step));
    }

    private static String years(Term term) {
        LocalDate from = term.period().from();
        LocalDate to = term.period().to();
        return "%s–%s".formatted(from == null ? "" : from, to == null ? "" : to);
    }

    private static ActorReading reading(
            Person person,
            @Nullable String code,
            @Nullable String sector,
            List<String> others,
            @Nullable String office,
            String step) {
        String reason = "%s: %s".formatted(person.name(), step);
        return new ActorReading(code, sector, others, person.name(), office, reason);
    }

    static @Nullable String code(Person person) {
        for (Term term : person.terms()) {
            if (!INTERNATIONAL.contains(term.code())) {
                return term.code();
            }
        }
        if (!person.standings().isEmpty()) {
            return person.standings().getFirst().code();
        }
        if (!person.terms().isEmpty()) {
            return person.terms().getFirst().code();
        }
        return null;
    }

    private static @Nullable Term activeTerm(Person person, @Nullable LocalDate day) {
        Term active = null;
        for (Term term : person.terms()) {
            if (term.period().holds(day)) {
                active = term;
            }
        }
        return active;
    }

    /// The term of the office that the title names, the one on the day before others.
    private @Nullable Term titledTerm(Person person, Role title, @Nullable LocalDate day) {
        Term titled = null;
        for (Term term : person.terms()) {
            if (lexicon.sameOffice(term.office(), title.name())
                    || isOfficeOf(term.office(), title.name())) {
                if (term.period().holds(day)) {
                    return term;
                }
                titled = term;
            }
        }
        return titled;
    }

    private static @Nullable Term lastEnded(Person person, @Nullable LocalDate day) {
        Term last = null;
        for (Term term : person.terms()) {
            if (term.period().endedBefore(day)) {
                last = term;
            }
        }
        return last;
    }

    private static @Nullable Standing standing(Person person, @Nullable LocalDate day) {
        Standing found = null;
        for (Standing standing : person.standings()) {
            if (standing.period().holds(day)) {
                found = standing;
            }
        }
        if (found != null || !person.terms().isEmpty()) {
            return found;
        }
        return person.standings().isEmpty() ? null : person.standings().getLast();
    }
}
