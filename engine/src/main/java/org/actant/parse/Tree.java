package org.actant.parse;

import java.util.Arrays;
import java.util.List;
import org.actant.text.Sentence;
import org.actant.text.Span;

/// A sentence with its tags, lemmas, names and dependency tree (Universal Dependencies 2, English
/// subtypes such as `nsubj:pass` and `obl:agent` included). Tokens are numbered from 0; the root's
/// head is [#ROOT].
public final class Tree {
    /// The head of the sentence's root.
    public static final int ROOT = -1;

    private final Sentence sentence;
    private final String[] lemmas;
    private final Upos[] upos;
    private final String[] xpos;
    private final int[] heads;
    private final String[] relations;
    private final List<Name> names;
    private final int[][] children;
    private final int[] first;
    private final int[] last;

    /// The arrays become the tree's own; all have one entry a token.
    ///
    /// @param lemmas dictionary forms, lower case but for names
    /// @param xpos Penn Treebank tags
    /// @param heads index of each token's head, [#ROOT] for the root
    /// @param relations Universal Dependencies relations, interned
    public Tree(
            Sentence sentence,
            String[] lemmas,
            Upos[] upos,
            String[] xpos,
            int[] heads,
            String[] relations,
            List<Name> names) {
        this.sentence = sentence;
        this.lemmas = lemmas;
        this.upos = upos;
        this.xpos = xpos;
        this.heads = heads;
        this.relations = relations;
        this.names = List.copyOf(names);
        this.children = childrenOf(heads);
        this.first = new int[heads.length];
        this.last = new int[heads.length];
        measure();
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return heads.length;
    }

    public String form(int token) {
        return sentence.tokens().get(token).form();
    }

    public Span span(int token) {
        return sentence.tokens().get(token).span();
    }

    public String lemma(int token) {
        return lemmas[token];
    }

    public Upos upos(int token) {
        return upos[token];
    }

    public String xpos(int token) {
        return xpos[token];
    }

    public int head(int token) {
        return heads[token];
    }

    public String relation(int token) {
        return relations[token];
    }

    /// Whether the token's relation is this one or a subtype of it: `obl:agent` is an `obl`.
    public boolean is(int token, String relation) {
        String own = relations[token];
        return own.startsWith(relation)
                && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /// Whether the token fills the subject's place and means nothing: *it is possible to leave*. A
    /// parser takes *it is willing to leave* for the same.
    public boolean isExpletive(int token) {
        if (!is(token, "expl") || heads[token] == ROOT) {
            return false;
        }
        int head = heads[token];
        return upos(head) != Upos.ADJ || child(head, "xcomp") < 0;
    }

    /// The names in the sentence, in order; they do not overlap.
    public List<Name> names() {
        return names;
    }

    /// The token's children, left to right. The array is the tree's own: do not write to it.
    public int[] children(int token) {
        return children[token];
    }

    /// The first child in this relation or a subtype of it, or -1.
    public int child(int token, String relation) {
        for (int child : children[token]) {
            if (is(child, relation)) {
                return child;
            }
        }
        return -1;
    }

    /// Index of the first token in the token's subtree.
    public int first(int token) {
        return first[token];
    }

    /// Index of the last token in the token's subtree, inclusive.
    public int last(int token) {
        return last[token];
    }

    /// Whether `below` is in the subtree of `above`; every token is in its own.
    public boolean dominates(int above, int below) {
        int at = below;
        while (at != ROOT) {
            if (at == above) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /// The token among these that the others hang on: the last whose head lies outside.
    public int headOf(int from, int to) {
        for (int token = to; token > from; token--) {
            boolean outside = heads[token] < from || heads[token] > to;
            if (outside && upos[token] != Upos.PUNCT && upos[token] != Upos.PART) {
                return token;
            }
        }
        for (int token = from; token <= to; token++) {
            if (heads[token] < from || heads[token] > to) {
                return token;
            }
        }
        return to;
    }

    /// The token that holds this place of the article's text, or -1.
    public int tokenAt(int place) {
        int low = 0;
        int high = heads.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = span(middle);
            if (place < span.start()) {
                high = middle - 1;
            } else if (place >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /// The words from one token to another, both included.
    public Span span(int from, int to) {
        return new Span(span(from).start(), span(to).end());
    }

    private void measure() {
        for (int token = 0; token < heads.length; token++) {
            first[token] = token;
            last[token] = token;
        }
        for (int token = 0; token < heads.length; token++) {
            for (int at = heads[token]; at != ROOT; at = heads[at]) {
                if (first[at] <= token && token <= last[at]) {
                    break;
                }
                first[at] = Math.min(first[at], token);
                last[at] = Math.max(last[at], token);
            }
        }
    }

    private static int[][] childrenOf(int[] heads) {
        int[] counts = new int[heads.length];
        for (int head : heads) {
            if (head != ROOT) {
                counts[head]++;
            }
        }
        int[][] children = new int[heads.length][];
        Arrays.setAll(children, token -> new int[counts[token]]);
        int[] filled = new int[heads.length];
        for (int token = 0; token < heads.length; token++) {
            int head = heads[token];
            if (head != ROOT) {
                children[head][filled[head]++] = token;
            }
        }
        return children;
    }
}
