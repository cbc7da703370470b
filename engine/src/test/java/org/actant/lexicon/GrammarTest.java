package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.Grammar.Role;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

final class GrammarTest {
    private final Grammar grammar = GrammarSamples.grammar();

    @Test
    void knowsAWordInEveryRoleItHas() {
        assertThat(grammar.is(Role.RELATIVE, "that")).isTrue();
        assertThat(grammar.is(Role.COMPLEMENTIZER, "that")).isTrue();
        assertThat(grammar.is(Role.ARTICLE, "that")).isFalse();
    }

    @Test
    void takesPronounsForSomebody() {
        assertThat(grammar.isPersonal("our")).isTrue();
        assertThat(grammar.isPersonal("which")).isFalse();
    }

    @Test
    void tellsOnePersonFromSeveral() {
        assertThat(grammar.isSingular("her")).isTrue();
        assertThat(grammar.isSingular("their")).isFalse();
    }

    @Test
    void givesAPrepositionItsSlot() {
        assertThat(grammar.slot("out_of")).isEqualTo("from");
        assertThat(grammar.slot("near")).isEqualTo("near");
    }

    @Test
    void namesEveryBadLineAtOnce() {
        List<Problem> problems = new ArrayList<>();

        Grammar.read("grammar.tsv", "role\twords\tslot\nagnt\tby\t-\ngenitve\tof\t-\n", problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "grammar.tsv:2: no such role: \"agnt\"",
                        "grammar.tsv:3: no such role: \"genitve\"");
    }
}
