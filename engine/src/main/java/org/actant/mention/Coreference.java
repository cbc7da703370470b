package org.actant.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.ActorWords;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorMention.Kind;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// Finds what pronouns, surnames, abbreviations and phrases such as *the minister* or *the two
/// leaders* stand for. The rules are few and look back over a few sentences only; where two
/// readings are open, there is no link.
public final class Coreference {
    private static final int SENTENCES_BACK = 3;

    private final ActorLexicon lexicon;
    private final ActorWords words;
    private final Grammar grammar;

    public Coreference(ActorLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        this.grammar = grammar;
    }

    /// Links the mentions of a document.
    ///
    /// @param document the document's sentences, in order
    public CoreferenceLinks link(List<ActorMentions> document) {
        return new Pass(document).run();
    }

    /// One reading of a document from start to end.
    private final class Pass {
        private final List<ActorMentions> document;
        private final Map<ActorMention, List<ActorMention>> links = new HashMap<>();
        private final Map<Integer, Integer> positions = new HashMap<>();
        private final Map<String, ActorMention> surnames = new HashMap<>();
        private final Map<String, ActorMention> abbreviations = new HashMap<>();

        private Pass(List<ActorMentions> document) {
            this.document = List.copyOf(document);
            for (int at = 0; at < this.document.size(); at++) {
                positions.put(this.document.get(at).tree().sentence().index(), at);
            }
        }

        private CoreferenceLinks run() {
            for (int sentence = 0; sentence < document.size(); sentence++) {
                ActorMentions mentions = document.get(sentence);
                for (ActorMention mention : mentions.mentions()) {
                    List<ActorMention> antecedents = antecedents(sentence, mentions, mention);
                    if (!antecedents.isEmpty()) {
                        links.put(mention, antecedents);
                    }
                    remember(mentions, mention);
                }
            }
            return new CoreferenceLinks(links, grammar);
        }

        private List<ActorMention> antecedents(
                int sentence, ActorMentions mentions, ActorMention mention) {
            Tree tree = mentions.tree();
            String word = tree.form(mention.head()).toLowerCase(Locale.ROOT);
            return switch (mention.kind()) {
                case PRONOUN -> ofPronoun(sentence, mentions, mention, word);
                case UNKNOWN, PERSON, ORGANISATION, NAME -> ofName(mentions, mention);
                case ROLE -> ofNominal(sentence, mentions, mention);
                case NATIONALITY, PLACE, THING -> List.of();
            };
        }

        private void remember(ActorMentions mentions, ActorMention mention) {
            Tree tree = mentions.tree();
            boolean named =
                    mention.kind() == Kind.PERSON
                            || (mention.kind() == Kind.NAME && isPerson(mentions, mention))
                            || mention.kind() == Kind.UNKNOWN
                            || (mention.kind() == Kind.ROLE && endsInName(tree, mention));
            if (named && mention.last() > mention.first()) {
                String last = tree.form(mention.last());
                if (Character.isUpperCase(last.charAt(0)) && last.length() > 1) {
                    surnames.put(last, mention);
                }
            }
            if (mention.kind() == Kind.UNKNOWN && mention.first() == mention.last()) {
                return;
            }
            int end = Math.min(mention.last() + 3, tree.size() - 1);
            for (int bracket = mention.head() + 1; bracket + 2 <= end; bracket++) {
                if (tree.form(bracket).equals("(")
                        && tree.form(bracket + 2).equals(")")
                        && bracket > mention.first() + 1
                        && isAbbreviation(tree.form(bracket + 1))) {
                    abbreviations.putIfAbsent(tree.form(bracket + 1), mention);
                }
            }
        }

        private List<ActorMention> ofName(ActorMentions mentions, ActorMention mention) {
            Tree tree = mentions.tree();
            ActorMention defined = abbreviations.get(tree.form(mention.head()));
            boolean known = mentions.matchAt(mention.head()) != null && mention.kind() == Kind.NAME;
            if (defined != null && !known && !defined.equals(mention)) {
                return List.of(defined);
            }
            int words = 0;
            for (int token = mention.first(); token <= mention.last(); token++) {
                if (tree.upos(token) == Upos.PROPN) {
                    words++;
                }
            }
            ActorMention full = surnames.get(tree.form(mention.last()));
            boolean surnameOnly = words == 1 && tree.upos(mention.last()) == Upos.PROPN;
            return full == null || !surnameOnly || isCountry(mentions, mention)
                    ? List.of()
                    : List.of(full);
        }

