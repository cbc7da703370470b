package org.actant.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.actant.lexicon.ActorEntry.PlaceKind;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorEntry.Term;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.mention.ActorMentions;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.ActorPhrase.Link;
import org.actant.resolve.ActorPhrase.Range;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads a noun phrase: the most specific part of it speaks first, a person or body by name, else
/// the word for what they do, with the country from the nationality before it, from its possessor,
/// or from what follows it.
final class ActorReader {
    private static final int DEEPEST = 4;

    /// Those of whom *former* makes an elite.
    private static final Set<String> OFFICIAL = Set.of("GOV", "LEG", "JUD", "SPY", "COP", "MIL");

    /// Groups that keep their sector whatever word stands for their members.
    private static final Set<String> ARMED = Set.of("REB", "PRM", "CRM", "UAF");

    private static final Set<String> BORROWED =
            Set.of(
                    "backed",
                    "supported",
                    "funded",
                    "sponsored",
                    "armed",
                    "trained",
                    "allied",
                    "aligned",
                    "financed",
                    "linked",
                    "friendly",
                    "supplied",
                    "made",
                    "built");

    private final ActorLexicon lexicon;
    private final EntityCountries countries;
    private final EntityDating dating;

    ActorReader(ActorLexicon lexicon, EntityCountries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        this.dating = new EntityDating(lexicon);
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

    private ActorReading read(
            ActorMentions mentions, int from, int to, ActorSetting setting, int depth) {
        if (to < from || depth > DEEPEST) {
            return ActorReading.NOTHING;
        }
        Tree tree = mentions.tree();
        if (tree.upos(from) == Upos.ADP && mentions.matchAt(from) == null && from < to) {
            ActorReading place = read(mentions, from + 1, to, setting, depth + 1);
            boolean bare = place.sector() == null || isPlace(mentions.matchAt(to));
            return bare && place.code() != null
                    ? place.withSector("CVL", List.of(), "those who live there")
                    : place;
        }
        ActorPhrase phrase = ActorPhrase.of(mentions, from, to);
        return read(mentions, phrase, setting, depth);
    }

    private ActorReading read(
            ActorMentions mentions, ActorPhrase phrase, ActorSetting setting, int depth) {
        ActorItems items = ActorItems.of(mentions, phrase.core());
        ActorReading own = partitive(mentions, phrase, items, setting, depth);
        if (own == null || own.isNothing()) {
            own = readCore(mentions, phrase, items, setting, depth);
        }
        if (own == null) {
            own = ActorReading.NOTHING;
        }
        ActorReading whole = own;
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
                && !items.former()) {
            whole = withHolder(whole, setting.date());
        }
        return whole;
    }

