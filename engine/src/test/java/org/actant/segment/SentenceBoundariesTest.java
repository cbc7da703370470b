package org.actant.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.junit.jupiter.api.Test;

class SentenceBoundariesTest {
    private static final String TEXT =
            "Meet you there Bring maps and water tomorrow. Thanks to all.";

    @Test
    void endsASentenceWithoutAStopWhereItHasLearnedTo() throws IOException {
        SentenceBoundaries learned = learnedAfter("there");

        assertThat(sentences(new Segmenter(Lexicons.english())))
                .containsExactly("Meet you there Bring maps and water tomorrow.", "Thanks to all.");
        assertThat(sentences(new Segmenter(Lexicons.english(), learned)))
                .contains("Meet you there");
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        SentenceBoundaries read =
                SentenceBoundaries.read(new ByteArrayInputStream(written(learnedAfter("there"))));

        assertThat(sentences(new Segmenter(Lexicons.english(), read))).contains("Meet you there");
    }

    @Test
    void refusesSomethingElse() {
        assertThatThrownBy(() -> SentenceBoundaries.read(new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(IOException.class)
                .hasMessage("These are no sentence boundaries.");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] bytes = written(learnedAfter("there"));
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> SentenceBoundaries.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        byte[] bytes = written(learnedAfter("there"));
        bytes[11]++;

        assertThatThrownBy(() -> SentenceBoundaries.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("train them again");
    }

    /// Weights that speak for an end after one word, and against it elsewhere.
    private static SentenceBoundaries learnedAfter(String word) {
        float[] weights = new float[1 << SentenceBoundaries.BITS];
        int end = TEXT.indexOf(word) + word.length();
        for (SentenceBoundaries.Place place : new Segmenter(Lexicons.english()).places(TEXT)) {
            float weight = place.after() == end ? 1 : -1;
            place.features()
                    .forEach(feature -> weights[SentenceBoundaries.slot(feature)] += weight);
        }
        return SentenceBoundaries.of(weights);
    }

    private static List<String> sentences(Segmenter segmenter) {
        return segmenter.segment(new Article("a", TEXT, Metadata.NONE)).sentences().stream()
                .map(Sentence::span)
                .map(span -> span.of(TEXT))
                .toList();
    }

    private static byte[] written(SentenceBoundaries boundaries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boundaries.write(out);
        return out.toByteArray();
    }
}
