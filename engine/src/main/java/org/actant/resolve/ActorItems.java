package org.actant.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Cue;
import org.actant.lexicon.ActorEntry.CueKind;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.People;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.mention.ActorMentions;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.ActorPhrase.Range;
import org.jspecify.annotations.Nullable;

/// The names and roles of a phrase's core, in order.
record ActorItems(Tree tree, ActorMentions mentions, Range core, List<ActorMatch> matches) {
    static ActorItems of(ActorMentions mentions, Range core) {
        List<ActorMatch> matches = new ArrayList<>();
        int token = core.first();
        while (token <= core.last()) {
            ActorMatch match = mentions.matchAt(token);
            if (match == null || match.first() < core.first() || match.last() > core.last()) {
                token++;
                continue;
            }
            if (counts(mentions, match, core)) {
                matches.add(match);
            }
            token = Math.max(token, match.last()) + 1;
        }
        return new ActorItems(mentions.tree(), mentions, core, List.copyOf(matches));
    }

    private static boolean counts(ActorMentions mentions, ActorMatch match, Range core) {
        Tree tree = mentions.tree();
        if (match.is(Person.class) && isPartOfLongerName(mentions, match, core)) {
            return false;
        }
        Optional<Role> role = match.as(Role.class);
        return role.isEmpty()
                || match.entries().size() > 1
                || ActorPhrase.isUsed(tree, match, role.get(), core);
    }

    /// The match that the phrase is about: the last one, if no unknown noun follows it that makes
    /// it a mere modifier.
    @Nullable ActorMatch anchor() {
        for (int at = matches.size() - 1; at >= 0; at--) {
            ActorMatch match = matches.get(at);
            if (match.entries().stream().noneMatch(ActorItems::canAnchor)) {
                continue;
            }
            if (hasNounAfter(match)) {
                return isPersonRole(match) ? match : null;
            }
            return match;
        }
        return null;
    }

    /// Whether the role is one that a name may follow.
    private boolean isPersonRole(ActorMatch match) {
        return match.is(Role.class) && onlyNamesAfter(match);
    }