        private boolean isCountry(ActorMentions mentions, ActorMention mention) {
            ActorMatch match = mentions.matchAt(mention.head());
            return match != null && (match.is(Country.class) || match.is(Body.class));
        }

        private List<ActorMention> ofPronoun(
                int sentence, ActorMentions mentions, ActorMention mention, String word) {
            if (grammar.isSingular(word)) {
                return clearest(sentence, mention, Sort.PERSON, word);
            }
            if (isPluralWord(word)) {
                return clearest(sentence, mention, Sort.PLURAL, word);
            }
            if (grammar.is(Grammar.Role.NEUTER, word)
                    && !isImpersonal(mentions.tree(), mention.head())) {
                return clearest(sentence, mention, Sort.BODY, word);
            }
            return List.of();
        }

        /// *It is said that …* is nobody.
        private boolean isImpersonal(Tree tree, int token) {
            return tree.isExpletive(token) || tree.relation(token).equals("nsubj:pass");
        }

        /// The only candidate, or the only subject among several: in the same sentence, else in the
        /// one before, else in the one before that.
        private List<ActorMention> clearest(
                int sentence, ActorMention mention, Sort sort, String word) {
            boolean feminine = grammar.is(Grammar.Role.FEMININE, word);
            boolean gendered = sort == Sort.PERSON;
            @Nullable ActorMention coArgument = coArgument(document.get(sentence), mention);
            for (int back = 0; back <= SENTENCES_BACK - 1 && back <= sentence; back++) {
                ActorMentions mentions = document.get(sentence - back);
                List<ActorMention> candidates = new ArrayList<>();
                List<ActorMention> subjects = new ArrayList<>();
                for (ActorMention candidate : mentions.mentions()) {
                    boolean before = back > 0 || candidate.last() < mention.first();
                    if (!before || !fits(mentions, candidate, sort)) {
                        continue;
                    }
                    if (gendered && isOtherGender(candidate, feminine)) {
                        continue;
                    }
                    if (coArgument != null && target(coArgument).equals(target(candidate))) {
                        continue;
                    }
                    candidates.add(candidate);
                    if (isSubject(mentions.tree(), candidate)) {
                        subjects.add(candidate);
                    }
                }
                if (candidates.size() == 1) {
                    return List.of(candidates.getFirst());
                }
                if (subjects.size() == 1) {
                    return List.of(subjects.getFirst());
                }
                if (!candidates.isEmpty()) {
                    return sort == Sort.PERSON && !subjects.isEmpty() && sameLink(subjects)
                            ? List.of(subjects.getLast())
                            : List.of();
                }
            }
            return List.of();
        }

        /// Whether a mention is the subject of a verb, also where the parser hangs it elsewhere: a
        /// name right before a finite verb is.
        private boolean isSubject(Tree tree, ActorMention mention) {
            int next = mention.last() + 1;
            return tree.is(mention.head(), "nsubj")
                    || (next < tree.size()
                            && tree.upos(next) == Upos.VERB
                            && tree.upos(mention.last()) == Upos.PROPN
                            && tree.child(next, "ccomp") > next);
        }

        private ActorMention target(ActorMention mention) {
            List<ActorMention> found = links.getOrDefault(mention, List.of());
            return found.size() == 1 ? target(found.getFirst()) : mention;
        }

