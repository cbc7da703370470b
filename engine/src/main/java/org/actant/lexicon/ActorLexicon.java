package org.actant.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.BodyKind;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Cue;
import org.actant.lexicon.ActorEntry.CueKind;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.Form;
import org.actant.lexicon.ActorEntry.People;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.PlaceKind;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Standing;
import org.actant.lexicon.ActorEntry.Term;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.table.TableException;
import org.actant.text.Token;
import org.jspecify.annotations.Nullable;

/// Who there is: countries, places, organisations, groups, people with the offices they held, and
/// the words for nationalities and roles. Reads and checks the tables, finds their names in text,
/// and tells who held an office on a day. Immutable once read.
public final class ActorLexicon {
    private static final List<String> BODY_COLUMNS =
            List.of("name", "aliases", "code", "sector", "other_sectors", "from", "to");

    private final ActorAutomaton automaton = new ActorAutomaton();
    private final SortedMap<String, String> countries = new TreeMap<>();
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final ActorMemberships memberships = new ActorMemberships();
    private final Map<String, String> offices = new HashMap<>();
    private final Map<String, Country> countryNames = new HashMap<>();
    private final Map<String, Demonym> demonyms = new HashMap<>();
    private final Set<String> sectors = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();
    private final Map<String, String> folded = new HashMap<>();
    private final ActorWords words = new ActorWords();

    private ActorLexicon() {}

    /// Reads the tables.
    ///
    /// @throws TableException with every problem in every table
    public static ActorLexicon read(ActorTables tables) {
        List<Problem> problems = new ArrayList<>();
        ActorLexicon lexicon = new ActorLexicon();
        Reader reader = lexicon.new Reader(tables, problems);
        reader.read();
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return lexicon;
    }

