package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

class KnownLemmasTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void takesAFormForAnIrregularVerbOnlyUnderItsTags() {
        KnownLemmas lemmas =
                KnownLemmas.read("irregular.tsv", "form\ttags\tlemma\nsaw\tVBD\tsee\n", problems)
                        .with(forms("-\t0\ts;ed;ing"), List.of("saw"));

        assertThat(lemmas.lemma("saw", "VBD")).isEqualTo("see");
        assertThat(lemmas.lemma("saw", "VB")).isEqualTo("saw");
    }

    @Test
    void givesAFormOfTwoVerbsToTheLongerOne() {
        RegularForms forms = forms("e\t1\tes;ed;ing\n-\t0\ts;ed;ing");

        assertThat(KnownLemmas.NONE.with(forms, List.of("bar", "bare")).lemma("bared", "VBD"))
                .isEqualTo("bare");
    }

    @Test
    void knowsNothingOfOtherVerbs() {
        assertThat(KnownLemmas.NONE.lemma("went", "VBD")).isNull();
    }

    @Test
    void namesAFormThatIsListedTwice() {
        KnownLemmas.read(
                "irregular.tsv",
                "form\ttags\tlemma\nshot\tVBD\tshoot\nshot\tVBD\tshut\n",
                problems);

        assertThat(problems).hasSize(1);
    }

    private RegularForms forms(String rules) {
        return RegularForms.read("forms.tsv", "ending\tcut\tendings\n" + rules + "\n", problems);
    }
}
