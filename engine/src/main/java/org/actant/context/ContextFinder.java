package org.actant.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.actant.lexicon.ContextWords;
import org.actant.lexicon.ContextWords.Phrase;
import org.actant.parse.Tree;
import org.actant.text.Span;

/// Finds the codebook's contexts in a sentence, each with the first words that show it.
public final class ContextFinder {
    private final ContextWords words;

    public ContextFinder(ContextWords words) {
        this.words = words;
    }

    /// The contexts of the sentence, in the order of the words that show them.
    public SequencedMap<String, Span> find(Tree tree) {
        SequencedMap<String, Span> contexts = new LinkedHashMap<>();
        for (int token = 0; token < tree.size(); token++) {
            for (Phrase phrase : words.startingWith(word(tree, token))) {
                if (matches(tree, token, phrase.words())) {
                    int last = token + phrase.words().size() - 1;
                    contexts.putIfAbsent(phrase.context(), tree.span(token, last));
                }
            }
        }
        return contexts;
    }

    private static boolean matches(Tree tree, int token, List<String> phrase) {
        if (token + phrase.size() > tree.size()) {
            return false;
        }
        for (int index = 1; index < phrase.size(); index++) {
            if (!word(tree, token + index).equals(phrase.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static String word(Tree tree, int token) {
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }
}
