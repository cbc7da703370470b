package org.actant;

import java.util.HashSet;
import java.util.Set;
import org.actant.event.Nominals;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.PlaceMention;
import org.actant.parse.Tree;

/// What an article's mentions tell of one sentence's nouns.
final class SceneNominals implements Nominals {
    private final ActorMentions actors;
    private final Set<Integer> places = new HashSet<>();

    SceneNominals(Scene scene, Tree tree) {
        int sentence = tree.sentence().index();
        actors = scene.actors().get(sentence);
        for (PlaceMention place : scene.places()) {
            if (place.sentence() == sentence) {
                places.add(tree.headOf(place.firstToken(), place.lastToken()));
            }
        }
    }

    @Override
    public boolean isActor(int head) {
        return actors.isActor(head);
    }

    @Override
    public boolean isPerson(int head) {
        ActorMention mention = actors.headedBy(head);
        if (mention == null) {
            return false;
        }
        return switch (mention.kind()) {
            case PERSON, ROLE, PRONOUN, NATIONALITY, NAME -> true;
            case ORGANISATION, PLACE, THING, UNKNOWN -> false;
        };
    }

    @Override
    public boolean isPlace(int head) {
        ActorMention mention = actors.headedBy(head);
        return places.contains(head)
                || (mention != null && mention.kind() == ActorMention.Kind.PLACE);
    }
}
