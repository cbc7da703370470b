package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.text.Sentence;
import org.actant.text.Token;
import org.junit.jupiter.api.Test;

class RawTextTest {
    @Test
    void cutsTokensTheWayTreebanksDo() {
        assertThat(forms("They don't trust Mr. Osei's 1,200 guards."))
                .containsExactly(
                        "They", "do", "n't", "trust", "Mr.", "Osei", "'s", "1,200", "guards", ".");
    }

    @Test
    void endsASentenceAtItsFullStopAndAtTheEndOfALine() {
        List<Sentence> sentences = RawText.sentences("Rain fell. Roads closed\nTrains stopped");

        assertThat(sentences).hasSize(3);
    }

    private static List<String> forms(String text) {
        return RawText.tokens(text).stream().map(Token::form).toList();
    }
}
