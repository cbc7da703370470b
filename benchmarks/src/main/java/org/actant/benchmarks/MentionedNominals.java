package org.actant.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.event.Nominals;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.PlaceMention;
import org.actant.parse.Tree;

/// A sentence's nouns as its mentions have them. The engine looks a little further: at names that
/// the parser hangs on a title.
///
/// @param places the heads of the places
record MentionedNominals(ActorMentions actors, Set<Integer> places) implements Nominals {
    static MentionedNominals of(ActorMentions actors, List<PlaceMention> places) {
        Tree tree = actors.tree();
        Set<Integer> heads = new HashSet<>();
        for (PlaceMention place : places) {
            if (place.sentence() == tree.sentence().index()) {
                heads.add(tree.headOf(place.firstToken(), place.lastToken()));
            }
        }
        return new MentionedNominals(actors, heads);
    }

    @Override
    public boolean isActor(int head) {
        return actors.isActor(head);
    }

    @Override
    public boolean isSite(int head) {
        return actors.isSite(head);
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

    /// Towns are told apart on the map alone.
    @Override
    public boolean isTown(int head) {
        return false;
    }
}
