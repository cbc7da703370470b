package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Cue;
import org.actant.lexicon.ActorEntry.CueKind;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.Form;
import org.actant.lexicon.ActorEntry.People;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.PlaceKind;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorMention.Kind;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrases that name actors: names of the lexicon, nationalities, words for roles,
/// people and organisations the name tagger found, and pronouns.
public final class ActorFinder {
    /// Relations whose subtree belongs to the phrase, left of its head.
    private static final Set<String> BEFORE =
            Set.of("det", "amod", "compound", "nummod", "nmod", "flat", "nmod:poss", "advmod");

    private static final Set<String> AFTER = Set.of("flat", "compound", "nmod:desc", "goeswith");

    private static final int LONGEST = 30;

    private final ActorLexicon lexicon;
    private final Grammar grammar;

    public ActorFinder(ActorLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    public ActorMentions find(Tree tree) {
        int size = tree.size();
        @Nullable ActorMatch[] matches = new @Nullable ActorMatch[size];
        @Nullable Kind[] kinds = new @Nullable Kind[size];
        for (ActorMatch match : lexicon.match(tree.sentence().tokens())) {
            int head = headOf(tree, match.first(), match.last());
            Kind kind = kindOf(tree, match, head);
            if (kind == null && !match.is(Cue.class) && !match.is(Role.class)) {
                continue;
            }
            for (int token = match.first(); token <= match.last(); token++) {
                matches[token] = match;
            }
            if (kind != null) {
                kinds[head] = kind;
            }
        }
        for (Name name : tree.names()) {
            addName(tree, name, matches, kinds);
        }
        for (int token = 0; token < size; token++) {
            if (kinds[token] == null) {
                kinds[token] = kindOfRest(tree, token, matches);
            }
        }
        for (int token = 0; token < size; token++) {
            if (kinds[token] == null) {
                kinds[token] = kindOfGathering(tree, token, matches, kinds);
            }
        }
        List<ActorMention> mentions = new ArrayList<>();
        for (int token = 0; token < size; token++) {
            Kind kind = kinds[token];
            if (kind != null) {
                mentions.add(mention(tree, token, kind, matches[token]));
            }
        }
        return new ActorMentions(tree, mentions, matches);
    }

    /// The token that hangs on none of the others in the range, not even by way of a token outside
    /// it: *Secretary* of *Secretary of State Ada Vale*, though *State* may hang on *Ada* and she
    /// on *Secretary*. The last of several.
    static int headOf(Tree tree, int first, int last) {
        int head = last;
        for (int token = last; token >= first; token--) {
            if (!isBelow(tree, token, first, last)) {
                head = token;
                if (tree.upos(token) != Upos.PUNCT && tree.upos(token) != Upos.PART) {
                    return head;
                }
            }
        }
        return head;
    }

    private static boolean isBelow(Tree tree, int token, int first, int last) {
        for (int above = tree.head(token); above != Tree.ROOT; above = tree.head(above)) {
            if (above >= first && above <= last) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Kind kindOf(Tree tree, ActorMatch match, int head) {
        for (ActorEntry entry : match.entries()) {
            Kind kind =
                    switch (entry) {
                        case Country country -> Kind.NAME;
                        case Person person -> Kind.NAME;
                        case Body body -> isName(tree, match) ? Kind.NAME : Kind.ROLE;
                        case Place place ->
                                place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.REGION
                                        ? Kind.PLACE
                                        : Kind.NAME;
                        case Demonym demonym -> Kind.NATIONALITY;
                        case People people -> Kind.NATIONALITY;
                        case Surname surname -> kindOfSurname(tree, match, surname);
                        case Role role -> kindOfRole(tree, role, head);
                        case Cue cue -> null;
                    };
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isName(Tree tree, ActorMatch match) {
        return Character.isUpperCase(tree.form(match.first()).charAt(0))
                || Character.isUpperCase(tree.form(match.last()).charAt(0));
    }

    /// A surname counts where no other capitalised word beside it shows that it is part of a name
    /// the lexicon does not know, and where the word is not too common to be told from others.
    private @Nullable Kind kindOfSurname(Tree tree, ActorMatch match, Surname surname) {
        int before = match.first() - 1;
        if (before >= 0 && isCapitalised(tree, before) && tree.upos(before) == Upos.PROPN) {
            return isTitle(tree, before) ? Kind.NAME : null;
        }
        if (before >= 0 && isTitle(tree, before)) {
            return Kind.NAME;
        }
        int after = match.last() + 1;
        if (after < tree.size()
                && tree.upos(after) == Upos.PROPN
                && isCapitalised(tree, after)
                && tree.upos(match.last()) == Upos.PROPN) {
            return null;
        }
        Upos tag = tree.upos(match.last());
        boolean noun = tag == Upos.PROPN || (tag != Upos.VERB && isArgument(tree, match.last()));
        return lexicon.isCommonSurname(surname.name()) || !noun ? null : Kind.NAME;
    }

    private boolean isTitle(Tree tree, int token) {
        for (ActorMatch match : lexicon.matchForms(List.of(tree.form(token)))) {
            for (ActorEntry entry : match.entries()) {
                if (entry instanceof Role role
                        && (role.kind() == RoleKind.PERSON || role.kind() == RoleKind.LEADER)) {
                    return true;
                }
                if (entry instanceof Cue cue && cue.kind() == CueKind.COURTESY) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCapitalised(Tree tree, int token) {
        return Character.isUpperCase(tree.form(token).charAt(0));
    }

    private static @Nullable Kind kindOfRole(Tree tree, Role role, int head) {
        Upos tag = tree.upos(head);
        boolean noun = tag == Upos.NOUN || tag == Upos.PROPN;
        if (!noun && !isNominal(tree, head)) {
            boolean body =
                    tag == Upos.ADJ && role.kind() == RoleKind.GROUP && tree.is(head, "amod");
            return body ? Kind.ROLE : null;
        }
        return switch (role.kind()) {
            case PERSON, GROUP, LEADER -> Kind.ROLE;
            case THING, SITE -> Kind.THING;
            case MODIFIER -> null;
        };
    }

    /// Whether an adjective, numeral or participle stands as a noun: *the displaced said*.
    private static boolean isNominal(Tree tree, int token) {
        if (tree.upos(token) != Upos.ADJ
                && tree.upos(token) != Upos.VERB
                && tree.upos(token) != Upos.X) {
            return false;
        }
        boolean argument = isArgument(tree, token) || tree.relation(token).equals("root");
        return argument && (tree.child(token, "det") >= 0 || tree.child(token, "nmod:poss") >= 0);
    }

    private static boolean isArgument(Tree tree, int token) {
        return tree.is(token, "nsubj")
                || tree.is(token, "obj")
                || tree.is(token, "iobj")
                || tree.is(token, "obl")
                || tree.is(token, "nmod");
    }

    /// *Dozens of soldiers* are what they are dozens of; *the group* and *both sides* stand for
    /// someone named before.
    private @Nullable Kind kindOfGathering(
            Tree tree, int token, @Nullable ActorMatch[] matches, @Nullable Kind[] kinds) {
        ActorMatch match = matches[token];
        Optional<Cue> cue = match == null ? Optional.empty() : match.as(Cue.class);
        if (cue.isEmpty() || tree.upos(token) == Upos.DET) {
            return null;
        }
        CueKind kind = cue.get().kind();
        if (kind == CueKind.PARTIES) {
            return tree.upos(token) == Upos.NOUN ? Kind.ROLE : null;
        }
        if (kind != CueKind.PARTITIVE) {
            return null;
        }
        for (int child : tree.children(token)) {
            if (child > token && tree.is(child, "nmod")) {
                int preposition = tree.child(child, "case");
                boolean of =
                        preposition >= 0
                                && grammar.is(Grammar.Role.GENITIVE, tree.form(preposition));
                return of ? kinds[child] : null;
            }
        }
        int determiner = tree.child(token, "det");
        boolean definite =
                determiner >= 0
                        && grammar.is(
                                Grammar.Role.ARTICLE,
                                tree.form(determiner).toLowerCase(Locale.ROOT));
        return definite && tree.upos(token) == Upos.NOUN ? Kind.ROLE : null;
    }

    private void addName(
            Tree tree, Name name, @Nullable ActorMatch[] matches, @Nullable Kind[] kinds) {
        int head = headOf(tree, name.first(), name.last());
        boolean known = false;
        boolean whole = false;
        for (int token = name.first(); token <= name.last(); token++) {
            ActorMatch match = matches[token];
            if (match == null || isRoleOnly(match)) {
                continue;
            }
            known = true;
            whole |= match.first() <= name.first() && match.last() >= name.last();
        }
        ActorMatch end = matches[name.last()];
        boolean people = end != null && (isPeople(end) || end.is(Body.class));
        if (whole || people || (known && kinds[head] == Kind.NAME)) {
            return;
        }
        switch (name.type()) {
            case PERSON -> {
                for (int token = name.first(); token <= name.last(); token++) {
                    ActorMatch match = matches[token];
                    if (match != null && !match.is(Role.class) && !match.is(Cue.class)) {
                        matches[token] = null;
                        kinds[token] = null;
                    }
                }
                kinds[head] = Kind.PERSON;
            }
            case ORGANISATION -> {
                if (kinds[head] == null) {
                    kinds[head] = Kind.ORGANISATION;
                }
            }
            case LOCATION -> {
                if (kinds[head] == null) {
                    kinds[head] = Kind.PLACE;
                }
            }
        }
    }

    /// Whether the word is a plural for people: never a surname.
    private static boolean isPeople(ActorMatch match) {
        return match.as(Demonym.class).filter(word -> word.form() == Form.PLURAL).isPresent()
                || match.as(People.class).filter(word -> word.form() == Form.PLURAL).isPresent();
    }

    private static boolean isRoleOnly(ActorMatch match) {
        for (ActorEntry entry : match.entries()) {
            if (!(entry instanceof Role) && !(entry instanceof Cue)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Kind kindOfRest(Tree tree, int token, @Nullable ActorMatch[] matches) {
        if (tree.upos(token) == Upos.PRON || standsAlone(tree, token)) {
            return grammar.isPersonal(tree.form(token).toLowerCase(Locale.ROOT))
                    ? Kind.PRONOUN
                    : null;
        }
        if (tree.upos(token) != Upos.PROPN || !isCapitalised(tree, token)) {
            return null;
        }
        if (tree.is(token, "flat") || tree.is(token, "compound")) {
            return null;
        }
        ActorMatch own = matches[token];
        if (own != null) {
            return isCompany(tree, own) ? Kind.ORGANISATION : null;
        }
        int first = first(tree, token);
        for (int before = first; before < token; before++) {
            if (isTitleAt(matches, before)) {
                return Kind.PERSON;
            }
        }
        if (first > 0 && isTitleAt(matches, first - 1)) {
            return Kind.PERSON;
        }
        return Kind.UNKNOWN;
    }

    /// *Both refused*: a determiner without its noun.
    private static boolean standsAlone(Tree tree, int token) {
        return tree.upos(token) == Upos.DET
                && (tree.is(token, "nsubj") || tree.is(token, "obj") || tree.is(token, "obl"));
    }

    /// Whether the match is the *Ltd* of a company's name.
    private static boolean isCompany(Tree tree, ActorMatch match) {
        Optional<Cue> cue = match.as(Cue.class);
        return cue.isPresent()
                && cue.get().kind() == CueKind.COMPANY_FORM
                && match.first() > 0
                && tree.upos(match.first() - 1) == Upos.PROPN;
    }

    private static boolean isTitleAt(@Nullable ActorMatch[] matches, int token) {
        ActorMatch match = matches[token];
        if (match == null) {
            return false;
        }
        Optional<Role> role = match.as(Role.class);
        if (role.isPresent()) {
            RoleKind kind = role.get().kind();
            return !role.get().plural() && (kind == RoleKind.PERSON || kind == RoleKind.LEADER);
        }
        Optional<Cue> cue = match.as(Cue.class);
        return cue.isPresent() && cue.get().kind() == CueKind.COURTESY;
    }

    private ActorMention mention(Tree tree, int head, Kind kind, @Nullable ActorMatch match) {
        int first = first(tree, head);
        int last = last(tree, head);
        if (match != null && match.first() <= head && head <= match.last()) {
            first = Math.min(first, match.first());
            last = Math.max(last, match.last());
        }
        while (first < head && isSeparator(tree, first)) {
            first++;
        }
        return new ActorMention(
                tree.sentence().index(), head, first, last, tree.span(first, last), kind);
    }

    /// Whether the token parts phrases and belongs to none: *and*, a comma.
    private static boolean isSeparator(Tree tree, int token) {
        return tree.upos(token) == Upos.CCONJ || tree.form(token).equals(",");
    }

    /// The first token of the noun phrase.
    private static int first(Tree tree, int head) {
        int first = head;
        int[] children = tree.children(head);
        for (int at = children.length - 1; at >= 0; at--) {
            int child = children[at];
            if (child > head) {
                continue;
            }
            if (tree.last(child) != first - 1 || !isBefore(tree, child)) {
                break;
            }
            first = tree.first(child);
        }
        return Math.max(first, head - LONGEST);
    }

    private static boolean isBefore(Tree tree, int child) {
        for (String relation : BEFORE) {
            if (tree.is(child, relation)) {
                return true;
            }
        }
        return false;
    }

    /// The last token of the noun phrase: with *of*, *in* and the like, without clauses, lists and
    /// what stands behind a comma.
    private int last(Tree tree, int head) {
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head) {
                continue;
            }
            if (tree.first(child) != last + 1 || !isAfter(tree, child)) {
                break;
            }
            last = tree.last(child);
        }
        return Math.min(last, head + LONGEST);
    }

    private boolean isAfter(Tree tree, int child) {
        for (String relation : AFTER) {
            if (tree.is(child, relation)) {
                return true;
            }
        }
        if (tree.is(child, "appos")) {
            return tree.upos(child) == Upos.PROPN;
        }
        if (!tree.is(child, "nmod")) {
            return false;
        }
        int preposition = tree.child(child, "case");
        return preposition >= 0
                && preposition < child
                && grammar.is(
                        Grammar.Role.ATTACHED, tree.form(preposition).toLowerCase(Locale.ROOT));
    }
}
