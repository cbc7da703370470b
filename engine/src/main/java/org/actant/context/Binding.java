package org.actant.context;

import java.util.List;
import java.util.function.ToIntFunction;
import org.actant.parse.Tree;
import org.jspecify.annotations.Nullable;

/// Ties a time or a place to the act it belongs to: the one in the act's own clause, else in a
/// clause that governs it, never one that belongs to the saying of it.
public final class Binding {
    private static final int UNBOUND = Integer.MAX_VALUE;
    private static final int FARTHEST = 6;

    private Binding() {}

    /// The phrase bound most closely to the trigger, the first of equals; `null` if none is.
    ///
    /// @param head gives the index of a phrase's head word
    public static <T> @Nullable T nearest(
            Tree tree, int trigger, List<T> phrases, ToIntFunction<T> head) {
        T nearest = null;
        int least = UNBOUND;
        for (T phrase : phrases) {
            int distance = distance(tree, trigger, head.applyAsInt(phrase));
            if (distance < least) {
                least = distance;
                nearest = phrase;
            }
        }
        return nearest;
    }

    private static int distance(Tree tree, int trigger, int phrase) {
        if (tree.dominates(trigger, phrase)) {
            return below(tree, trigger, phrase);
        }
        int cost = 1;
        int at = trigger;
        for (int step = 0; step < FARTHEST; step++) {
            int governor = tree.head(at);
            if (governor == Tree.ROOT || !shares(tree.relation(at))) {
                return UNBOUND;
            }
            cost += 2;
            if (phrase == governor || tree.head(phrase) == governor) {
                return cost;
            }
            if (tree.dominates(governor, phrase) && !tree.dominates(at, phrase)) {
                int depth = below(tree, governor, phrase);
                return depth == UNBOUND ? UNBOUND : cost + depth;
            }
            at = governor;
        }
        return UNBOUND;
    }

    /// How deep below the trigger, as long as no other clause lies between.
    private static int below(Tree tree, int trigger, int phrase) {
        int depth = 0;
        for (int at = phrase; at != trigger; at = tree.head(at)) {
            String relation = tree.relation(at);
            boolean otherClause =
                    relation.equals("ccomp")
                            || relation.startsWith("acl")
                            || relation.equals("parataxis")
                            || (relation.equals("conj") && tree.child(at, "nsubj") >= 0);
            if (otherClause) {
                return UNBOUND;
            }
            depth++;
        }
        return depth;
    }

    private static boolean shares(String relation) {
        return switch (relation) {
            case "conj",
                    "xcomp",
                    "advcl",
                    "acl",
                    "obj",
                    "nsubj",
                    "nsubj:pass",
                    "obl",
                    "nmod",
                    "compound" ->
                    true;
            default -> false;
        };
    }
}
