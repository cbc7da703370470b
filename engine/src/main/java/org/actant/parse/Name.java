package org.actant.parse;

/// A name the tagger found.
///
/// @param first index of its first token in the sentence
/// @param last index of its last token, inclusive
public record Name(int first, int last, Type type) {
    public enum Type {
        PERSON,
        ORGANISATION,
        LOCATION
    }
}
