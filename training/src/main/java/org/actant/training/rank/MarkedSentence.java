package org.actant.training.rank;

import java.util.List;
import java.util.regex.Pattern;
import org.actant.text.Span;

/// A sentence of our own whose actor stands in brackets and whose recipient in braces, with the
/// event between the two: `[France] recalled its envoy to {Mali}.`
///
/// @param event in the codebook of 2024
/// @param mode or the empty string
/// @param text without the marks
/// @param actor empty where the text does not name it
/// @param recipient empty where the text does not name it
record MarkedSentence(String event, String mode, String text, Span actor, Span recipient) {
    private static final Pattern MARKS = Pattern.compile("[\\[\\]{}]");

    /// Reads an event, with its mode after a dot, and a sentence with marks.
    ///
    /// @throws IllegalArgumentException if the marks are not one pair of brackets or of braces or
    ///   one of each, side by side
    static MarkedSentence parse(String event, String marked) {
        int dot = event.indexOf('.');
        return new MarkedSentence(
                dot < 0 ? event : event.substring(0, dot),
                dot < 0 ? "" : event.substring(dot + 1),
                MARKS.matcher(marked).replaceAll(""),
                span(marked, '[', ']'),
                span(marked, '{', '}'));
    }

    private static Span span(String marked, char open, char close) {
        int start = marked.indexOf(open);
        int end = marked.indexOf(close);
        if (start < 0 && end < 0) {
            return new Span(0, 0);
        }
        boolean sound =
                start >= 0
                        && end > start + 1
                        && marked.lastIndexOf(open) == start
                        && marked.lastIndexOf(close) == end
                        && !MARKS.matcher(marked.substring(start + 1, end)).find();
        if (!sound) {
            throw new IllegalArgumentException(
                    "Not one marked phrase between %c and %c: \"%s\""
                            .formatted(open, close, marked));
        }
        int before = (int) MARKS.matcher(marked.substring(0, start)).results().count();
        return new Span(start - before, end - before - 1);
    }

    /// The actor's and the recipient's words, those of nobody left out.
    List<String> phrases() {
        return List.of(actor, recipient).stream()
                .filter(span -> !span.isEmpty())
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
