package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.parse.ConlluSentence;
import org.actant.text.Span;

/// The raw text that a treebank was made from, put together again, with where its words and
/// sentences stand.
record Treebank(List<Document> documents) {
    private static final String GLUED = "SpaceAfter=No";

    Treebank {
        documents = List.copyOf(documents);
    }

    /// A document: its text, the spans of words and sentences in order, and where the heads of its
    /// mentions start, chain by chain.
    record Document(
            String text, List<Span> words, List<Span> sentences, List<Set<Integer>> chains) {
        Document {
            chains = chains.stream().map(Set::copyOf).toList();
            words = List.copyOf(words);
            sentences = List.copyOf(sentences);
        }
    }

    static Treebank of(List<ConlluSentence> sentences) {
        List<Document> documents = new ArrayList<>();
        Text text = new Text();
        for (ConlluSentence sentence : sentences) {
            if (starts(sentence, "# newdoc") && !text.isEmpty()) {
                documents.add(text.document());
                text = new Text();
            }
            text.add(sentence);
        }
        if (!text.isEmpty()) {
            documents.add(text.document());
        }
        return new Treebank(documents);
    }

    private static boolean starts(ConlluSentence sentence, String comment) {
        return sentence.comments().stream().anyMatch(line -> line.startsWith(comment));
    }

    /// A document that is growing.
    private static final class Text {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> words = new ArrayList<>();
        private final List<Span> sentences = new ArrayList<>();
        private final CoreferenceSet.Reader mentions = new CoreferenceSet.Reader();
        private boolean glued = true;

        boolean isEmpty() {
            return words.isEmpty();
        }

        Document document() {
            return new Document(text.toString(), words, sentences, mentions.chains());
        }

        void add(ConlluSentence sentence) {
            if (starts(sentence, "# newpar") && !text.isEmpty()) {
                text.append("\n\n");
                glued = true;
            }
            int start = -1;
            List<List<String>> rows = sentence.rows();
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                if (row.getFirst().contains(".")) {
                    continue;
                }
                if (!glued) {
                    text.append(' ');
                }
                int at = text.length();
                start = start < 0 ? at : start;
                text.append(row.get(1));
                glued = row.get(9).contains(GLUED);
                int dash = row.getFirst().indexOf('-');
                if (dash < 0) {
                    words.add(new Span(at, text.length()));
                    mentions.read(at, row.get(9));
                } else {
                    int count =
                            Integer.parseInt(row.getFirst().substring(dash + 1))
                                    - Integer.parseInt(row.getFirst().substring(0, dash))
                                    + 1;
                    split(rows.subList(i + 1, i + 1 + count), at);
                    i += count;
                }
            }
            if (start >= 0) {
                sentences.add(new Span(start, text.length()));
            }
        }

        /// The words of one written word: side by side where they make it up, else all of it each.
        private void split(List<List<String>> parts, int at) {
            int length = parts.stream().mapToInt(part -> part.get(1).length()).sum();
            boolean exact = at + length == text.length();
            int from = at;
            for (List<String> part : parts) {
                int to = exact ? from + part.get(1).length() : text.length();
                words.add(new Span(from, to));
                mentions.read(from, part.get(9));
                from = exact ? to : from;
            }
        }
    }
}
