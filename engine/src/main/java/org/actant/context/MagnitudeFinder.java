package org.actant.context;

import java.util.List;
import org.actant.context.Magnitude.Count;
import org.actant.lexicon.ObjectClasses;
import org.actant.mention.NumberMention;
import org.actant.parse.Tree;
import org.jspecify.annotations.Nullable;

/// Finds how many were killed, hurt, arrested, or took part, from the numbers of a sentence.
public final class MagnitudeFinder {
    private static final int FARTHEST = 4;

    private final ObjectClasses classes;

    public MagnitudeFinder(ObjectClasses classes) {
        this.classes = classes;
    }

    /// The counts that belong to the act at this trigger.
    public Magnitude find(Tree tree, int trigger, List<NumberMention> numbers) {
        return new Magnitude(
                count(tree, trigger, numbers, "killing"),
                count(tree, trigger, numbers, "injuring"),
                count(tree, trigger, numbers, "arresting"),
                count(tree, trigger, numbers, "gathering"));
    }

    private @Nullable Count count(
            Tree tree, int trigger, List<NumberMention> numbers, String name) {
        for (NumberMention number : numbers) {
            int counted = counted(tree, number);
            int act = act(tree, counted, name);
            if (act >= 0 && (act == trigger || belongsTogether(tree, act, trigger))) {
                return new Count(number.least(), number.most(), number.span());
            }
        }
        return null;
    }

    /// The noun that the number counts, or the number itself: *killed five*.
    private static int counted(Tree tree, NumberMention number) {
        int at = number.lastToken();
        int head = tree.head(at);
        boolean counts = head != Tree.ROOT && tree.is(at, "nummod");
        return counts ? head : at;
    }

    /// The word of this class that the counted stand under or that stands with them: *five people
    /// were killed*, *five dead*.
    private int act(Tree tree, int counted, String name) {
        if (classes.contains(name, tree.lemma(counted))) {
            return counted;
        }
        for (int child : tree.children(counted)) {
            boolean describes = tree.is(child, "amod") || tree.is(child, "acl");
            if (describes && classes.contains(name, tree.lemma(child))) {
                return child;
            }
        }
        int at = counted;
        for (int step = 0; step < FARTHEST; step++) {
            String relation = tree.relation(at);
            int governor = tree.head(at);
            if (governor == Tree.ROOT) {
                return -1;
            }
            boolean argument =
                    relation.equals("obj")
                            || relation.startsWith("nsubj")
                            || relation.equals("conj")
                            || relation.equals("nmod");
            if (!argument) {
                return -1;
            }
            if (classes.contains(name, tree.lemma(governor))) {
                return governor;
            }
            at = governor;
        }
        return -1;
    }

    private static boolean belongsTogether(Tree tree, int act, int trigger) {
        return tree.dominates(trigger, act)
                || tree.dominates(act, trigger)
                || (tree.head(act) != Tree.ROOT && tree.head(act) == tree.head(trigger));
    }
}