        /// The subject of the verb that the pronoun is an object of: never the same person. An
        /// infinitive has that of its governor, or its object: *called X to thank him*, *called X
        /// and urged him*, *told X to help him*.
        private @Nullable ActorMention coArgument(ActorMentions mentions, ActorMention mention) {
            Tree tree = mentions.tree();
            int head = mention.head();
            boolean object = tree.is(head, "obj") || tree.is(head, "iobj") || tree.is(head, "obl");
            boolean reflexive =
                    grammar.is(Grammar.Role.REFLEXIVE, tree.form(head).toLowerCase(Locale.ROOT));
            if (!object || reflexive || tree.head(head) == Tree.ROOT) {
                return null;
            }
            int verb = tree.head(head);
            int subject = tree.child(verb, "nsubj");
            while (subject < 0 && sharesSubject(tree, verb)) {
                boolean complement = tree.is(verb, "xcomp");
                verb = tree.head(verb);
                subject = complement ? tree.child(verb, "obj") : -1;
                if (subject < 0) {
                    subject = tree.child(verb, "nsubj");
                }
            }
            return subject < 0 ? null : mentions.headedBy(subject);
        }

        private boolean sharesSubject(Tree tree, int verb) {
            return tree.head(verb) != Tree.ROOT
                    && (tree.is(verb, "conj") || tree.is(verb, "xcomp") || tree.is(verb, "advcl"));
        }

        /// Whether the given name or title of the person a mention stands for rules the pronoun
        /// out.
        private boolean isOtherGender(ActorMention mention, boolean feminine) {
            ActorMention named = target(mention);
            Tree tree = document.get(positions.getOrDefault(named.sentence(), 0)).tree();
            boolean he = false;
            boolean she = false;
            for (int token = named.first(); token <= named.last(); token++) {
                he |= words.is(ActorWords.Kind.MASCULINE, tree.form(token));
                she |= words.is(ActorWords.Kind.FEMININE, tree.form(token));
            }
            return he != she && he == feminine;
        }

        /// Whether the mentions all stand for the same one.
        private boolean sameLink(List<ActorMention> mentions) {
            Set<List<ActorMention>> targets = new HashSet<>();
            for (ActorMention mention : mentions) {
                targets.add(links.getOrDefault(mention, List.of(mention)));
            }
            return targets.size() == 1;
        }

        private boolean fits(ActorMentions mentions, ActorMention candidate, Sort sort) {
            if (candidate.kind() == Kind.PRONOUN) {
                return links.containsKey(candidate)
                        && fitsPronoun(
                                mentions.tree().form(candidate.head()).toLowerCase(Locale.ROOT),
                                sort);
            }
            boolean modifier =
                    isModifier(mentions.tree(), candidate.head())
                            && !isSubject(mentions.tree(), candidate);
            return switch (sort) {
                case PERSON -> !modifier && isPerson(mentions, candidate);
                case PLURAL -> !modifier && isPlural(mentions, candidate);
                case BODY -> !modifier && isBody(mentions, candidate);
            };
        }

        private boolean isPluralWord(String word) {
            return grammar.is(Grammar.Role.PLURAL, word) || grammar.is(Grammar.Role.QUANTITY, word);
        }

        private boolean fitsPronoun(String word, Sort sort) {
            return switch (sort) {
                case PERSON -> grammar.isSingular(word);
                case PLURAL -> isPluralWord(word);
                case BODY -> grammar.is(Grammar.Role.NEUTER, word);
            };
        }

        private boolean isModifier(Tree tree, int head) {
            return tree.is(head, "compound")
                    || tree.is(head, "amod")
                    || tree.is(head, "flat")
                    || tree.relation(head).equals("nmod:desc");
        }

        private List<ActorMention> ofNominal(
                int sentence, ActorMentions mentions, ActorMention mention) {
            Tree tree = mentions.tree();
            int head = mention.head();
            int determiner = tree.child(head, "det");
            String article = determiner < 0 ? "" : tree.form(determiner).toLowerCase(Locale.ROOT);
            boolean definite = grammar.is(Grammar.Role.DEFINITE, article);
            boolean both = grammar.is(Grammar.Role.BOTH, article);
            String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
            if (both || (definite && hasTwo(tree, head))) {
                return two(sentence, mention, lemma);
            }
            if (!definite || !isBare(mentions, mention, determiner)) {
                return List.of();
            }
            List<ActorMention> same = sameRole(sentence, mentions, mention);
            if (!same.isEmpty()) {
                return same;
            }
            return namedBody(sentence, mention, lemma);
        }

