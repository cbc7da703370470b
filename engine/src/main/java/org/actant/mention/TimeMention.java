package org.actant.mention;

import org.actant.text.Span;

/// Words that say when, how long or how often.
///
/// @param span the words, in the article's text
/// @param sentence index of their sentence
/// @param firstToken index of the first token in the sentence
/// @param lastToken index of the last token, inclusive
/// @param type what kind of time it is
/// @param value TIMEX3 value: `2022-10-27`, `2022-W43`, `P3D`, `PRESENT_REF`; `X` stands for each
///   digit that the text leaves open
public record TimeMention(
        Span span, int sentence, int firstToken, int lastToken, Type type, String value) {
    /// The types of TIMEX3.
    public enum Type {
        /// A point of the calendar: a day, a week, a year.
        DATE,
        /// A point of the day: *Tuesday night*, *8 p.m.*
        TIME,
        /// A length: *three weeks*.
        DURATION,
        /// Something that comes again: *every Friday*.
        SET
    }
}
