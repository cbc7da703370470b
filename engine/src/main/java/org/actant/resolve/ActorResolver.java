package org.actant.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorFinder;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.CoreferenceLinks;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// From the words that name an actor to a country or international code, a sector, and where we
/// know it the entity itself, as of the event's day.
///
/// The most specific part of a phrase speaks first: a person or body by name; else the word for
/// what they do, with the country from the nationality before it, from its possessor, or from what
/// follows it (*of*, *in*, an apposition). What the text does not tell stays `null`, unless the
/// setting names the country.
public final class ActorResolver {
    private final ActorLexicon lexicon;
    private final ActorFinder finder;
    private final ActorReader reader;

    /// @param countries a gazetteer for places that the lexicon does not list
    public ActorResolver(ActorLexicon lexicon, Grammar grammar, EntityCountries countries) {
        this.lexicon = lexicon;
        this.finder = new ActorFinder(lexicon, grammar);
        this.reader = new ActorReader(lexicon, grammar, countries);
    }

    /// Resolves a mention on its own; a pronoun comes out empty.
    public Participant resolve(ActorMentions mentions, ActorMention mention, ActorSetting setting) {
        ActorReading reading =
                mention.kind() == ActorMention.Kind.PRONOUN
                        ? ActorReading.NOTHING
                        : reader.read(mentions, mention.first(), mention.last(), setting);
        return participant(mentions.tree(), mention.first(), mention.last(), reading, setting);
    }

    /// Resolves a mention in its document: what it does not say itself is taken from the mention it
    /// stands for.
    ///
    /// @param document the document's sentences, in order
    /// @return one participant, or several for *the two leaders*; never empty
    public List<Participant> resolve(
            List<ActorMentions> document,
            CoreferenceLinks links,
            ActorMention mention,
            ActorSetting setting) {
        List<Participant> participants = new ArrayList<>(each(document, mention, mention, setting));
        if (!participants.isEmpty()) {
            return List.copyOf(participants);
        }
        List<ActorMention> antecedents = links.antecedents(mention);
        if (antecedents.size() == 1) {
            participants.addAll(each(document, mention, antecedents.getFirst(), setting));
        }
        if (!participants.isEmpty()) {
            return List.copyOf(participants);
        }
        for (ActorMention antecedent : antecedents) {
            participants.add(joined(document, links, mention, antecedent, setting));
        }
        if (participants.isEmpty()) {
            participants.add(joined(document, links, mention, null, setting));
        }
        return List.copyOf(participants);
    }

    /// One participant for each country of *the foreign ministers of Kenya and Uganda*; empty where
    /// the mention that names them speaks of fewer than two.
    ///
    /// @param naming the mention itself, or the one it stands for
    private List<Participant> each(
            List<ActorMentions> document,
            ActorMention mention,
            ActorMention naming,
            ActorSetting setting) {
        ActorMentions there = sentence(document, naming);
        List<ActorMatch> countries = countriesOf(there, naming.head());
        if (countries.size() < 2) {
            return List.of();
        }
        ActorReading role =
                reader.read(there, naming.first(), naming.last(), new ActorSetting(null, null));
        List<Participant> participants = new ArrayList<>();
        for (ActorMatch country : countries) {
            String code = ActorNames.countryOf(country);
            String words = ActorReader.text(there.tree(), country.first(), country.last());
            ActorReading one = role.withCode(code, "one for \"%s\"".formatted(words));
            participants.add(
                    participant(
                            sentence(document, mention).tree(),
                            mention.first(),
                            mention.last(),
                            reader.withHolder(one, setting.date()),
                            setting));
        }
        return participants;
    }

    /// The states that a plural word for a role is said of, in order.
    private List<ActorMatch> countriesOf(ActorMentions mentions, int head) {
        ActorMatch role = mentions.matchAt(head);
        if (role == null || role.as(Role.class).filter(Role::plural).isEmpty()) {
            return List.of();
        }
        Tree tree = mentions.tree();
        for (int child : tree.children(head)) {
            if (!tree.is(child, "nmod") && !tree.is(child, "amod")) {
                continue;
            }
            List<ActorMatch> states = new ArrayList<>();
            addState(mentions, child, states);
            for (int other : tree.children(child)) {
                if (tree.is(other, "conj")) {
                    addState(mentions, other, states);
                }
            }
            if (states.size() > 1) {
                return states;
            }
        }
        return List.of();
    }

