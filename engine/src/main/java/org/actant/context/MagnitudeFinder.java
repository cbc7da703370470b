package org.actant.context;

import java.util.List;
import java.util.Locale;
import org.actant.context.Magnitude.Count;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.lexicon.ObjectClasses;
import org.actant.mention.NumberMention;
import org.actant.parse.Tree;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds how many were killed, hurt, arrested, or took part, from the numbers of a sentence.
public final class MagnitudeFinder {
    private static final int FARTHEST = 4;
    private static final String KILLING = "killing";
    private static final String INJURING = "injuring";
    private static final String ARRESTING = "arresting";
    private static final String GATHERING = "gathering";

    /// What befalls people, in the order in which it is asked for.
    private static final List<String> FATES = List.of(KILLING, INJURING, ARRESTING);

    private final ObjectClasses classes;
    private final Grammar grammar;

    public MagnitudeFinder(ObjectClasses classes, Grammar grammar) {
        this.classes = classes;
        this.grammar = grammar;
    }

    /// The counts that belong to the act at this trigger.
    public Magnitude find(Tree tree, int trigger, List<NumberMention> numbers) {
        return new Magnitude(
                count(tree, trigger, numbers, KILLING),
                count(tree, trigger, numbers, INJURING),
                count(tree, trigger, numbers, ARRESTING),
                count(tree, trigger, numbers, GATHERING));
    }

    private @Nullable Count count(
            Tree tree, int trigger, List<NumberMention> numbers, String name) {
        for (NumberMention number : numbers) {
            int counted = counted(tree, number);
            int act = act(tree, counted, number, name);
            if (act >= 0 && (act == trigger || belongsTogether(tree, act, trigger))) {
                return all(tree, number, counted, numbers);
            }
        }
        return null;
    }

    /// The number with those that are added to it: *two soldiers and five policemen*, *a soldier
    /// and two policemen*.
    private Count all(Tree tree, NumberMention first, int counted, List<NumberMention> numbers) {
        long least = first.least();
        long most = first.most();
        Span span = first.span();
        int list = counted;
        while (tree.is(list, "conj") && tree.head(list) != Tree.ROOT) {
            list = tree.head(list);
        }
        if (list != counted && isOne(tree, list)) {
            least++;
            most = most == NumberMention.UNBOUNDED ? most : most + 1;
            span = new Span(tree.span(tree.first(list)).start(), span.end());
        }
        for (NumberMention number : numbers) {
            int more = counted(tree, number);
            boolean added =
                    number.firstToken() > first.lastToken()
                            && tree.is(more, "conj")
                            && tree.dominates(list, more)
                            && (tree.head(more) == list || tree.head(more) == counted);
            if (added) {
                boolean open =
                        most == NumberMention.UNBOUNDED || number.most() == NumberMention.UNBOUNDED;
                least += number.least();
                most = open ? NumberMention.UNBOUNDED : most + number.most();
                span = new Span(span.start(), number.span().end());
            }
        }
        return new Count(least, most, span);
    }

    private boolean isOne(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0
                && grammar.is(Role.INDEFINITE, tree.form(determiner).toLowerCase(Locale.ROOT));
    }

    /// The noun that the number counts, or the number itself: *killed five*.
    private static int counted(Tree tree, NumberMention number) {
        int at = tree.headOf(number.firstToken(), number.lastToken());
        int head = tree.head(at);
        boolean counts = head != Tree.ROOT && tree.is(at, "nummod");
        return counts ? head : at;
    }

    /// The word of this class that the counted stand under or that stands with them: *five people
    /// were killed*, *five dead*, *left five dead*. The nearest fate counts, and those that suffer
    /// one are no crowd.
    private int act(Tree tree, int counted, NumberMention number, String name) {
        if (classes.contains(name, tree.lemma(counted)) && !suffers(tree, counted, number, name)) {
            return counted;
        }
        for (int child : tree.children(counted)) {
            boolean describes = tree.is(child, "amod") || tree.is(child, "acl");
            if (describes && classes.contains(name, tree.lemma(child))) {
                return child;
            }
        }
        return above(tree, counted, number, name);
    }

    private boolean suffers(Tree tree, int counted, NumberMention number, String name) {
        return name.equals(GATHERING)
                && FATES.stream().anyMatch(fate -> above(tree, counted, number, fate) >= 0);
    }

    private int above(Tree tree, int counted, NumberMention number, String name) {
        int at = counted;
        for (int step = 0; step < FARTHEST; step++) {
            int governor = tree.head(at);
            if (governor == Tree.ROOT || !isArgument(tree, at, number)) {
                return -1;
            }
            if (tree.is(at, "obj")) {
                int left = tree.child(governor, "xcomp");
                if (left > at && classes.contains(name, tree.lemma(left))) {
                    return left;
                }
            }
            String lemma = tree.lemma(governor);
            if (classes.contains(name, lemma)) {
                return governor;
            }
            if (FATES.stream().anyMatch(fate -> classes.contains(fate, lemma))) {
                return -1;
            }
            at = governor;
        }
        return -1;
    }

    /// Whether a phrase is what the act is about; that a preposition such as the one of *up to 15*
    /// belongs to the number does not matter.
    private static boolean isArgument(Tree tree, int at, NumberMention number) {
        String relation = tree.relation(at);
        boolean ofNumber = tree.is(at, "obl") && isPartOf(number, tree.child(at, "case"), tree);
        return ofNumber
                || relation.equals("obj")
                || relation.startsWith("nsubj")
                || relation.equals("conj")
                || relation.equals("nmod");
    }

    /// Whether the preposition before a phrase, if it has one, is among the number's words.
    private static boolean isPartOf(NumberMention number, int preposition, Tree tree) {
        if (preposition >= 0) {
            return preposition >= number.firstToken() && preposition <= number.lastToken();
        }
        for (int token = number.firstToken(); token < number.lastToken(); token++) {
            if (tree.is(token, "case")) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongsTogether(Tree tree, int act, int trigger) {
        return tree.dominates(trigger, act)
                || tree.dominates(act, trigger)
                || (tree.head(act) != Tree.ROOT && tree.head(act) == tree.head(trigger));
    }
}
