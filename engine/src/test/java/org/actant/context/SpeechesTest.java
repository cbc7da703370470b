package org.actant.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeechesTest {
    private static final Span LEE = new Span(0, 3);

    @Test
    void findsTheInnermostSpeechAroundAWord() {
        Quotation outer = quotation(10, 60, LEE);
        Quotation inner = quotation(20, 30, LEE);
        Speeches speeches = new Speeches(List.of(inner, outer, quotation(70, 90, LEE)));

        assertThat(speeches.around(new Span(22, 25))).isEqualTo(inner);
        assertThat(speeches.around(new Span(40, 45))).isEqualTo(outer);
    }

    @Test
    void prefersASpeechThatNamesItsSpeaker() {
        Quotation outer = quotation(10, 60, LEE);
        Speeches speeches = new Speeches(List.of(outer, quotation(20, 30, null)));

        assertThat(speeches.around(new Span(22, 25))).isEqualTo(outer);
    }

    @Test
    void leavesTheReportersWordsToTheReporter() {
        Speeches speeches = new Speeches(List.of(quotation(10, 20, LEE)));

        assertThat(speeches.around(new Span(5, 8))).isNull();
        assertThat(speeches.around(new Span(18, 25))).isNull();
        assertThat(new Speeches(List.of()).around(new Span(0, 1))).isNull();
    }

    private static Quotation quotation(int start, int end, @Nullable Span speaker) {
        return new Quotation(
                new Span(start, end), Quotation.Kind.INDIRECT, new Span(4, 8), speaker);
    }
}