        private boolean hasTwo(Tree tree, int head) {
            int number = tree.child(head, "nummod");
            return number >= 0
                    && grammar.is(Grammar.Role.TWO, tree.form(number).toLowerCase(Locale.ROOT));
        }

        /// Whether nothing but the article and the words of the role itself make up the phrase.
        private boolean isBare(ActorMentions mentions, ActorMention mention, int determiner) {
            ActorMatch match = mentions.matchAt(mention.head());
            int first = match == null ? mention.head() : match.first();
            int last = match == null ? mention.head() : match.last();
            return mention.last() == last && first == determiner + 1;
        }

        /// *The minister* after *the Haitian prime minister*; the earlier one says more.
        private List<ActorMention> sameRole(
                int sentence, ActorMentions mentions, ActorMention mention) {
            Optional<Role> role = role(mentions, mention.head());
            if (role.isEmpty()) {
                return List.of();
            }
            boolean plural = role.get().plural();
            for (int back = 0; back <= 2 * SENTENCES_BACK && back <= sentence; back++) {
                ActorMentions earlier = document.get(sentence - back);
                List<ActorMention> found = new ArrayList<>();
                for (ActorMention candidate : earlier.mentions()) {
                    boolean before = back > 0 || candidate.last() < mention.first();
                    if (before
                            && saysMore(candidate, mention)
                            && hasRole(earlier, candidate, role.get().name(), plural)) {
                        found.add(candidate);
                    }
                }
                if (found.size() == 1) {
                    return found;
                }
                if (found.size() > 1) {
                    return List.of();
                }
            }
            return List.of();
        }

        private boolean saysMore(ActorMention candidate, ActorMention mention) {
            return candidate.last() - candidate.first() > mention.last() - mention.first();
        }

        private boolean hasRole(
                ActorMentions mentions, ActorMention candidate, String name, boolean plural) {
            if (candidate.kind() == Kind.PRONOUN || isModifier(mentions.tree(), candidate.head())) {
                return false;
            }
            for (int token = candidate.first(); token <= candidate.last(); token++) {
                Optional<Role> role = role(mentions, token);
                if (role.isPresent()
                        && role.get().plural() == plural
                        && (role.get().name().equals(name)
                                || role.get().name().endsWith(" " + name)
                                || lexicon.sameOffice(role.get().name(), name))) {
                    return true;
                }
                int head = candidate.head();
                if (token == head && role.isEmpty()) {
                    return false;
                }
            }
            return false;
        }

        /// *The group* after *Hezbollah*.
        private List<ActorMention> namedBody(int sentence, ActorMention mention, String lemma) {
            for (int back = 0; back <= SENTENCES_BACK && back <= sentence; back++) {
                ActorMentions earlier = document.get(sentence - back);
                Map<Object, ActorMention> found = new HashMap<>();
                for (ActorMention candidate : earlier.mentions()) {
                    ActorMatch match = earlier.matchAt(candidate.head());
                    boolean before = back > 0 || candidate.last() < mention.first();
                    if (!before || match == null || candidate.kind() != Kind.NAME) {
                        continue;
                    }
                    Optional<Body> body = match.as(Body.class);
                    Optional<Country> country = match.as(Country.class);
                    if (body.isPresent() && isCalled(body.get(), lemma)) {
                        found.put(body.get().name(), candidate);
                    } else if (country.isPresent()
                            && words.is(ActorWords.Kind.COUNTRY_NOUN, lemma)) {
                        found.put(country.get(), candidate);
                    }
                }
                if (found.size() == 1) {
                    return List.copyOf(found.values());
                }
                if (found.size() > 1) {
                    return List.of();
                }
            }
            return List.of();
        }

        private boolean isCalled(Body body, String lemma) {
            ActorWords.Kind noun =
                    switch (body.kind()) {
                        case GROUP -> ActorWords.Kind.GROUP_NOUN;
                        case ORGANISATION, AGENCY -> ActorWords.Kind.ORGANISATION_NOUN;
                        case COMPANY -> ActorWords.Kind.COMPANY_NOUN;
                    };
            return words.is(noun, lemma);
        }