    private ActorReading addLink(
            ActorMentions mentions,
            ActorReading reading,
            Link link,
            boolean empty,
            ActorSetting setting,
            int depth) {
        boolean apposition = link.word().equals(",");
        if (reading.code() != null && !apposition && !link.word().equals("of")) {
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

    private static boolean isPlaceOnly(ActorMentions mentions, Link link) {
        ActorMatch last = mentions.matchAt(link.range().last());
        return last != null
                && isPlace(last)
                && last.first() <= link.range().first() + 1
                && !link.word().equals("of")
                && !link.word().equals(",");
    }

    private static boolean isPlace(@Nullable ActorMatch match) {
        return match != null && (match.is(Place.class) || match.is(Country.class));
    }

    private static String words(ActorMentions mentions, Link link) {
        return text(mentions.tree(), link.range().first(), link.range().last());
    }

    /// *Dozens of soldiers* are soldiers.
    private @Nullable ActorReading partitive(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            ActorSetting setting,
            int depth) {
        if (phrase.links().isEmpty() || !phrase.links().getFirst().word().equals("of")) {
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
        Modifiers modifiers = modifiers(mentions, phrase, items, setting, depth);
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
                        case Body body -> readBody(anchor, setting);
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

    /// What stands before the anchor, and before an *'s*.
    ///
    /// @param code the country that the nearest of them gives
    /// @param body the nearest body by name
    /// @param sector the sector that the nearest word for a role gives
    private record Modifiers(
            @Nullable String code,
            @Nullable Body body,
            @Nullable String sector,
            List<String> others,
            List<String> marks,
            boolean opposition,
            boolean state,
            String words) {}

    private Modifiers modifiers(
            ActorMentions mentions,
            ActorPhrase phrase,
            ActorItems items,
            ActorSetting setting,
            int depth) {
        String code = null;
        Body body = null;
        String sector = null;
        List<String> others = List.of();
        List<String> marks = new ArrayList<>();
        boolean opposition = false;
        boolean state = true;
        String words = "";
        for (int at = items.before().size() - 1; at >= 0; at--) {
            ActorMatch match = items.before().get(at);
            boolean borrowed = isBorrowed(mentions.tree(), match);
            Optional<Body> named = bodyOf(match, setting);
            if (named.isPresent() && !borrowed) {
                if (body == null) {
                    body = named.get();
                }
                if (code == null && body.code() != null) {
                    code = body.code();
                    words = text(mentions.tree(), match.first(), match.last());
                }
            }
            Optional<Role> role = match.as(Role.class);
            if (role.isPresent()) {
                Role word = role.get();
                opposition |= word.sector().equals("OPP") || word.otherSectors().contains("OPP");
                boolean tells = word.kind() != RoleKind.LEADER && !word.sector().equals("ELI");
                if (sector == null && tells && word.kind() != RoleKind.SITE) {
                    sector = word.sector();
                    others = word.otherSectors();
                }
            }
            String own = borrowed ? null : countryOf(match);
            if (own == null && !borrowed) {
                own = countryOfSurname(match, setting);
            }
            if (code == null && own != null) {
                state = isState(match);
                code = own;
                words = text(mentions.tree(), match.first(), match.last());
            }
            match.as(Demonym.class).ifPresent(demonym -> marks.addAll(demonym.sectors()));
            match.as(Place.class)
                    .filter(place -> place.kind() == PlaceKind.DISPUTED)
                    .ifPresent(place -> marks.add("PRE"));
        }
        for (int at = phrase.possessors().size() - 1; at >= 0; at--) {
            Range range = phrase.possessors().get(at);
            ActorReading owner = read(mentions, range.first(), range.last(), setting, depth + 1);
            Optional<Body> named = bodyIn(mentions, range, setting);
            if (body == null && named.isPresent()) {
                body = named.get();
            }
            if ("PRE".equals(owner.sector()) || owner.otherSectors().contains("PRE")) {
                marks.add("PRE");
            }
            if (code == null && owner.code() != null) {
                code = owner.code();
                state = isStateAt(mentions, range);
                words = text(mentions.tree(), range.first(), range.last());
            }
            if (sector == null && owner.sector() != null && !isPlaceAt(mentions, range)) {
                sector = owner.sector();
                others = owner.otherSectors();
            }
        }
        return new Modifiers(
                code, body, sector, others, List.copyOf(marks), opposition, state, words);
    }

    /// Whether the country only backs or opposes the one who is meant: *Iran-backed militias*,
    /// *pro-Russian separatists*.
    private static boolean isBorrowed(Tree tree, ActorMatch match) {
        String form = tree.form(match.last()).toLowerCase(Locale.ROOT);
        if (form.startsWith("pro-") || form.startsWith("anti-")) {
            return true;
        }
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && BORROWED.contains(form.substring(hyphen + 1))) {
            return true;
        }
        int size = tree.size();
        if (match.last() + 2 < size
                && tree.form(match.last() + 1).equals("-")
                && BORROWED.contains(tree.form(match.last() + 2).toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (match.first() < 2 || !tree.form(match.first() - 1).equals("-")) {
            return false;
        }
        String before = tree.form(match.first() - 2);
        return before.equalsIgnoreCase("pro") || before.equalsIgnoreCase("anti");
    }

    /// *The Dulac administration*: the country of the one the surname means.
    private @Nullable String countryOfSurname(ActorMatch match, ActorSetting setting) {
        Optional<Surname> surname = match.as(Surname.class);
        boolean only = match.entries().size() == 1;
        if (surname.isEmpty() || !only || lexicon.isCommonSurname(surname.get().name())) {
            return null;
        }
        Person bearer = dating.choose(surname.get(), null, null, setting.date());
        return bearer == null ? null : EntityDating.code(bearer);
    }

    /// Whether the words stand for a whole state: its offices are not those of its parts.
    private static boolean isState(ActorMatch match) {
        return match.is(Country.class)
                || match.as(Demonym.class).filter(Demonym::state).isPresent();
    }

    private static boolean isStateAt(ActorMentions mentions, Range range) {
        ActorMatch match = mentions.matchAt(range.last());
        return match != null && isState(match);
    }

    private static boolean isPlaceAt(ActorMentions mentions, Range range) {
        return isPlace(mentions.matchAt(range.last()));
    }

    private static Optional<Body> bodyIn(
            ActorMentions mentions, Range range, ActorSetting setting) {
        for (int token = range.last(); token >= range.first(); token--) {
            ActorMatch match = mentions.matchAt(token);
            if (match != null) {
                Optional<Body> body = bodyOf(match, setting);
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Body> bodyOf(ActorMatch match, ActorSetting setting) {
        List<Body> bodies = new ArrayList<>();
        for (ActorEntry entry : match.entries()) {
            if (entry instanceof Body body) {
                bodies.add(body);
            }
        }
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(EntityDating.choose(bodies, setting.date()));
    }

    static @Nullable String countryOf(ActorMatch match) {
        for (ActorEntry entry : match.entries()) {
            String code =
                    switch (entry) {
                        case Country country -> country.code();
                        case Place place -> place.code();
                        case Demonym demonym -> demonym.code();
                        case People people -> people.code();
                        case Body body -> null;
                        case Person person -> EntityDating.code(person);
                        case Surname surname -> null;
                        case Role role -> null;
                        case Cue cue -> null;
                    };
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static ActorReading readBody(ActorMatch anchor, ActorSetting setting) {
        Body body = bodyOf(anchor, setting).orElseThrow();
        return new ActorReading(
                body.code(),
                body.sector(),
                body.otherSectors(),
                body.name(),
                null,
                "listed as " + body.name());
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
        Owner owner = owner(mentions, phrase, setting, depth);
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
        if (items.former() && OFFICIAL.contains(sector) && isSenior(role)) {
            sector = "ELI";
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
        boolean held = state && body == null && lexicon.isOffice(role.name()) && !items.former();
        String office = held ? role.name() : null;
        ActorReading reading = new ActorReading(null, sector, all, null, office, step);
        return code == null
                ? reading
                : reading.withCode(code, "country from \"%s\"".formatted(codeStep));
    }

    private static boolean isSenior(Role role) {
        if (!role.sector().equals("MIL")) {
            return true;
        }
        String name = role.name();
        return name.contains("general")
                || name.contains("commander")
                || name.contains("chief")
                || name.contains("colonel")
                || name.contains("admiral")
                || name.contains("officer")
                || name.contains("minister");
    }

    /// What an *of* or *for* phrase says about the one it belongs to.
    private record Owner(
            @Nullable Body body,
            @Nullable String code,
            @Nullable String sector,
            List<String> others,
            boolean tells,
            boolean state,
            String words) {}

    private Owner owner(
            ActorMentions mentions, ActorPhrase phrase, ActorSetting setting, int depth) {
        for (Link link : phrase.links()) {
            if (!link.word().equals("of")
                    && !link.word().equals("for")
                    && !link.word().equals("at")) {
                continue;
            }
            Range range = link.range();
            ActorReading reading = read(mentions, range.first(), range.last(), setting, depth + 1);
            Body body = bodyIn(mentions, range, setting).orElse(null);
            boolean tells = !isPlaceAt(mentions, range);
            return new Owner(
                    body,
                    reading.code(),
                    reading.sector(),
                    reading.otherSectors(),
                    tells,
                    isStateAt(mentions, range),
                    words(mentions, link));
        }
        return new Owner(null, null, null, List.of(), false, true, "");
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
            return dating.read(person.get(), title, items.former(), setting.date());
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
        return bearer == null ? null : dating.read(bearer, title, items.former(), setting.date());
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
