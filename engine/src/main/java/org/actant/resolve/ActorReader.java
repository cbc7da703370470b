package org.actant.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.BodyKind;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Cue;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.Form;
import org.actant.lexicon.ActorEntry.People;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorEntry.Term;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.ActorWords;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorMentions;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.ActorPhrase.Link;
import org.actant.resolve.ActorPhrase.Range;
import org.actant.resolve.ModifierReader.Modifiers;
import org.actant.resolve.ModifierReader.Owner;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads a noun phrase: the most specific part of it speaks first, a person or body by name, else
/// the word for what they do, with the country from the nationality before it, from its possessor,
/// or from what follows it.
final class ActorReader {
    private static final int DEEPEST = 4;

    private static final String ELITE = "ELI";

    /// Those of whom *former* makes an elite.
    private static final Set<String> OFFICIAL = Set.of("GOV", "LEG", "JUD", "SPY", "COP", "MIL");

    /// Groups that keep their sector whatever word stands for their members.
    private static final Set<String> ARMED = Set.of("REB", "PRM", "CRM", "UAF");

    private final ActorLexicon lexicon;
    private final EntityCountries countries;
    private final ActorWords words;
    private final Grammar grammar;
    private final EntityDating dating;
    private final ModifierReader surroundings;

    ActorReader(ActorLexicon lexicon, Grammar grammar, EntityCountries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        this.words = lexicon.words();
        this.grammar = grammar;
        this.dating = new EntityDating(lexicon, grammar);
        this.surroundings = new ModifierReader(lexicon, grammar, dating, this);
    }

    /// Adds who held the office on the day.
    ActorReading withHolder(ActorReading reading, @Nullable LocalDate date) {
        String office = reading.office();
        String code = reading.code();
        if (office == null || code == null || reading.name() != null || date == null) {
            return reading;
        }
        Term holder = lexicon.holder(code, office, date);
        return holder == null
                ? reading
                : reading.withHolder(
                        holder.person(), holder.office(), "held the office on the day");
    }

    /// Reads some words of a sentence, from the first token to the last, inclusive.
    ActorReading read(ActorMentions mentions, int from, int to, ActorSetting setting) {
        return read(mentions, from, to, setting, 0);
    }

    /// As [#read], of a phrase inside another.
    ///
    /// @param depth how many phrases it is inside of
    ActorReading read(ActorMentions mentions, int from, int to, ActorSetting setting, int depth) {
        if (to < from || depth > DEEPEST) {
            return ActorReading.NOTHING;
        }
        Tree tree = mentions.tree();
        if (tree.upos(from) == Upos.ADP && mentions.matchAt(from) == null && from < to) {
            ActorReading place = read(mentions, from + 1, to, setting, depth + 1);
            boolean bare = place.sector() == null || ActorNames.isPlace(mentions.matchAt(to));
            return bare && place.code() != null
                    ? place.withSector("CVL", List.of(), "those who live there")
                    : place;
        }
        ActorPhrase phrase = ActorPhrase.of(mentions, from, to, grammar);
        return read(mentions, phrase, setting, depth);
    }

    private ActorReading read(
            ActorMentions mentions, ActorPhrase phrase, ActorSetting setting, int depth) {
        ActorItems items = ActorItems.of(mentions, phrase.core());
        if (items.isNoActor()) {
            return ActorReading.NOTHING;
        }
        ActorReading own = partitive(mentions, phrase, items, setting, depth);
        if (own == null || own.isNothing()) {
            own = readCore(mentions, phrase, items, setting, depth);
        }
        if (own == null) {
            own = ActorReading.NOTHING;
        }
        ActorReading whole = stillInOffice(mentions, phrase, items, own, setting, depth);
        for (Link link : phrase.links()) {
            if (whole.code() != null && whole.sector() != null) {
                break;
            }
            whole = addLink(mentions, whole, link, own.isNothing(), setting, depth);
        }
        if (whole.name() == null
                && !whole.otherSectors().contains("PRE")
                && whole.code() != null
                && whole.office() != null
                && !items.hasUnknownName()
                && !items.former(lexicon)) {
            whole = withHolder(whole, setting.date());
        }
        return whole;
    }