        /// *The two leaders*: two different people or countries named just before, and only two.
        private List<ActorMention> two(int sentence, ActorMention mention, String lemma) {
            boolean people = words.is(ActorWords.Kind.PERSON_NOUN, lemma);
            for (int back = 0; back <= 1 && back <= sentence; back++) {
                ActorMentions earlier = document.get(sentence - back);
                Map<String, ActorMention> found = new TreeMap<>();
                for (ActorMention candidate : earlier.mentions()) {
                    boolean before = back > 0 || candidate.last() < mention.first();
                    if (!before || candidate.kind() == Kind.PRONOUN) {
                        continue;
                    }
                    boolean fits =
                            people
                                    ? isPerson(earlier, candidate)
                                            && !isModifier(earlier.tree(), candidate.head())
                                    : candidate.kind() == Kind.NAME
                                            && isCountry(earlier, candidate);
                    if (fits) {
                        found.put(earlier.tree().form(candidate.last()), candidate);
                    }
                }
                if (found.size() == 2) {
                    List<ActorMention> pair = new ArrayList<>(found.values());
                    pair.sort((one, other) -> one.span().compareTo(other.span()));
                    return pair;
                }
                if (found.size() > 2) {
                    return List.of();
                }
            }
            return List.of();
        }
    }

    private enum Sort {
        PERSON,
        PLURAL,
        BODY
    }

    private static Optional<Role> role(ActorMentions mentions, int token) {
        ActorMatch match = mentions.matchAt(token);
        return match == null ? Optional.empty() : match.as(Role.class);
    }

    private static boolean isPerson(ActorMentions mentions, ActorMention mention) {
        if (mention.kind() == Kind.PERSON) {
            return true;
        }
        ActorMatch match = mentions.matchAt(mention.head());
        if (mention.kind() == Kind.NAME) {
            return match != null && (match.is(Person.class) || match.is(Surname.class));
        }
        if (mention.kind() != Kind.ROLE || match == null) {
            return false;
        }
        Role role = match.as(Role.class).orElse(null);
        return role != null
                && !role.plural()
                && !isPluralForm(mentions.tree(), mention.head())
                && (role.kind() == RoleKind.PERSON || isLeader(role));
    }

    private static boolean isLeader(Role role) {
        return role.kind() == RoleKind.LEADER;
    }

    private static boolean isPluralForm(Tree tree, int token) {
        return tree.xpos(token).equals("NNS") || tree.xpos(token).equals("NNPS");
    }

    private boolean isPlural(ActorMentions mentions, ActorMention mention) {
        Tree tree = mentions.tree();
        ActorMatch match = mentions.matchAt(mention.head());
        boolean nominal = mention.kind() == Kind.ROLE || mention.kind() == Kind.NATIONALITY;
        if (!nominal || match == null || tree.upos(mention.head()) == Upos.ADJ) {
            return false;
        }
        return isPluralForm(tree, mention.head())
                || words.is(ActorWords.Kind.COLLECTIVE, tree.lemma(mention.head()));
    }

    private static boolean isBody(ActorMentions mentions, ActorMention mention) {
        @Nullable ActorMatch match = mentions.matchAt(mention.head());
        if (match == null || match.is(Demonym.class)) {
            return false;
        }
        if (mention.kind() == Kind.NAME) {
            return match.is(Country.class) || match.is(Body.class);
        }
        Role role = match.as(Role.class).orElse(null);
        return mention.kind() == Kind.ROLE
                && role != null
                && role.kind() == RoleKind.GROUP
                && !isPluralForm(mentions.tree(), mention.head());
    }

    private static boolean endsInName(Tree tree, ActorMention mention) {
        return tree.upos(mention.last()) == Upos.PROPN && mention.last() != mention.head();
    }

    private static boolean isAbbreviation(String word) {
        if (word.length() < 2 || word.length() > 12) {
            return false;
        }
        int capitals = 0;
        for (int at = 0; at < word.length(); at++) {
            if (Character.isUpperCase(word.charAt(at))) {
                capitals++;
            }
        }
        return capitals >= 2 && 2 * capitals >= word.length();
    }
}