    private static void addState(ActorMentions mentions, int token, List<ActorMatch> states) {
        ActorMatch match = mentions.matchAt(token);
        if (match != null && ActorNames.isState(match)) {
            states.add(match);
        }
    }

    private Participant joined(
            List<ActorMentions> document,
            CoreferenceLinks links,
            ActorMention mention,
            @Nullable ActorMention antecedent,
            ActorSetting setting) {
        ActorMentions mentions = sentence(document, mention);
        ActorSetting inner = new ActorSetting(setting.date(), null);
        ActorReading reading =
                mention.kind() == ActorMention.Kind.PRONOUN
                        ? ActorReading.NOTHING
                        : readNamed(document, mention, inner);
        if (antecedent != null) {
            reading = completed(reading, document, antecedent, inner);
        }
        if (reading.code() == null) {
            ActorMention owner = possessor(mentions, mention);
            List<ActorMention> owners = owner == null ? List.of() : links.antecedents(owner);
            if (owners.size() == 1) {
                ActorReading other = readNamed(document, owners.getFirst(), inner);
                if (other.code() != null) {
                    reading = reading.withCode(other.code(), "country of the possessor");
                }
            }
        }
        return participant(mentions.tree(), mention.first(), mention.last(), reading, setting);
    }

    private ActorReading completed(
            ActorReading reading,
            List<ActorMentions> document,
            ActorMention antecedent,
            ActorSetting setting) {
        ActorReading other = readNamed(document, antecedent, setting);
        if (reading.name() != null || other.isNothing()) {
            return reading;
        }
        ActorMentions there = sentence(document, antecedent);
        String words = ActorReader.text(there.tree(), antecedent.first(), antecedent.last());
        String sector = reading.sector() == null ? other.sector() : reading.sector();
        List<String> others =
                reading.sector() == null ? other.otherSectors() : reading.otherSectors();
        String code = reading.code() == null ? other.code() : reading.code();
        String step = "stands for \"%s\"; %s".formatted(words, other.reason());
        return new ActorReading(code, sector, others, other.name(), other.office(), step);
    }

    /// A mention with what its apposition adds: *Jane Doe, a lawyer in Leeds*.
    private ActorReading readNamed(
            List<ActorMentions> document, ActorMention mention, ActorSetting setting) {
        ActorMentions there = sentence(document, mention);
        ActorReading own = reader.read(there, mention.first(), mention.last(), setting);
        if (own.sector() != null || (own.code() != null && own.name() != null)) {
            return own;
        }
        ActorMention beside = apposition(there, mention);
        if (beside == null) {
            return own;
        }
        ActorReading other = reader.read(there, beside.first(), beside.last(), setting);
        String words = ActorReader.text(there.tree(), beside.first(), beside.last());
        ActorReading both = own;
        if (both.code() == null && other.code() != null) {
            both = both.withCode(other.code(), "called \"%s\"".formatted(words));
        }
        return other.sector() == null
                ? both
                : both.withSector(
                        other.sector(), other.otherSectors(), "called \"%s\"".formatted(words));
    }

    private static @Nullable ActorMention apposition(ActorMentions mentions, ActorMention mention) {
        Tree tree = mentions.tree();
        int head = mention.head();
        if (tree.is(head, "appos") && tree.head(head) != Tree.ROOT) {
            return mentions.headedBy(tree.head(head));
        }
        int child = tree.child(head, "appos");
        return child < 0 || mention.covers(child) ? null : mentions.headedBy(child);
    }

    private static @Nullable ActorMention possessor(ActorMentions mentions, ActorMention mention) {
        Tree tree = mentions.tree();
        for (int child : tree.children(mention.head())) {
            if (tree.relation(child).equals("nmod:poss") && tree.upos(child) == Upos.PRON) {
                return mentions.headedBy(child);
            }
        }
        return null;
    }

    private static ActorMentions sentence(List<ActorMentions> document, ActorMention mention) {
        if (mention.sentence() < document.size()) {
            ActorMentions guess = document.get(mention.sentence());
            if (guess.tree().sentence().index() == mention.sentence()) {
                return guess;
            }
        }
        for (ActorMentions mentions : document) {
            if (mentions.tree().sentence().index() == mention.sentence()) {
                return mentions;
            }
        }
        throw new IllegalArgumentException(
                "No sentence %d in the document".formatted(mention.sentence()));
    }

