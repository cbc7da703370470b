package org.actant.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.PlaceKind;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.ActorWords;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorMentions;
import org.actant.parse.Tree;
import org.actant.resolve.ActorPhrase.Link;
import org.actant.resolve.ActorPhrase.Range;
import org.jspecify.annotations.Nullable;

/// Reads what stands around the noun that a phrase is about: the nationalities, bodies and roles
/// before it, its possessors, and the *of* phrase after it.
final class ModifierReader {
    private final ActorLexicon lexicon;
    private final ActorWords words;
    private final Grammar grammar;
    private final EntityDating dating;
    private final ActorReader reader;

    /// @param reader reads the possessors and *of* phrases, which are phrases themselves
    ModifierReader(ActorLexicon lexicon, Grammar grammar, EntityDating dating, ActorReader reader) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        this.grammar = grammar;
        this.dating = dating;
        this.reader = reader;
    }

    /// What stands before the noun, and before an *'s*.
    ///
    /// @param code the country that the nearest of them gives
    /// @param body the nearest body by name
    /// @param sector the sector that the nearest word for a role gives
    record Modifiers(
            @Nullable String code,
            @Nullable Body body,
            @Nullable String sector,
            List<String> others,
            List<String> marks,
            boolean opposition,
            boolean state,
            String words) {}

    /// Reads what stands before the noun.
    Modifiers modifiers(
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
            Optional<Body> named = ActorNames.bodyOf(match, setting);
            if (named.isPresent() && !borrowed) {
                if (body == null) {
                    body = named.get();
                }
                if (code == null && body.code() != null) {
                    code = body.code();
                    words = ActorReader.text(mentions.tree(), match.first(), match.last());
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
            String own = borrowed ? null : ActorNames.countryOf(match);
            if (own == null && !borrowed) {
                own = countryOfSurname(match, setting);
            }
            if (code == null && own != null) {
                state = ActorNames.isState(match);
                code = own;
                words = ActorReader.text(mentions.tree(), match.first(), match.last());
            }
            match.as(Demonym.class).ifPresent(demonym -> marks.addAll(demonym.sectors()));
            match.as(Place.class)
                    .filter(place -> place.kind() == PlaceKind.DISPUTED)
                    .ifPresent(place -> marks.add("PRE"));
        }
        for (int at = phrase.possessors().size() - 1; at >= 0; at--) {
            Range range = phrase.possessors().get(at);
            ActorReading owner =
                    reader.read(mentions, range.first(), range.last(), setting, depth + 1);
            Optional<Body> named = ActorNames.bodyIn(mentions, range, setting);
            if (body == null && named.isPresent()) {
                body = named.get();
            }
            if ("PRE".equals(owner.sector()) || owner.otherSectors().contains("PRE")) {
                marks.add("PRE");
            }
            if (code == null && owner.code() != null) {
                code = owner.code();
                state = ActorNames.isStateAt(mentions, range);
                words = ActorReader.text(mentions.tree(), range.first(), range.last());
            }
            if (sector == null
                    && owner.sector() != null
                    && !ActorNames.isPlaceAt(mentions, range)) {
                sector = owner.sector();
                others = owner.otherSectors();
            }
        }
        return new Modifiers(
                code, body, sector, others, List.copyOf(marks), opposition, state, words);
    }

    /// Whether the country only backs or opposes the one who is meant: *Iran-backed militias*,
    /// *pro-Russian separatists*.
    private boolean isBorrowed(Tree tree, ActorMatch match) {
        String form = tree.form(match.last());
        int first = form.indexOf('-');
        int last = form.lastIndexOf('-');
        if (first > 0
                && (words.is(ActorWords.Kind.BORROWED_PREFIX, form.substring(0, first))
                        || words.is(ActorWords.Kind.BORROWED, form.substring(last + 1)))) {
            return true;
        }
        int after = match.last() + 1;
        if (after + 1 < tree.size()
                && tree.form(after).equals("-")
                && words.is(ActorWords.Kind.BORROWED, tree.form(after + 1))) {
            return true;
        }
        int before = match.first() - 1;
        return before >= 1
                && tree.form(before).equals("-")
                && words.is(ActorWords.Kind.BORROWED_PREFIX, tree.form(before - 1));
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

    /// What an *of* or *for* phrase says about the one it belongs to.
    record Owner(
            @Nullable Body body,
            @Nullable String code,
            @Nullable String sector,
            List<String> others,
            boolean tells,
            boolean state,
            String words) {}

    /// Reads the first phrase after the noun that tells whose it is.
    Owner owner(ActorMentions mentions, ActorPhrase phrase, ActorSetting setting, int depth) {
        for (Link link : phrase.links()) {
            if (!grammar.is(Grammar.Role.OWNER, link.word())) {
                continue;
            }
            Range range = link.range();
            ActorReading reading =
                    reader.read(mentions, range.first(), range.last(), setting, depth + 1);
            Body body = ActorNames.bodyIn(mentions, range, setting).orElse(null);
            boolean tells = !ActorNames.isPlaceAt(mentions, range);
            return new Owner(
                    body,
                    reading.code(),
                    reading.sector(),
                    reading.otherSectors(),
                    tells,
                    ActorNames.isStateAt(mentions, range),
                    ActorReader.words(mentions, link));
        }
        return new Owner(null, null, null, List.of(), false, true, "");
    }
}