    /// Somebody whose office we take to have ended holds it where the text says so in apposition:
    /// *Jane Doe, the finance minister*.
    private ActorReading stillInOffice(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            ActorReading own,
            ActorSetting setting,
            int depth) {
        boolean ended = ELITE.equals(own.sector()) && own.name() != null;
        if (!ended || items.former(lexicon) || phrase.links().isEmpty()) {
            return own;
        }
        Link link = phrase.links().getFirst();
        if (!link.word().equals(",")) {
            return own;
        }
        ActorReading called =
                read(mentions, link.range().first(), link.range().last(), setting, depth + 1);
        return called.sector() == null || !OFFICIAL.contains(called.sector())
                ? own
                : own.withSector(
                        called.sector(),
                        called.otherSectors(),
                        "called \"%s\"".formatted(words(mentions, link)));
    }

    private ActorReading addLink(
            ActorMentions mentions,
            ActorReading reading,
            Link link,
            boolean empty,
            ActorSetting setting,
            int depth) {
        boolean apposition = link.word().equals(",");
        if (reading.code() != null && !apposition && !isOf(link)) {
            return reading;
        }
        ActorSetting inner = new ActorSetting(setting.date(), null);
        ActorReading other =
                read(mentions, link.range().first(), link.range().last(), inner, depth + 1);
        ActorReading joined = reading;
        if (joined.code() == null && other.code() != null) {
            joined =
                    joined.withCode(
                            other.code(), "country from \"%s\"".formatted(words(mentions, link)));
        }
        boolean tells = apposition || (empty && !isPlaceOnly(mentions, link));
        if (joined.sector() == null && other.sector() != null && tells) {
            joined =
                    joined.withSector(
                            other.sector(),
                            other.otherSectors(),
                            "sector from \"%s\"".formatted(words(mentions, link)));
        }
        return joined;
    }

    private boolean isPlaceOnly(ActorMentions mentions, Link link) {
        ActorMatch last = mentions.matchAt(link.range().last());
        return last != null
                && ActorNames.isPlace(last)
                && last.first() <= link.range().first() + 1
                && !isOf(link)
                && !link.word().equals(",");
    }

    private boolean isOf(Link link) {
        return grammar.is(Grammar.Role.GENITIVE, link.word());
    }

    static String words(ActorMentions mentions, Link link) {
        return text(mentions.tree(), link.range().first(), link.range().last());
    }

    /// *Dozens of soldiers* are soldiers.
    private @Nullable ActorReading partitive(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            ActorSetting setting,
            int depth) {
        if (phrase.links().isEmpty() || !isOf(phrase.links().getFirst())) {
            return null;
        }
        if (!items.isPartitive()) {
            return null;
        }
        int first = phrase.links().getFirst().range().first();
        int last = phrase.links().getLast().range().last();
        return read(mentions, first, last, setting, depth + 1);
    }

    private @Nullable ActorReading readCore(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            ActorSetting setting,
            int depth) {
        Modifiers modifiers = surroundings.modifiers(mentions, phrase, items, setting, depth);
        ActorReading person = readPerson(items, modifiers, setting);
        if (person != null) {
            return person;
        }
        ActorMatch anchor = items.anchor();
        if (anchor == null) {
            return readUnknown(mentions, phrase, items, modifiers);
        }
        ActorReading reading = null;
        for (ActorEntry entry : anchor.entries()) {
            reading =
                    switch (entry) {
                        case Body body -> readBody(anchor, modifiers, setting);
                        case Country country ->
                                new ActorReading(
                                        country.code(),
                                        null,
                                        List.of(),
                                        country.name(),
                                        null,
                                        "the country " + country.name());
                        case Place place -> readPlace(place);
                        case Demonym demonym -> readDemonym(demonym, items, modifiers);
                        case People people -> readPeople(people, items, modifiers);
                        case Role role ->
                                readRole(mentions, phrase, items, role, modifiers, setting, depth);
                        case Person other -> null;
                        case Surname surname -> null;
                        case Cue cue -> null;
                    };
            if (reading != null) {
                break;
            }
        }
        return reading;
    }

    private static ActorReading readBody(
            ActorMatch anchor, Modifiers modifiers, ActorSetting setting) {
        Body body = ActorNames.bodyOf(anchor, setting).orElseThrow();
        ActorReading reading =
                new ActorReading(
                        body.code(),
                        body.sector(),
                        body.otherSectors(),
                        body.name(),
                        null,
                        (body.own() ? "listed in your own table as " : "listed as ") + body.name());
        return body.code() == null && modifiers.code() != null
                ? reading.withCode(
                        modifiers.code(), "country from \"%s\"".formatted(modifiers.words()))
                : reading;
    }

