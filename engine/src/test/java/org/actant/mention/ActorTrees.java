package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Trees for tests, written as `form/UPOS/head/relation` with heads from 1 and 0 for the root.
public final class ActorTrees {
    private ActorTrees() {}

    public static Tree tree(int index, String words) {
        return tree(index, words, List.of());
    }

    public static Tree tree(int index, String words, List<Name> names) {
        List<Token> tokens = new ArrayList<>();
        String[] cells = words.split(" ", -1);
        String[] lemmas = new String[cells.length];
        Upos[] upos = new Upos[cells.length];
        String[] xpos = new String[cells.length];
        int[] heads = new int[cells.length];
        String[] relations = new String[cells.length];
        int at = 0;
        for (int token = 0; token < cells.length; token++) {
            String[] fields = cells[token].split("/", -1);
            tokens.add(new Token(new Span(at, at + fields[0].length()), fields[0]));
            at += fields[0].length() + 1;
            upos[token] = Upos.valueOf(fields[1]);
            boolean plural = fields[0].endsWith("s") && upos[token] == Upos.NOUN;
            xpos[token] = plural ? "NNS" : "NN";
            String lower = fields[0].toLowerCase(Locale.ROOT);
            lemmas[token] = plural ? lower.substring(0, lower.length() - 1) : lower;
            heads[token] = Integer.parseInt(fields[2]) - 1;
            relations[token] = fields[3].intern();
        }
        Sentence sentence = new Sentence(index, Sentence.Kind.BODY, 0, new Span(0, at - 1), tokens);
        return new Tree(sentence, lemmas, upos, xpos, heads, relations, names);
    }
}
