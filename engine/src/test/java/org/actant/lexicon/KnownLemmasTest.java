package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

class VerbLemmasTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void takesAFormForAnIrregularVerbOnlyUnderItsTags() {
        VerbLemmas lemmas =
                VerbLemmas.read("irregular.tsv", "form\ttags\tlemma\nsaw\tVBD\tsee\n", problems)
                        .with(forms("-\t0\ts;ed;ing"), List.of("saw"));

        assertThat(lemmas.lemma("saw", "VBD")).isEqualTo("see");
        assertThat(lemmas.lemma("saw", "VB")).isEqualTo("saw");
    }

    @Test
    void givesAFormOfTwoVerbsToTheLongerOne() {
        VerbForms forms = forms("e\t1\tes;ed;ing\n-\t0\ts;ed;ing");

        assertThat(VerbLemmas.NONE.with(forms, List.of("bar", "bare")).lemma("bared", "VBD"))
                .isEqualTo("bare");
    }

    @Test
    void knowsNothingOfOtherVerbs() {
        assertThat(VerbLemmas.NONE.lemma("went", "VBD")).isNull();
    }

    @Test
    void namesAFormThatIsListedTwice() {
        VerbLemmas.read(
                "irregular.tsv",
                "form\ttags\tlemma\nshot\tVBD\tshoot\nshot\tVBD\tshut\n",
                problems);

        assertThat(problems).hasSize(1);
    }

    private VerbForms forms(String rules) {
        return VerbForms.read("forms.tsv", "ending\tcut\tendings\n" + rules + "\n", problems);
    }
}
