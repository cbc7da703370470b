package org.actant.mention;

import org.actant.text.Span;

/// Words that name someone who may act or be acted on.
///
/// @param sentence index of the sentence in the document
/// @param head the token that the rest hangs on
/// @param first index of the first token
/// @param last index of the last token, inclusive
/// @param span the words in the article's text
/// @param kind what kind of words they are
public record ActorMention(int sentence, int head, int first, int last, Span span, Kind kind) {
    public enum Kind {
        /// An entity of the lexicon, by name: *Russia*, *NATO*, *Tehran*, *Emmanuel Macron*.
        NAME,
        /// A person that the lexicon does not know.
        PERSON,
        /// An organisation that the lexicon does not know.
        ORGANISATION,
        /// A word for a nationality or people, adjective or noun: *Haitian*, *the Danes*.
        NATIONALITY,
        /// A word for what someone does or is: *soldiers*, *the prime minister*.
        ROLE,
        /// *he*, *they*, *we*: someone named elsewhere.
        PRONOUN,
        /// A region or city, standing for those who live there.
        PLACE,
        /// A weapon, vehicle or building, standing for those in it.
        THING,
        /// A capitalised name of which nothing is known.
        UNKNOWN
    }

    /// Whether these words name an actor on their own; things, buildings and unknown names do so
    /// only where the sentence makes them act.
    public boolean isActor() {
        return kind != Kind.THING && kind != Kind.UNKNOWN;
    }

    public boolean covers(int token) {
        return first <= token && token <= last;
    }
}