    private boolean onlyNamesAfter(ActorMatch match) {
        for (int token = match.last() + 1; token <= core.last(); token++) {
            Upos tag = tree.upos(token);
            if (tag == Upos.NOUN && !Character.isUpperCase(tree.form(token).charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNounAfter(ActorMatch match) {
        for (int token = match.last() + 1; token <= core.last(); token++) {
            Upos tag = tree.upos(token);
            if (tag == Upos.NOUN || tag == Upos.PROPN) {
                return true;
            }
        }
        return false;
    }

    /// The matches before the anchor; all of them where there is none.
    List<ActorMatch> before() {
        ActorMatch anchor = anchor();
        int end = anchor == null ? matches.size() : matches.indexOf(anchor);
        return matches.subList(0, end);
    }

    /// The match that names a person.
    @Nullable ActorMatch person() {
        for (int at = matches.size() - 1; at >= 0; at--) {
            ActorMatch match = matches.get(at);
            if (match.is(Person.class) && !isOwn(match)) {
                return hasLowerNounAfter(match) ? null : match;
            }
        }
        for (int at = matches.size() - 1; at >= 0; at--) {
            ActorMatch match = matches.get(at);
            if (match.is(Surname.class) && !isOwn(match)) {
                boolean end = match.last() == core.last();
                return end && !match.is(Country.class) && !match.is(Place.class) ? match : null;
            }
        }
        return null;
    }

    /// Whether a user's own table has the name: it goes before what we know of a person.
    private static boolean isOwn(ActorMatch match) {
        return match.as(Body.class).filter(Body::own).isPresent();
    }

    /// Whether a name of one or two words goes on: *Juan Carlos* in *Juan Carlos Varela*.
    private static boolean isPartOfLongerName(
            ActorMentions mentions, ActorMatch match, Range core) {
        int after = match.last() + 1;
        return match.last() - match.first() < 2
                && after <= core.last()
                && mentions.tree().upos(after) == Upos.PROPN
                && mentions.matchAt(after) == null;
    }

    private boolean hasLowerNounAfter(ActorMatch match) {
        for (int token = match.last() + 1; token <= core.last(); token++) {
            if (tree.upos(token) == Upos.NOUN
                    && !Character.isUpperCase(tree.form(token).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a capitalised word that is no title stands right before the name.
    boolean hasNameBefore(ActorMatch match) {
        int before = match.first() - 1;
        return before >= core.first()
                && mentions.matchAt(before) == null
                && tree.upos(before) == Upos.PROPN;
    }

    /// The role that stands before the person's name.
    @Nullable Role title() {
        ActorMatch person = person();
        if (person == null) {
            return null;
        }
        for (int at = matches.indexOf(person) - 1; at >= 0; at--) {
            Optional<Role> role = matches.get(at).as(Role.class);
            if (role.isPresent()
                    && (role.get().kind() == RoleKind.PERSON
                            || role.get().kind() == RoleKind.LEADER)) {
                return role.get();
            }
        }
        return null;
    }

    /// Whether an ethnic or religious group, and no nationality, stands before the anchor.
    boolean isOfPeople() {
        boolean people = false;
        for (ActorMatch match : before()) {
            people |= match.is(People.class);
            if (match.is(Demonym.class)) {
                return false;
            }
        }
        return people;
    }

    /// Whether a word says that the office is no longer held.
    boolean former(ActorLexicon lexicon) {
        for (ActorMatch match : matches) {
            boolean elite = match.as(Role.class).filter(lexicon::isFormer).isPresent();
            if (elite || hasCue(match, CueKind.FORMER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCue(ActorMatch match, CueKind kind) {
        for (ActorEntry entry : match.entries()) {
            if (entry instanceof Cue cue && cue.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /// Whether the core ends in a word that counts or gathers.
    boolean isPartitive() {
        ActorMatch match = core.isEmpty() ? null : mentions.matchAt(core.last());
        return match != null && hasCue(match, CueKind.PARTITIVE);
    }

    /// Whether the core ends in a word for what never acts, or only bears the name of a place.
    boolean isNoActor() {
        ActorMatch last = core.isEmpty() ? null : mentions.matchAt(core.last());
        if (last == null) {
            return false;
        }
        return hasCue(last, CueKind.NO_ACTOR)
                || (hasCue(last, CueKind.NAMED_AFTER)
                        && last.first() > core.first()
                        && ActorNames.isPlace(mentions.matchAt(last.first() - 1)));
    }

    /// Whether the name of a place only begins the name of something unknown: a team, a street, a
    /// person.
    boolean isPartOfUnknownName() {
        ActorMatch place = matches.isEmpty() ? null : matches.getLast();
        if (place == null || !ActorNames.isPlace(place) || place.last() >= core.last()) {
            return false;
        }
        for (int token = place.last() + 1; token <= core.last(); token++) {
            if (!Character.isUpperCase(tree.form(token).charAt(0))) {
                return false;
            }
        }
        return tree.upos(core.last()) == Upos.PROPN;
    }

    boolean isCompany() {
        ActorMatch match = core.isEmpty() ? null : mentions.matchAt(core.last());
        if (match == null || match.first() <= core.first()) {
            return false;
        }
        String before = tree.form(match.first() - 1);
        return hasCue(match, CueKind.COMPANY_FORM) && Character.isUpperCase(before.charAt(0));
    }

    /// Whether the last match ends the core.
    boolean isLast() {
        return !matches.isEmpty() && matches.getLast().last() == core.last();
    }

    boolean isLastUnknown() {
        return !core.isEmpty() && mentions.matchAt(core.last()) == null;
    }

    /// Whether a capitalised name that the lexicon does not know follows the role.
    boolean hasUnknownName() {
        ActorMatch anchor = anchor();
        if (anchor == null) {
            return false;
        }
        for (int token = anchor.last() + 1; token <= core.last(); token++) {
            if (tree.upos(token) == Upos.PROPN) {
                return true;
            }
        }
        return false;
    }

    private static boolean canAnchor(ActorEntry entry) {
        return switch (entry) {
            case Country country -> true;
            case Place place -> true;
            case Body body -> true;
            case Demonym demonym -> true;
            case People people -> true;
            case Role role -> role.kind() != RoleKind.MODIFIER;
            case Person person -> false;
            case Surname surname -> false;
            case Cue cue -> false;
        };
    }
}
