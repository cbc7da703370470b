package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.lexicon.ActorWords.Kind;
import org.junit.jupiter.api.Test;

final class ActorWordsTest {
    private final ActorWords words = new ActorWords();

    @Test
    void takesCapitalsAccentsAndHyphensForNothing() {
        words.add(Kind.VAGUE_TITLE, List.of("co-président"));

        assertThat(words.is(Kind.VAGUE_TITLE, "Co President")).isTrue();
    }

    @Test
    void keepsTheKindsApart() {
        words.add(Kind.GROUP_NOUN, List.of("movement"));

        assertThat(words.is(Kind.COMPANY_NOUN, "movement")).isFalse();
    }

    @Test
    void findsAWordInsideAPhrase() {
        words.add(Kind.SENIOR_OFFICER, List.of("general"));

        assertThat(words.isWithin(Kind.SENIOR_OFFICER, "Lieutenant General")).isTrue();
        assertThat(words.isWithin(Kind.SENIOR_OFFICER, "corporal")).isFalse();
    }
}