    /// Resolves a phrase that is a sentence of its own.
    public Participant resolvePhrase(
            Tree tree, @Nullable LocalDate date, @Nullable String knownCountry) {
        return resolvePhrase(tree, 0, tree.size() - 1, date, knownCountry);
    }

    /// As [#resolvePhrase], of a phrase taken from a text: a role without a country is one of the
    /// country that the text is about.
    public Participant resolvePhrase(
            Tree tree,
            @Nullable LocalDate date,
            @Nullable String knownCountry,
            List<Tree> context) {
        Participant alone = resolvePhrase(tree, date, knownCountry);
        if (alone.code() != null || alone.sector() == null || context.isEmpty()) {
            return alone;
        }
        String country = supportedCountry(context.stream().map(finder::find).toList(), date);
        return country == null ? alone : resolvePhrase(tree, date, country);
    }

    /// Resolves some words of a sentence, given from the first token to the last, inclusive.
    public Participant resolvePhrase(
            Tree tree,
            int first,
            int last,
            @Nullable LocalDate date,
            @Nullable String knownCountry) {
        ActorSetting setting = new ActorSetting(date, knownCountry);
        ActorMentions mentions = finder.find(tree);
        ActorReading reading = reader.read(mentions, first, last, setting);
        if (reading.code() == null && reading.name() == null) {
            reading = misspelt(mentions, first, last, reading);
        }
        return participant(tree, first, last, reading, setting);
    }

    /// The country that a text is about, where it leaves no doubt: the only one it names, or one it
    /// names at least three times and three times as often as any other; else `null`.
    public @Nullable String supportedCountry(List<ActorMentions> text, @Nullable LocalDate date) {
        SortedMap<String, Integer> counts = countries(text, date);
        String most = null;
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > first) {
                second = first;
                first = count.getValue();
                most = count.getKey();
            } else {
                second = Math.max(second, count.getValue());
            }
        }
        return second == 0 || (first >= 3 && first >= 3 * second) ? most : null;
    }

    /// How often the text names each country.
    public SortedMap<String, Integer> countries(
            List<ActorMentions> text, @Nullable LocalDate date) {
        ActorSetting setting = new ActorSetting(date, null);
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (ActorMentions sentence : text) {
            int size = sentence.tree().size();
            for (int token = 0; token < size; token++) {
                ActorMatch match = sentence.matchAt(token);
                if (match != null && match.last() == token) {
                    String code =
                            ActorNames.bodyOf(match, setting)
                                    .map(Body::code)
                                    .orElse(ActorNames.countryOf(match));
                    if (code != null && lexicon.countryName(code) != null) {
                        counts.merge(code, 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private Participant participant(
            Tree tree, int first, int last, ActorReading read, ActorSetting setting) {
        ActorReading reading = read;
        String country = setting.country();
        if (reading.code() == null && reading.sector() != null && country != null) {
            reading = reading.withCode(country, "the country is given");
            reading = reader.withHolder(reading, setting.date());
        }
        if (reading.isNothing()) {
            reading = ActorReading.NOTHING.withCode(null, "no actor we know");
        }
        return new Participant(
                last < first ? tree.sentence().span() : tree.span(first, last),
                ActorReader.text(tree, first, last),
                reading.code(),
                reading.sector(),
                reading.otherSectors(),
                reading.name(),
                reading.office(),
                reading.reason());
    }

    /// Takes the country from a nationality with a slip of the pen: *Ethopian troops*. A word that
    /// could be part of a person's name does not count.
    private ActorReading misspelt(
            ActorMentions mentions, int first, int last, ActorReading reading) {
        Tree tree = mentions.tree();
        for (int token = last; token >= first; token--) {
            boolean given =
                    token < last
                            && tree.upos(token + 1) == Upos.PROPN
                            && mentions.matchAt(token + 1) == null;
            boolean surname =
                    token > first
                            && tree.upos(token - 1) == Upos.PROPN
                            && mentions.matchAt(token - 1) == null;
            if (mentions.matchAt(token) != null || given || surname) {
                continue;
            }
            String code = lexicon.misspelt(tree.form(token));
            if (code != null) {
                return reading.withCode(
                        code, "\"%s\" is one letter off".formatted(tree.form(token)));
            }
        }
        return reading;
    }
}
