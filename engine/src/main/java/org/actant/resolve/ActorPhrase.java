package org.actant.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.RoleKind;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.Grammar;
import org.actant.mention.ActorMentions;
import org.actant.parse.Tree;
import org.actant.parse.Upos;

/// A noun phrase cut at its joints: possessors, the words up to the noun they are about, and what
/// follows it.
///
/// @param possessors ranges before an *'s*, outermost first
/// @param core the range that names the actor
/// @param links what follows, each with the word that links it: *of*, *in*, a comma
record ActorPhrase(List<Range> possessors, Range core, List<Link> links) {
    /// Tokens from `first` to `last`, inclusive; empty where `last` is before `first`.
    record Range(int first, int last) {
        boolean isEmpty() {
            return last < first;
        }
    }

    /// @param word the linking word, lower case; `,` for an apposition
    record Link(String word, Range range) {}

    static ActorPhrase of(ActorMentions mentions, int from, int to, Grammar grammar) {
        Tree tree = mentions.tree();
        int first = from;
        while (first < to && isDeterminer(tree, mentions, first)) {
            first++;
        }
        List<Range> possessors = new ArrayList<>();
        int start = first;
        int at = first;
        boolean nominal = false;
        while (at <= to) {
            ActorMatch match = mentions.matchAt(at);
            if (match != null && match.last() <= to && match.first() >= first) {
                at = Math.max(at, match.last()) + 1;
                nominal = true;
                continue;
            }
            if (grammar.is(Grammar.Role.POSSESSIVE, tree.form(at))) {
                if (at == to) {
                    break;
                }
                possessors.add(new Range(start, at - 1));
                start = at + 1;
                nominal = false;
            } else if (at > start && isBoundary(tree, at, nominal, grammar)) {
                break;
            } else {
                nominal |= tree.upos(at) == Upos.NOUN || tree.upos(at) == Upos.PROPN;
            }
            at++;
        }
        Range core = new Range(start, Math.min(at, to + 1) - 1);
        return new ActorPhrase(List.copyOf(possessors), core, links(mentions, at, to, grammar));
    }

    private static List<Link> links(ActorMentions mentions, int from, int to, Grammar grammar) {
        Tree tree = mentions.tree();
        List<Link> links = new ArrayList<>();
        int at = from;
        while (at <= to) {
            String word = tree.form(at).toLowerCase(Locale.ROOT);
            boolean comma = word.equals(",") || word.equals("(") || word.equals("-");
            if (comma || tree.upos(at) == Upos.ADP || tree.upos(at) == Upos.CCONJ) {
                int end = at + 1;
                while (end <= to && !ends(mentions, end, comma, grammar)) {
                    end++;
                }
                if (end - 1 >= at + 1) {
                    links.add(new Link(comma ? "," : word, new Range(at + 1, end - 1)));
                }
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return List.copyOf(links);
    }

    /// An apposition reaches to the next comma, a prepositional phrase to the end or a comma.
    private static boolean ends(
            ActorMentions mentions, int token, boolean apposition, Grammar grammar) {
        ActorMatch match = mentions.matchAt(token);
        if (match != null && match.first() < token) {
            return false;
        }
        String form = mentions.tree().form(token);
        if (form.equals(",") || form.equals(")") || form.equals("(")) {
            return true;
        }
        return !apposition
                && mentions.tree().upos(token) == Upos.ADP
                && !grammar.is(Grammar.Role.GENITIVE, form);
    }

    private static boolean isDeterminer(Tree tree, ActorMentions mentions, int token) {
        ActorMatch match = mentions.matchAt(token);
        if (match != null && match.last() > match.first()) {
            return false;
        }
        return tree.upos(token) == Upos.DET
                || tree.upos(token) == Upos.PUNCT
                || (tree.upos(token) == Upos.NUM && match == null);
    }

    private static boolean isBoundary(Tree tree, int token, boolean nominal, Grammar grammar) {
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        return switch (tree.upos(token)) {
            case ADP, SCONJ -> true;
            case CCONJ -> nominal;
            case PUNCT -> !form.equals("-") && !form.equals("\"") && !form.equals("'");
            case VERB -> nominal && !isInsideNoun(tree, token);
            case AUX -> nominal;
            case PRON, DET -> grammar.is(Grammar.Role.RELATIVE, form);
            case ADJ, ADV, INTJ, NOUN, NUM, PART, PROPN, SYM, X -> false;
        };
    }

    /// Whether a participle stands before the noun: *the ruling junta*.
    private static boolean isInsideNoun(Tree tree, int token) {
        return tree.head(token) > token && tree.is(token, "amod");
    }

    /// Whether a role is used as one here: the words are tagged as a noun or end the range.
    static boolean isUsed(Tree tree, ActorMatch match, Role role, Range range) {
        Upos tag = tree.upos(match.last());
        boolean noun = tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.X;
        if (role.kind() == RoleKind.MODIFIER) {
            return true;
        }
        return noun || match.last() == range.last() || match.last() > match.first();
    }
}
