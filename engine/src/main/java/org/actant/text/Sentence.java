package org.actant.text;

import java.util.List;

/// A sentence and its tokens, in order.
///
/// @param index its place among the document's sentences, from 0
/// @param kind what the sentence is in the article
/// @param paragraph the place of its paragraph among the document's paragraphs, from 0
/// @param span from its first token's start to its last token's end
public record Sentence(int index, Kind kind, int paragraph, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /// What a sentence is in its article.
    public enum Kind {
        /// A headline or subheading: often without articles and auxiliaries.
        HEADLINE,
        /// Running text.
        BODY
    }
}
