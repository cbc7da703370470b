package org.actant.mention;

import java.util.List;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorMatch;
import org.actant.parse.Tree;
import org.jspecify.annotations.Nullable;

/// The actors of a sentence, with a look-up for each token.
public final class ActorMentions {
    private final Tree tree;
    private final List<ActorMention> mentions;
    private final @Nullable ActorMention[] byHead;
    private final @Nullable ActorMatch[] matches;

    ActorMentions(Tree tree, List<ActorMention> mentions, @Nullable ActorMatch[] matches) {
        this.tree = tree;
        this.mentions = List.copyOf(mentions);
        this.byHead = new @Nullable ActorMention[tree.size()];
        for (ActorMention mention : this.mentions) {
            byHead[mention.head()] = mention;
        }
        this.matches = matches;
    }

    public Tree tree() {
        return tree;
    }

    /// In the order of their heads. A mention may lie inside another: *Russia* in *Russia's army*.
    public List<ActorMention> mentions() {
        return mentions;
    }

    /// The mention that this token heads, or `null`.
    public @Nullable ActorMention headedBy(int token) {
        return byHead[token];
    }

    /// Whether the noun phrase headed by this token is an actor.
    public boolean isActor(int token) {
        ActorMention mention = byHead[token];
        return mention != null && mention.isActor();
    }

    /// Whether the noun phrase headed by this token is a building or ground of somebody's: *a
    /// military base*.
    public boolean isSite(int token) {
        ActorMatch match = matches[token];
        return byHead[token] != null
                && match != null
                && match.as(Role.class).filter(role -> role.kind() == RoleKind.SITE).isPresent();
    }

    /// What the lexicon knows about the words this token is among, or `null`.
    public @Nullable ActorMatch matchAt(int token) {
        return matches[token];
    }

    /// The actor that a noun phrase is about: the phrase itself, else its possessor, the
    /// nationality or name before its head, or its *of* phrase, the nearest first; `null` if there
    /// is none.
    public @Nullable ActorMention nearest(int head) {
        return nearest(head, 0);
    }

    private @Nullable ActorMention nearest(int head, int depth) {
        ActorMention own = byHead[head];
        if (own != null && own.isActor()) {
            return own;
        }
        if (depth == 3) {
            return own;
        }
        for (String relation : List.of("nmod:poss", "compound", "amod", "nmod", "conj")) {
            for (int child : tree.children(head)) {
                if (tree.is(child, relation)) {
                    ActorMention below = nearest(child, depth + 1);
                    if (below != null && below.isActor()) {
                        return below;
                    }
                }
            }
        }
        return own;
    }
}
