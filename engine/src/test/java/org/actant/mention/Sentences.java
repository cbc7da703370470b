package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Documents for tests, from sentences whose tokens are separated by spaces.
final class Sentences {
    private Sentences() {}

    static Document document(String... sentences) {
        StringBuilder text = new StringBuilder();
        List<Sentence> all = new ArrayList<>();
        for (String sentence : sentences) {
            int from = text.length();
            text.append(sentence).append('\n');
            all.add(
                    new Sentence(
                            all.size(),
                            Sentence.Kind.BODY,
                            all.size(),
                            new Span(from, from + sentence.length()),
                            tokens(sentence, from)));
        }
        Article article = new Article("test", text.toString(), Metadata.NONE);
        return new Document(article, new Dateline.Absent(), all, List.of());
    }

    static List<Token> tokens(String sentence, int offset) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String form : sentence.split(" ", -1)) {
            tokens.add(new Token(new Span(offset + at, offset + at + form.length()), form));
            at += form.length() + 1;
        }
        return tokens;
    }
}
