package org.actant.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Cue;
import org.actant.lexicon.ActorEntry.Demonym;
import org.actant.lexicon.ActorEntry.People;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Place;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorMatch;
import org.actant.mention.ActorMentions;
import org.actant.resolve.ActorPhrase.Range;
import org.jspecify.annotations.Nullable;

/// What a name of the lexicon says by itself, whatever stands around it: the body it names, the
/// country it belongs to, and whether it is a place or a whole state.
final class ActorNames {
    private ActorNames() {}

    static boolean isPlace(@Nullable ActorMatch match) {
        return match != null && (match.is(Place.class) || match.is(Country.class));
    }

    /// Whether the words stand for a whole state: its offices are not those of its parts.
    static boolean isState(ActorMatch match) {
        return match.is(Country.class)
                || match.as(Demonym.class).filter(Demonym::state).isPresent();
    }

    static boolean isStateAt(ActorMentions mentions, Range range) {
        ActorMatch match = mentions.matchAt(range.last());
        return match != null && isState(match);
    }

    static boolean isPlaceAt(ActorMentions mentions, Range range) {
        return isPlace(mentions.matchAt(range.last()));
    }

    /// The last body named in the range.
    static Optional<Body> bodyIn(ActorMentions mentions, Range range, ActorSetting setting) {
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

    /// The body of this name, of several the one that existed on the day.
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

    /// The code of the country that the words name or belong to, `null` where they tell none.
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
}
