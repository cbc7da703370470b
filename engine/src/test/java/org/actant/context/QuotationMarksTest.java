package org.actant.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.lexicon.GrammarSamples;
import org.actant.segment.SegmentLexicon;
import org.actant.segment.Segmenter;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
    private static final SegmentLexicon.Word CLITIC =
            new SegmentLexicon.Word("'s", SegmentLexicon.Word.Kind.CLITIC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said “go” and “stay”. | go;stay",
                "He said \"go\" and \"stay\". | go;stay",
                "He said ''go'' and ``stay''. | go;stay",
                "He said “it is a ‘dam’ now”. | it is a ‘dam’ now",
                "A ‘workers’ union’ met. | workers’ union",
                "It’s the workers’ union. | ~~",
                "He said “go“ and left. | go",
                "He said “go and left. | go and left.",
                "He said “go, she said “stay”. | go, she said;stay",
                "He paid 5\" for it. | ~~",
            })
    void pairsMarks(String text, String passages) {
        Segmenter segmenter = new Segmenter(new SegmentLexicon(List.of(CLITIC), List.of()));
        Document document = segmenter.segment(new Article("a", text, Metadata.NONE));

        assertThat(
                        QuotationMarks.passages(document, GrammarSamples.grammar()).stream()
                                .map(passage -> words(document, passage))
                                .toList())
                .isEqualTo(passages.isEmpty() ? List.of() : List.of(passages.split(";", -1)));
    }

    private static String words(Document document, QuotationMarks.Passage passage) {
        int start = start(document, passage.first());
        QuotationMarks.Place last = passage.last();
        int end = document.sentences().get(last.sentence()).tokens().get(last.token()).span().end();
        return document.article().text().substring(start, end);
    }

    private static int start(Document document, QuotationMarks.Place place) {
        return document.sentences()
                .get(place.sentence())
                .tokens()
                .get(place.token())
                .span()
                .start();
    }
}
