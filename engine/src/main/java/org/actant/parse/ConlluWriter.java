package org.actant.parse;

import java.util.ArrayList;
import java.util.List;

/// Writes trees as CoNLL-U.
public final class ConlluWriter {
    private ConlluWriter() {}

    /// The sentence as it was read, comments, multiword tokens and empty nodes included, with the
    /// tree's lemmas, tags, heads and relations in place of its own. Enhanced dependencies, which
    /// would no longer fit, are left blank.
    public static String write(ConlluSentence sentence, Tree tree) {
        StringBuilder out = new StringBuilder();
        for (String comment : sentence.comments()) {
            out.append(comment).append('\n');
        }
        int token = 0;
        for (List<String> row : sentence.rows()) {
            if (!ConlluSentence.isWord(row)) {
                out.append(String.join("\t", row)).append('\n');
                continue;
            }
            append(out, tree, token, row.get(1), row.get(9));
            token++;
        }
        return out.append('\n').toString();
    }

    /// A tree of its own.
    ///
    /// @param text the article's text, into which the tokens' spans point
    public static String write(Tree tree, String text) {
        StringBuilder out = new StringBuilder();
        out.append("# sent_id = ").append(tree.sentence().index() + 1).append('\n');
        String words = tree.sentence().span().of(text).replaceAll("\\s+", " ");
        out.append("# text = ").append(words).append('\n');
        for (int token = 0; token < tree.size(); token++) {
            boolean last = token == tree.size() - 1;
            boolean joined = !last && tree.span(token).end() == tree.span(token + 1).start();
            String form = tree.form(token).replaceAll("\\s+", " ");
            append(out, tree, token, form, misc(tree, token, joined));
        }
        return out.append('\n').toString();
    }

    private static String misc(Tree tree, int token, boolean joined) {
        List<String> misc = new ArrayList<>();
        if (joined) {
            misc.add("SpaceAfter=No");
        }
        for (Name name : tree.names()) {
            if (name.first() <= token && token <= name.last()) {
                misc.add("Name=" + (name.first() == token ? "B-" : "I-") + name.type());
            }
        }
        return misc.isEmpty() ? "_" : String.join("|", misc);
    }

    private static void append(StringBuilder out, Tree tree, int token, String form, String misc) {
        out.append(token + 1).append('\t');
        out.append(form).append('\t');
        out.append(tree.lemma(token)).append('\t');
        out.append(tree.upos(token)).append('\t');
        out.append(tree.xpos(token)).append('\t');
        out.append("_\t");
        out.append(tree.head(token) + 1).append('\t');
        out.append(tree.relation(token)).append('\t');
        out.append("_\t");
        out.append(misc).append('\n');
    }
}