    private static ActorReading readPlace(Place place) {
        List<String> others = place.otherSectors();
        String name = place.name();
        return switch (place.kind()) {
            case CAPITAL, SEAT ->
                    new ActorReading(
                            place.code(),
                            place.sector(),
                            others,
                            name,
                            null,
                            "%s stands for those who work there".formatted(place.name()));
            case CITY ->
                    new ActorReading(
                            place.code(),
                            "CVL",
                            others,
                            name,
                            null,
                            "those who live in " + place.name());
            case DEPENDENCY, DISPUTED, REGION ->
                    new ActorReading(
                            place.code(),
                            place.sector(),
                            others,
                            name,
                            null,
                            "%s belongs to %s".formatted(place.name(), place.code()));
        };
    }

    private static ActorReading readDemonym(
            Demonym demonym, ActorItems items, Modifiers modifiers) {
        List<String> marks = demonym.sectors();
        String sector = marks.isEmpty() ? null : marks.getFirst();
        ActorReading reading =
                new ActorReading(
                        demonym.code(),
                        sector,
                        List.of(),
                        null,
                        null,
                        "nationality " + demonym.code());
        if (demonym.form() != Form.ADJECTIVE || items.isLast()) {
            String told = modifiers.sector();
            if (told != null) {
                return reading.withSector(told, modifiers.others(), "sector from the word before");
            }
        }
        return reading;
    }

    private static ActorReading readPeople(People people, ActorItems items, Modifiers modifiers) {
        String code = people.code() == null ? modifiers.code() : people.code();
        if (code != null && modifiers.code() != null) {
            code = modifiers.code();
        }
        boolean adjective = people.form() == Form.ADJECTIVE && !items.isLast();
        return new ActorReading(
                code,
                adjective ? null : people.sector(),
                adjective ? List.of() : people.otherSectors(),
                null,
                null,
                "people: " + people.name());
    }

    private ActorReading readRole(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            Role role,
            Modifiers modifiers,
            ActorSetting setting,
            int depth) {
        String sector = role.sector();
        List<String> others = role.otherSectors();
        String step = "\"%s\" is %s".formatted(role.name(), sector);
        Body body = modifiers.body();
        Owner owner = surroundings.owner(mentions, phrase, setting, depth);
        String code = modifiers.code();
        String codeStep = modifiers.words();
        boolean state = modifiers.state();
        if (role.kind() == RoleKind.LEADER) {
            if (body == null && owner.body() != null) {
                body = owner.body();
            }
            if (body != null && body.sector() != null) {
                sector = body.sector();
                others = body.otherSectors();
                step = "\"%s\" of %s".formatted(role.name(), body.name());
            } else if (modifiers.sector() == null && sector.equals("GOV") && items.isOfPeople()) {
                sector = "CVL";
                step = "\"%s\" of a people".formatted(role.name());
            } else if (modifiers.sector() != null) {
                sector = modifiers.sector();
                others = modifiers.others();
                step = "\"%s\" with %s".formatted(role.name(), sector);
            } else if (owner.sector() != null && owner.tells()) {
                sector = owner.sector();
                others = owner.others();
                step = "\"%s\" of %s".formatted(role.name(), owner.words());
            }
        } else if (body != null
                && body.kind() == BodyKind.GROUP
                && body.sector() != null
                && ARMED.contains(body.sector())
                && (sector.equals("MIL") || sector.equals("UAF") || sector.equals("PTY"))) {
            sector = body.sector();
            others = body.otherSectors();
            step = "\"%s\" of %s".formatted(role.name(), body.name());
        }
        if (code == null && owner.code() != null) {
            code = owner.code();
            codeStep = owner.words();
            state = owner.state();
        }
        if (items.former(lexicon) && OFFICIAL.contains(sector) && isSenior(role)) {
            sector = ELITE;
            others = List.of();
            step = "former " + role.name();
        }
        List<String> all = new ArrayList<>(others);
        if (modifiers.opposition() && !sector.equals("OPP") && !all.contains("OPP")) {
            all.add("OPP");
        }
        for (String mark : modifiers.marks()) {
            if (!mark.equals(sector) && !all.contains(mark)) {
                all.add(mark);
            }
        }
        boolean held =
                state && body == null && lexicon.isOffice(role.name()) && !items.former(lexicon);
        String office = held ? role.name() : null;
        ActorReading reading = new ActorReading(null, sector, all, null, office, step);
        return code == null
                ? reading
                : reading.withCode(code, "country from \"%s\"".formatted(codeStep));
    }

