package org.actant.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LemmasTest {
    private static final int NOUN = 2;

    @Test
    void aScriptLeadsFromTheFormToItsLemma() {
        assertThat(Lemmas.script("Cities", "city", false)).isEqualTo("3y");
        assertThat(Lemmas.apply("3y", "Cities")).isEqualTo("city");
    }

    @Test
    void aScriptMayKeepCapitals() {
        String script = Lemmas.script("Lima", "Lima", true);

        assertThat(Lemmas.apply(script, "Quito")).isEqualTo("Quito");
    }

    @Test
    void theWholeWordCountsMoreThanItsEnding() {
        Lemmas lemmas =
                new Lemmas(
                        List.of("1", "0"),
                        new int[] {Lemmas.ending("s", NOUN, 1), Lemmas.whole("news", NOUN)},
                        new short[] {0, 1});

        assertThat(lemmas.lemma("camps", NOUN)).isEqualTo("camp");
        assertThat(lemmas.lemma("news", NOUN)).isEqualTo("news");
    }

    @Test
    void aWordThatNothingIsKnownAboutStaysAsItIs() {
        Lemmas lemmas = new Lemmas(List.of(), new int[0], new short[0]);

        assertThat(lemmas.lemma("Zanzibari", NOUN)).isEqualTo("Zanzibari");
    }
}
