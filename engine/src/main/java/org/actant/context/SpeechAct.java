package org.actant.context;

import java.util.List;
import java.util.Set;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A word of saying in a sentence, with its speaker and what the syntax gives as said.
///
/// @param sentence index of the sentence
/// @param first the first token of the cue
/// @param last the last token of the cue, inclusive
/// @param from the first token of the cue with its speaker, where the two stand side by side
/// @param to the last token of the cue with its speaker, inclusive
/// @param content the stretches of the sentence that are said, in order; may be empty
/// @param takes where the word can have its content
record SpeechAct(
        int sentence,
        int first,
        int last,
        int from,
        int to,
        Span cue,
        @Nullable Span speaker,
        List<Stretch> content,
        Set<SpeechLexicon.Content> takes) {
    SpeechAct {
        content = List.copyOf(content);
        takes = Set.copyOf(takes);
    }

    /// Tokens of a sentence, both ends included.
    record Stretch(int first, int last) {
        boolean holds(int token) {
            return first <= token && token <= last;
        }
    }

    boolean says(int token) {
        for (Stretch stretch : content) {
            if (stretch.holds(token)) {
                return true;
            }
        }
        return false;
    }
}