    private boolean isSenior(Role role) {
        if (!role.sector().equals("MIL")) {
            return true;
        }
        return words.isWithin(ActorWords.Kind.SENIOR_OFFICER, role.name());
    }

    private @Nullable ActorReading readPerson(
            ActorItems items, Modifiers modifiers, ActorSetting setting) {
        Role title = items.title();
        ActorMatch named = items.person();
        if (named == null) {
            return null;
        }
        Optional<Person> person = namesake(named, modifiers.code(), setting);
        if (person.isPresent()) {
            return dating.read(person.get(), title, items.former(lexicon), setting.date());
        }
        Optional<Surname> surname = named.as(Surname.class);
        if (surname.isEmpty() || items.hasNameBefore(named)) {
            return null;
        }
        String country = modifiers.code() == null ? setting.country() : modifiers.code();
        Person bearer = dating.choose(surname.get(), title, country, setting.date());
        if (bearer == null && country != null && modifiers.code() == null) {
            bearer = dating.choose(surname.get(), title, null, setting.date());
        }
        return bearer == null
                ? null
                : dating.read(bearer, title, items.former(lexicon), setting.date());
    }

    /// The person of this name; of namesakes the one from the country, else the one in office.
    private static Optional<Person> namesake(
            ActorMatch match, @Nullable String country, ActorSetting setting) {
        List<Person> people = new ArrayList<>();
        for (ActorEntry entry : match.entries()) {
            if (entry instanceof Person person) {
                people.add(person);
            }
        }
        for (Person person : people) {
            if (country != null && country.equals(EntityDating.code(person))) {
                return Optional.of(person);
            }
        }
        for (Person person : people) {
            for (Term term : person.terms()) {
                if (term.period().holds(setting.date())) {
                    return Optional.of(person);
                }
            }
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(people.getFirst());
    }

    /// A phrase whose noun the lexicon does not know: a company by its form, a place by the
    /// gazetteer, else what its possessor or the words before it say.
    private @Nullable ActorReading readUnknown(
            ActorMentions mentions, ActorPhrase phrase, ActorItems items, Modifiers modifiers) {
        Tree tree = mentions.tree();
        Range core = phrase.core();
        Body maker = modifiers.body();
        if (items.isCompany() && maker != null && maker.kind() == BodyKind.COMPANY) {
            return new ActorReading(
                    maker.code(),
                    maker.sector(),
                    maker.otherSectors(),
                    maker.name(),
                    null,
                    "listed as " + maker.name());
        }
        if (items.isCompany()) {
            ActorReading company =
                    ActorReading.NOTHING.withSector("BUS", List.of(), "a company by its form");
            return modifiers.code() == null
                    ? company
                    : company.withCode(
                            modifiers.code(), "country from \"%s\"".formatted(modifiers.words()));
        }
        if (!isPersonName(tree, core)) {
            String words = text(tree, core.first(), core.last());
            String country = core.isEmpty() ? null : countries.countryOf(words);
            if (country != null && Character.isUpperCase(words.charAt(0))) {
                return ActorReading.NOTHING
                        .withCode(country, "%s is a place in %s".formatted(words, country))
                        .withSector("CVL", List.of(), "those who live there");
            }
        }
        if (phrase.possessors().isEmpty() && items.isPartOfUnknownName()) {
            return null;
        }
        Body body = modifiers.body();
        if (body != null && items.isLastUnknown()) {
            return new ActorReading(
                    body.code(),
                    body.sector(),
                    body.otherSectors(),
                    body.name(),
                    null,
                    "belongs to " + body.name());
        }
        if (modifiers.code() != null) {
            return ActorReading.NOTHING
                    .withCode(modifiers.code(), "country from \"%s\"".formatted(modifiers.words()))
                    .withSector(modifiers.sector(), modifiers.others(), "no word for a role");
        }
        return modifiers.sector() == null
                ? null
                : ActorReading.NOTHING.withSector(
                        modifiers.sector(), modifiers.others(), "from the words before");
    }

    private static boolean isPersonName(Tree tree, Range range) {
        for (Name name : tree.names()) {
            if (name.type() == Name.Type.PERSON
                    && name.first() <= range.last()
                    && range.first() <= name.last()) {
                return true;
            }
        }
        return false;
    }

    static String text(Tree tree, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int token = first; token <= last; token++) {
            if (token > first) {
                Span before = tree.span(token - 1);
                if (before.end() < tree.span(token).start()) {
                    text.append(' ');
                }
            }
            text.append(tree.form(token));
        }
        return text.toString();
    }
}
