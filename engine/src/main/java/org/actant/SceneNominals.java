package org.actant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.actant.event.Nominals;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.PlaceMention;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.Place;
import org.jspecify.annotations.Nullable;

/// What an article's mentions tell of one sentence's nouns.
final class SceneNominals implements Nominals {
    private final ActorMentions actors;
    private final Tree tree;
    private final Set<Integer> places = new HashSet<>();
    private final Set<Integer> towns = new HashSet<>();
    private final Map<Integer, ActorMention> heads = new HashMap<>();
    private final Map<Integer, ActorMention> names = new HashMap<>();

    SceneNominals(Scene scene, Tree tree) {
        this.tree = tree;
        int sentence = tree.sentence().index();
        actors = scene.actors().get(sentence);
        for (ActorMention mention : actors.mentions()) {
            if (mention.kind() == ActorMention.Kind.PERSON
                    || mention.kind() == ActorMention.Kind.NAME) {
                names.putIfAbsent(mention.first(), mention);
            }
            for (int token = mention.first(); token <= mention.last(); token++) {
                int head = tree.head(token);
                boolean outside = head < mention.first() || head > mention.last();
                boolean noun = tree.upos(token) == Upos.NOUN || tree.upos(token) == Upos.PROPN;
                if (outside && noun) {
                    heads.putIfAbsent(token, mention);
                }
            }
            int head = mention.head();
            while (tree.is(head, "flat") && tree.head(head) != Tree.ROOT) {
                head = tree.head(head);
            }
            heads.putIfAbsent(head, mention);
        }
        for (int index = 0; index < scene.places().size(); index++) {
            PlaceMention place = scene.places().get(index);
            if (place.sentence() == sentence) {
                int head = tree.headOf(place.firstToken(), place.lastToken());
                places.add(head);
                if (scene.located().get(index) instanceof Place.Resolved located
                        && located.city() != null) {
                    towns.add(head);
                }
            }
        }
    }

    @Override
    public boolean isActor(int head) {
        ActorMention mention = at(head);
        if (mention == null || !mention.isActor() || isPartOfCompound(head)) {
            return false;
        }
        // *military aid* is no deed of the military's: an adjective that names a role names nobody.
        return mention.kind() != ActorMention.Kind.ROLE || tree.upos(head) != Upos.ADJ;
    }

    /// *state* in *state-of-the-art*, though not *rebel* in *rebel-held*.
    private boolean isPartOfCompound(int token) {
        return token + 2 < tree.size()
                && tree.form(token + 1).equals("-")
                && tree.upos(token + 2) == Upos.ADP;
    }

    /// The mention that a phrase with this head is, also where the parser hangs a name on its
    /// title: *Dr Abiy Ahmed*; `null` if it is none.
    @Nullable ActorMention at(int head) {
        ActorMention own = actors.headedBy(head);
        ActorMention mention = own == null ? heads.get(head) : own;
        if (mention == null || mention.kind() != ActorMention.Kind.ROLE) {
            return mention;
        }
        // A title and the name after it, taken apart: *Secretary-General* *Antonio Guterres*.
        ActorMention name = names.get(mention.last() + 1);
        return name == null ? mention : name;
    }

    @Override
    public boolean isPerson(int head) {
        ActorMention mention = at(head);
        if (mention == null) {
            return false;
        }
        return switch (mention.kind()) {
            case PERSON, ROLE, PRONOUN, NATIONALITY, NAME -> true;
            case ORGANISATION, PLACE, THING, UNKNOWN -> false;
        };
    }

    @Override
    public boolean isSite(int head) {
        return actors.isSite(head);
    }

    @Override
    public boolean isPlace(int head) {
        ActorMention mention = actors.headedBy(head);
        return places.contains(head)
                || (mention != null && mention.kind() == ActorMention.Kind.PLACE);
    }

    @Override
    public boolean isTown(int head) {
        return towns.contains(head);
    }
}