    /// The names in a sentence: the longest, from left to right, none inside another.
    public List<ActorMatch> match(List<Token> tokens) {
        List<String> forms = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            forms.add(token.form());
        }
        return matchForms(forms);
    }

    /// As [#match], of words alone.
    public List<ActorMatch> matchForms(List<String> forms) {
        return automaton.match(ActorPieces.of(forms), allCapitals(forms));
    }

    /// Who held the office in the country on that day; no day means the present. Nobody where
    /// several hold it at a time, as deputies do.
    ///
    /// @param office in any of the words for it: *premier* is *Prime Minister*
    /// @return `null` where nobody is known
    public @Nullable Term holder(String code, String office, @Nullable LocalDate day) {
        Term holder = null;
        boolean several = false;
        for (Term term : terms.getOrDefault(officeKey(code, office), List.of())) {
            if (!term.period().holds(day)) {
                continue;
            }
            boolean collegial =
                    words.isWithin(ActorWords.Kind.COLLEGIAL, code + " " + term.office());
            several |= holder != null && collegial && !holder.person().equals(term.person());
            if (holder == null || isLater(term, holder)) {
                holder = term;
            }
        }
        return several ? null : holder;
    }

    /// The countries that belonged to the organisation on that day, by code; no day means the
    /// present. Of the Security Council, its permanent members.
    ///
    /// @param organisation its name or another name it goes by: *NATO*, *African bloc*
    /// @return empty where the organisation is not known, or its members are not
    public List<String> members(String organisation, @Nullable LocalDate day) {
        return memberships.on(organisation, day);
    }

    /// Whether two titles name the same office: *secretary of defense*, *defence minister*.
    public boolean sameOffice(String one, String other) {
        return officeClass(one).equals(officeClass(other));
    }

    /// Whether there is any term of this office on record, in any country.
    public boolean isOffice(String title) {
        return offices.containsKey(ActorPieces.folded(title));
    }

    /// The country's name, `null` for a code that is no country's.
    public @Nullable String countryName(String code) {
        return countries.get(code);
    }

    /// The words that tell something about actors without naming any.
    public ActorWords words() {
        return words;
    }

    /// Whether the word is so common that it names a person only after a title.
    public boolean isCommonSurname(String surname) {
        return words.is(ActorWords.Kind.COMMON_SURNAME, surname);
    }

    /// Whether the word for a role says that an office was held before: *ex-minister*.
    public boolean isFormer(Role role) {
        return role.sector().equals("ELI") && !words.is(ActorWords.Kind.ELITE, role.name());
    }

    /// The code of the country or people whose name is one slip of the pen from this: *Kazahks*.
    /// `null` where none or several are.
    public @Nullable String misspelt(String word) {
        if (word.length() < 6 || !Character.isUpperCase(word.charAt(0))) {
            return null;
        }
        String bare = ActorPieces.folded(word);
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, Country> name : countryNames.entrySet()) {
            if (isSlip(bare, name.getKey())) {
                found.add(name.getValue().code());
            }
        }
        for (Map.Entry<String, Demonym> name : demonyms.entrySet()) {
            if (isSlip(bare, name.getKey())) {
                found.add(name.getValue().code());
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /// Whether one letter was left out, put in, put for another, or swapped with the next. The
    /// first letter is right.
    static boolean isSlip(String found, String meant) {
        int difference = found.length() - meant.length();
        if (Math.abs(difference) > 1
                || meant.length() < 6
                || found.isEmpty()
                || found.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(found.length(), meant.length());
        while (head < shorter && found.charAt(head) == meant.charAt(head)) {
            head++;
        }
        if (difference == 1) {
            return found.substring(head + 1).equals(meant.substring(head));
        }
        if (difference == -1) {
            return found.substring(head).equals(meant.substring(head + 1));
        }
        if (head + 1 < shorter
                && found.charAt(head) == meant.charAt(head + 1)
                && found.charAt(head + 1) == meant.charAt(head)) {
            return found.substring(head + 2).equals(meant.substring(head + 2));
        }
        return head < shorter && found.substring(head + 1).equals(meant.substring(head + 1));
    }

    private static boolean isLater(Term one, Term other) {
        LocalDate from = one.period().from();
        LocalDate than = other.period().from();
        return from != null && (than == null || from.isAfter(than));
    }

    /// An office that means something else in one country than in others is listed with the
    /// country's code: *IND foreign secretary* is no foreign minister.
    private String officeKey(String code, String office) {
        String here = code + " " + ActorPieces.folded(office);
        return offices.containsKey(ActorPieces.folded(here))
                ? ActorPieces.folded(here)
                : code + " " + officeClass(office);
    }

    private String officeClass(String office) {
        String folded = ActorPieces.folded(office);
        return offices.getOrDefault(folded, folded);
    }

    private static boolean allCapitals(List<String> forms) {
        int words = 0;
        for (String form : forms) {
            for (int at = 0; at < form.length(); at++) {
                if (Character.isLowerCase(form.charAt(at))) {
                    return false;
                }
            }
            if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
                words++;
            }
        }
        return words >= 3;
    }

    /// One pass over the tables.
    private final class Reader {
        private final ActorTables tables;
        private final List<Problem> problems;
        private final Map<String, String> owners = new HashMap<>();

        private Reader(ActorTables tables, List<Problem> problems) {
            this.tables = tables;
            this.problems = problems;
        }

        private void read() {
            readCodes();
            readCountries();
            for (int at = tables.own().size() - 1; at >= 0; at--) {
                ActorTables.Own own = tables.own().get(at);
                readBodies(
                        Table.parse(own.file(), own.content(), BODY_COLUMNS, problems),
                        BodyKind.ORGANISATION,
                        true);
            }
            enterCountries();
            readCues();
            readOffices();
            readPlaces();
            Table organisations = table("organisations", BODY_COLUMNS);
            readBodies(organisations, BodyKind.ORGANISATION, false);
            readMembers(organisations);
            readBodies(table("groups", BODY_COLUMNS), BodyKind.GROUP, false);
            readBodies(table("agencies", BODY_COLUMNS), BodyKind.AGENCY, false);
            readBodies(table("companies", BODY_COLUMNS), BodyKind.COMPANY, false);
            readDemonyms();
            readPeoples();
            readRoles();
            readPersons();
        }

        private Table table(String name, List<String> columns) {
            String file = name + ".tsv";
            String content = tables.texts().get(name);
            if (content == null) {
                problems.add(new Problem(file, 1, "missing"));
                return new Table(file, List.of());
            }
            return Table.parse(file, content, columns, problems);
        }

        private void readCodes() {
            Table table = table("codes", List.of("code", "kind", "name"));
            for (Table.Row row : table.rows()) {
                switch (row.field(1)) {
                    case "sector" -> sectors.add(row.field(0));
                    case "international" -> codes.add(row.field(0));
                    case "folded" -> folded.put(row.field(0), row.field(2));
                    default ->
                            report(table, row, "no kind of code: \"%s\"".formatted(row.field(1)));
                }
            }
        }

        private void readCountries() {
            Table table = countryTable();
            for (Table.Row row : table.rows()) {
                String code = row.field(0);
                if (countries.put(code, row.field(5)) != null) {
                    report(table, row, "\"%s\" is listed twice".formatted(code));
                }
                codes.add(code);
            }
        }

        private Table countryTable() {
            return table(
                    "countries",
                    List.of("code", "iso2", "fips", "cow", "cow_code", "name", "aliases"));
        }

        private void enterCountries() {
            Map<String, String> seen = new HashMap<>();
            Table table = countryTable();
            for (Table.Row row : table.rows()) {
                Country country = new Country(row.field(0), row.field(5));
                for (String name : names(row, 5, 6)) {
                    String other = seen.put(name, country.code());
                    if (other != null) {
                        report(
                                table,
                                row,
                                "\"%s\" is the name of %s and %s"
                                        .formatted(name, other, country.code()));
                    }
                    automaton.add(name, country, false);
                    countryNames.put(ActorPieces.folded(name), country);
                }
            }
        }

        private void readPlaces() {
            Table table =
                    table(
                            "places",
                            List.of("name", "aliases", "code", "sector", "other_sectors", "kind"));
            for (Table.Row row : table.rows()) {
                PlaceKind kind = constant(table, row, 5, PlaceKind.values());
                String code = code(table, row, 2);
                if (kind == null || code == null) {
                    continue;
                }
                Place place =
                        new Place(
                                row.field(0),
                                code,
                                sector(table, row, 3),
                                sectors(table, row, 4),
                                kind);
                for (String name : names(row, 0, 1)) {
                    automaton.add(name, place, false);
                }
            }
        }

        private void readBodies(Table table, BodyKind kind, boolean own) {
            for (Table.Row row : table.rows()) {
                String code = code(table, row, 2);
                String sector = sector(table, row, 3);
                List<String> others = sectors(table, row, 4);
                ActorPeriod period = period(table, row, 5, 6);
                if (period == null) {
                    continue;
                }
                Body body = new Body(row.field(0), code, sector, others, period, kind, own);
                for (String name : names(row, 0, 1)) {
                    if (!own) {
                        claim(table, row, name, body.name(), period);
                    }
                    automaton.add(name, body, isLowerCase(name));
                }
            }
        }

        private void readMembers(Table organisations) {
            for (Table.Row row : organisations.rows()) {
                memberships.organisation(names(row, 0, 1));
            }
            Table table = table("members", List.of("organisation", "country", "from", "to"));
            for (Table.Row row : table.rows()) {
                String organisation = row.field(0);
                String country = row.field(1);
                ActorPeriod period = period(table, row, 2, 3);
                if (!countries.containsKey(country)) {
                    report(table, row, "no country: \"%s\"".formatted(country));
                } else if (!memberships.knows(organisation)) {
                    report(table, row, "not in organisations.tsv: \"%s\"".formatted(organisation));
                } else if (period != null && !memberships.add(organisation, country, period)) {
                    report(
                            table,
                            row,
                            "%s is already in \"%s\" at that time"
                                    .formatted(country, organisation));
                }
            }
        }

        private void claim(
                Table table, Table.Row row, String name, String owner, ActorPeriod period) {
            String other = owners.put(name, owner);
            if (other != null
                    && !other.equals(owner)
                    && period.from() == null
                    && period.to() == null) {
                report(
                        table,
                        row,
                        "\"%s\" names both \"%s\" and \"%s\", and no years tell them apart"
                                .formatted(name, other, owner));
            }
        }

        private void readDemonyms() {
            Table table =
                    table(
                            "demonyms",
                            List.of(
                                    "code",
                                    "scope",
                                    "sectors",
                                    "adjectives",
                                    "singulars",
                                    "plurals"));
            for (Table.Row row : table.rows()) {
                String code = code(table, row, 0);
                if (code == null) {
                    continue;
                }
                List<String> own = sectors(table, row, 2);
                boolean state = row.field(1).equals("state");
                if (!state && !row.field(1).equals("part")) {
                    report(table, row, "unknown scope: \"%s\"".formatted(row.field(1)));
                }
                for (Form form : Form.values()) {
                    Demonym demonym = new Demonym(code, state, own, form);
                    for (String word : list(row, column(form))) {
                        automaton.add(word, demonym, false);
                        demonyms.put(ActorPieces.folded(word), demonym);
                    }
                }
            }
        }

        private static int column(Form form) {
            return switch (form) {
                case ADJECTIVE -> 3;
                case SINGULAR -> 4;
                case PLURAL -> 5;
            };
        }

        private void readPeoples() {
            Table table =
                    table(
                            "actors-peoples",
                            List.of("adjectives", "people", "code", "sector", "other_sectors"));
            for (Table.Row row : table.rows()) {
                List<String> adjectives = list(row, 0);
                List<String> plurals = list(row, 1);
                String name = plurals.isEmpty() ? adjectives.getFirst() : plurals.getFirst();
                String code = code(table, row, 2);
                String sector = sector(table, row, 3);
                List<String> others = sectors(table, row, 4);
                for (String word : adjectives) {
                    automaton.add(
                            word, new People(name, code, sector, others, Form.ADJECTIVE), false);
                }
                for (String word : plurals) {
                    automaton.add(word, new People(name, code, sector, others, Form.PLURAL), false);
                }
            }
        }

        private void readRoles() {
            Table table =
                    table("roles", List.of("role", "plural", "sector", "other_sectors", "kind"));
            Set<String> seen = new HashSet<>();
            for (Table.Row row : table.rows()) {
                RoleKind kind = constant(table, row, 4, RoleKind.values());
                String sector = sector(table, row, 2);
                if (kind == null || sector == null) {
                    continue;
                }
                String name = row.field(0);
                String plural = row.field(1);
                List<String> others = sectors(table, row, 3);
                if (!seen.add(name + (kind == RoleKind.MODIFIER ? "*" : ""))) {
                    report(table, row, "\"%s\" is listed twice".formatted(name));
                }
                boolean same = plural.equals(name);
                automaton.add(name, new Role(name, sector, others, kind, false), true);
                if (!same) {
                    automaton.add(plural, new Role(name, sector, others, kind, true), true);
                }
            }
        }

        private void readCues() {
            Table table = table("actors-cues", List.of("kind", "words"));
            for (Table.Row row : table.rows()) {
                List<String> listed = list(row, 1);
                ActorWords.Kind telling = ActorWords.Kind.named(row.field(0));
                if (telling != null) {
                    words.add(telling, listed);
                    continue;
                }
                CueKind kind = constant(table, row, 0, CueKind.values());
                if (kind != null) {
                    for (String word : listed) {
                        automaton.add(word, new Cue(word, kind), isLowerCase(word));
                    }
                }
            }
        }

        private void readOffices() {
            Table table = table("actors-offices", List.of("office", "phrases"));
            for (Table.Row row : table.rows()) {
                String office = ActorPieces.folded(row.field(0));
                for (String phrase : names(row, 0, 1)) {
                    String other = offices.put(ActorPieces.folded(phrase), office);
                    if (other != null && !other.equals(office)) {
                        report(
                                table,
                                row,
                                "\"%s\" is both \"%s\" and \"%s\""
                                        .formatted(phrase, other, office));
                    }
                }
            }
        }

        private void readPersons() {
            ActorPersons persons = new ActorPersons(words);
            readStandings(persons);
            readTerms(persons, "terms");
            readTerms(persons, "officials");
            persons.enter(automaton);
        }

        private void readTerms(ActorPersons persons, String name) {
            Table table =
                    table(name, List.of("country", "office", "person", "from", "to", "sector"));
            Map<String, List<Table.Row>> rows = new HashMap<>();
            for (Table.Row row : table.rows()) {
                ActorPeriod period = period(table, row, 3, 4);
                String code = code(table, row, 0);
                if (period == null || code == null) {
                    continue;
                }
                Term term =
                        new Term(code, row.field(1), row.field(2), period, sector(table, row, 5));
                persons.term(term);
                terms.computeIfAbsent(officeKey(code, term.office()), key -> new ArrayList<>())
                        .add(term);
                List<Table.Row> others =
                        rows.computeIfAbsent(code + " " + term.office(), key -> new ArrayList<>());
                if (!others.isEmpty()
                        && !words.isWithin(ActorWords.Kind.COLLEGIAL, code + " " + term.office())) {
                    others.forEach(other -> checkOverlap(table, row, other));
                }
                others.add(row);
            }
        }

        /// Two people cannot hold one office at once, as far as the dates leave no doubt.
        private void checkOverlap(Table table, Table.Row row, Table.Row other) {
            ActorPeriod one = ActorPeriod.certain(row.field(3), row.field(4));
            ActorPeriod two = ActorPeriod.certain(other.field(3), other.field(4));
            if (one == null || two == null || !one.overlaps(two)) {
                return;
            }
            report(
                    table,
                    row,
                    "\"%s\" overlaps with \"%s\" as %s of %s (line %d)"
                            .formatted(
                                    row.field(2),
                                    other.field(2),
                                    row.field(1),
                                    row.field(0),
                                    other.line()));
        }

        private void readStandings(ActorPersons persons) {
            Table table =
                    table(
                            "persons",
                            List.of(
                                    "person",
                                    "aliases",
                                    "country",
                                    "sector",
                                    "other_sectors",
                                    "from",
                                    "to",
                                    "note"));
            for (Table.Row row : table.rows()) {
                persons.alias(row.field(0), list(row, 1));
                String code = code(table, row, 2);
                String sector = sector(table, row, 3);
                ActorPeriod period = period(table, row, 5, 6);
                if (period != null && (code != null || sector != null)) {
                    persons.standing(
                            row.field(0),
                            new Standing(
                                    code, sector, sectors(table, row, 4), period, row.field(7)));
                }
            }
        }

        private static List<String> list(Table.Row row, int column) {
            return row.field(column).equals("-") ? List.of() : row.list(column);
        }

        private static List<String> names(Table.Row row, int name, int aliases) {
            List<String> names = new ArrayList<>();
            names.add(row.field(name));
            names.addAll(list(row, aliases));
            return names;
        }

        private static boolean isLowerCase(String name) {
            return name.equals(name.toLowerCase(Locale.ROOT));
        }

        private @Nullable String code(Table table, Table.Row row, int column) {
            String code = folded.getOrDefault(row.field(column), row.field(column));
            if (code.equals("-") || code.isEmpty()) {
                return null;
            }
            if (!codes.contains(code)) {
                report(table, row, "no country and no international code: \"%s\"".formatted(code));
                return null;
            }
            return code;
        }

        private @Nullable String sector(Table table, Table.Row row, int column) {
            String sector = row.field(column);
            if (sector.equals("-") || sector.isEmpty()) {
                return null;
            }
            if (!sectors.contains(sector)) {
                report(table, row, "no sector: \"%s\"".formatted(sector));
                return null;
            }
            return sector;
        }

        private List<String> sectors(Table table, Table.Row row, int column) {
            List<String> found = new ArrayList<>();
            for (String sector : list(row, column)) {
                if (sectors.contains(sector)) {
                    found.add(sector);
                } else {
                    report(table, row, "no sector: \"%s\"".formatted(sector));
                }
            }
            return found;
        }

        private @Nullable ActorPeriod period(Table table, Table.Row row, int from, int to) {
            try {
                return ActorPeriod.of(row.field(from), row.field(to));
            } catch (IllegalArgumentException e) {
                report(table, row, String.valueOf(e.getMessage()));
                return null;
            }
        }

        private <E extends Enum<E>> @Nullable E constant(
                Table table, Table.Row row, int column, E[] constants) {
            String word = row.field(column);
            for (E constant : constants) {
                if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return constant;
                }
            }
            report(table, row, "unknown kind: \"%s\"".formatted(word));
            return null;
        }

        private void report(Table table, Table.Row row, String message) {
            problems.add(new Problem(table.file(), row.line(), message));
        }
    }
}
