package org.actant.text;

import java.util.List;

/// An article taken apart: what is headline, dateline, sentence, and what is none of the article's
/// own words.
///
/// @param sentences in reading order, without boilerplate and without the dateline
/// @param boilerplate bylines, copyright lines, *read more*, cookie notices: never coded
public record Document(
        Article article, Dateline dateline, List<Sentence> sentences, List<Span> boilerplate) {
    public Document {
        sentences = List.copyOf(sentences);
        boilerplate = List.copyOf(boilerplate);
    }
}
