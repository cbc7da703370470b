package org.actant.training;

import java.util.ArrayList;
import java.util.List;
import org.actant.parse.Analyzer;
import org.actant.parse.Model;
import org.actant.parse.Relations;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.parse.Words;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Trees of raw sentences on which two parsers agree, one that reads from the left and one that
/// reads from the right (in the manner of tri-training, Zhou and Li 2005). Arcs on which they
/// differ are left open: the parser that learns from such a tree may do there as it likes.
final class SilverTrees {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    private final Analyzer forwards;
    private final Analyzer backwards;
    private final Tags tags;
    private final Relations relations;
    private final List<Example> examples = new ArrayList<>();

    /// @param backwards a model whose parser has learned sentences back to front
    SilverTrees(Model forwards, Model backwards) {
        this.forwards = new Analyzer(forwards);
        this.backwards = new Analyzer(backwards);
        this.tags = forwards.tags();
        this.relations = forwards.relations();
    }

    /// The trees found so far.
    List<Example> examples() {
        return examples;
    }

    /// Takes up a sentence of raw text; uses it if the two parsers agree on most of it.
    void add(Sentence sentence) {
        int size = sentence.tokens().size();
        if (size < SHORTEST || size > LONGEST) {
            return;
        }
        Tree tree = forwards.analyze(sentence);
        List<Upos> upos = new ArrayList<>();
        List<String> xpos = new ArrayList<>();
        for (int i = size - 1; i >= 0; i--) {
            upos.add(tree.upos(i));
            xpos.add(tree.xpos(i));
        }
        Tree other = backwards.analyze(reverse(sentence), upos, xpos);
        Example example = Treebank.example(tree, tags, relations);
        int open = 0;
        for (int i = 0; i < size; i++) {
            int mirrored = other.head(size - 1 - i);
            int head = mirrored == Tree.ROOT ? Tree.ROOT : size - 1 - mirrored;
            boolean agree = head == tree.head(i);
            if (!agree) {
                example.heads()[Words.FIRST + i] = Example.UNKNOWN;
                open++;
            }
            if (!agree || !other.relation(size - 1 - i).equals(tree.relation(i))) {
                example.relations()[Words.FIRST + i] = Example.UNKNOWN;
            }
        }
        if (open * 8 <= size) {
            examples.add(example);
        }
    }

    /// An example back to front.
    static Example reverse(Example example, Model model) {
        Tree tree = reverse(example.tree());
        int size = tree.size();
        int[] tags = new int[Words.length(size)];
        for (int i = 0; i < size; i++) {
            tags[Words.FIRST + i] = example.tags()[Words.FIRST + size - 1 - i];
        }
        return Treebank.example(tree, model.tags(), model.relations()).with(tags);
    }

    private static Tree reverse(Tree tree) {
        int size = tree.size();
        String[] lemmas = new String[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            int from = size - 1 - i;
            lemmas[i] = tree.lemma(from);
            upos[i] = tree.upos(from);
            xpos[i] = tree.xpos(from);
            heads[i] = tree.head(from) == Tree.ROOT ? Tree.ROOT : size - 1 - tree.head(from);
            relations[i] = tree.relation(from);
        }
        Sentence sentence = reverse(tree.sentence());
        return new Tree(sentence, lemmas, upos, xpos, heads, relations, List.of());
    }

    private static Sentence reverse(Sentence sentence) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int i = sentence.tokens().size() - 1; i >= 0; i--) {
            String form = sentence.tokens().get(i).form();
            tokens.add(new Token(new Span(start, start + form.length()), form));
            start += form.length() + 1;
        }
        return new Sentence(0, Sentence.Kind.BODY, 0, new Span(0, Math.max(0, start - 1)), tokens);
    }
}
