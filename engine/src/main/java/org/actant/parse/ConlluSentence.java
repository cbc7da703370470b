package org.actant.parse;

import java.util.ArrayList;
import java.util.List;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// One sentence of a CoNLL-U file as it stands there: comments, words, and the lines of multiword
/// tokens and empty nodes, which are kept but not analysed.
///
/// @param comments the lines that begin with `#`
/// @param rows the other lines, each as its ten columns
public record ConlluSentence(List<String> comments, List<List<String>> rows) {
    static final int COLUMNS = 10;

    public ConlluSentence {
        comments = List.copyOf(comments);
        rows = rows.stream().map(List::copyOf).toList();
        int words = 0;
        for (List<String> row : rows) {
            if (row.size() != COLUMNS) {
                throw new IllegalArgumentException("Not ten columns: " + row);
            }
            if (isWord(row) && !row.get(0).equals(Integer.toString(++words))) {
                throw new IllegalArgumentException("Not word %d: %s".formatted(words, row));
            }
        }
    }

    /// Whether a row is a word of the tree, not a multiword token or an empty node.
    static boolean isWord(List<String> row) {
        return row.get(0).indexOf('-') < 0 && row.get(0).indexOf('.') < 0;
    }

    /// The rows that are words.
    public List<List<String>> words() {
        return rows.stream().filter(ConlluSentence::isWord).toList();
    }

    /// The sentence's text, put together from its tokens.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens(text)) {
            assert token.span().end() <= text.length();
        }
        return text.toString().stripTrailing();
    }

    /// The sentence with its words as tokens; their spans point into [#text].
    ///
    /// @param index the sentence's place in its document
    public Sentence sentence(int index) {
        List<Token> tokens = tokens(new StringBuilder());
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end();
        return new Sentence(index, Sentence.Kind.BODY, 0, new Span(0, end), tokens);
    }

    private List<Token> tokens(StringBuilder text) {
        List<Token> tokens = new ArrayList<>();
        int whole = 0;
        for (List<String> row : rows) {
            String id = row.get(0);
            int range = id.indexOf('-');
            if (range > 0) {
                whole = Integer.parseInt(id.substring(range + 1));
            }
            if (!isWord(row)) {
                continue;
            }
            int start = text.length();
            text.append(row.get(1));
            tokens.add(new Token(new Span(start, text.length()), row.get(1)));
            boolean spaced = !row.get(9).contains("SpaceAfter=No");
            if (spaced && Integer.parseInt(id) >= whole) {
                text.append(' ');
            }
        }
        return tokens;
    }

    /// The tree the columns describe, without names; unknown tags read `X` and `_`.
    ///
    /// @throws IllegalArgumentException if the columns hold no tree
    public Tree tree() {
        List<List<String>> words = words();
        int size = words.size();
        String[] lemmas = new String[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            List<String> word = words.get(i);
            lemmas[i] = word.get(2);
            upos[i] = word.get(3).equals("_") ? Upos.X : Upos.valueOf(word.get(3));
            xpos[i] = word.get(4);
            heads[i] = Integer.parseInt(word.get(6)) - 1;
            relations[i] = word.get(7).intern();
        }
        requireTree(heads);
        return new Tree(sentence(0), lemmas, upos, xpos, heads, relations, List.of());
    }

    private static void requireTree(int[] heads) {
        for (int token = 0; token < heads.length; token++) {
            int steps = 0;
            for (int at = token; at != Tree.ROOT; at = heads[at]) {
                if (at < 0 || at >= heads.length || steps++ > heads.length) {
                    throw new IllegalArgumentException(
                            "Not a tree: word %d does not reach the root".formatted(token + 1));
                }
            }
        }
    }
}
