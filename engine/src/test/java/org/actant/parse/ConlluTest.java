package org.actant.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.actant.table.TableException;
import org.junit.jupiter.api.Test;

class ConlluTest {
    private static final String FILE =
            """
            # sent_id = 1
            # text = They don't march.
            1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tmarch\tmarch\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            4.1\tmarch\tmarch\tVERB\tVB\t_\t_\t_\t0:root\t_
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            """;

    @Test
    void keepsMultiwordTokensAndEmptyNodesOutOfTheTree() throws IOException {
        Tree tree = read(FILE).get(0).tree();

        assertThat(tree.size()).isEqualTo(5);
        assertThat(tree.head(0)).isEqualTo(3);
        assertThat(tree.head(3)).isEqualTo(Tree.ROOT);
    }

    @Test
    void putsTheTextTogether() throws IOException {
        assertThat(read(FILE).get(0).text()).isEqualTo("They don't march.");
    }

    @Test
    void writesTheSameTokensInTheSameOrder() throws IOException {
        ConlluSentence sentence = read(FILE).get(0);

        assertThat(ConlluWriter.write(sentence, sentence.tree())).isEqualTo(FILE);
    }

    @Test
    void writesATreeOfItsOwn() throws IOException {
        ConlluSentence sentence = read(FILE).get(0);

        assertThat(ConlluWriter.write(sentence.tree(), sentence.text()).lines())
                .startsWith("# sent_id = 1", "# text = They don't march.")
                .contains("2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\tSpaceAfter=No");
    }

    @Test
    void namesTheLineThatIsBroken() {
        assertThatThrownBy(() -> read("# one\n1\tword\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("words.conllu:2")
                .hasMessageContaining("has 2 columns, not 10");
    }

    @Test
    void refusesACircle() throws IOException {
        String circle =
                """
                1\ta\ta\tNOUN\tNN\t_\t2\tnsubj\t_\t_
                2\tb\tb\tNOUN\tNN\t_\t1\tnsubj\t_\t_
                """;
        ConlluSentence sentence = read(circle).get(0);

        assertThatThrownBy(sentence::tree)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a tree");
    }

    private static List<ConlluSentence> read(String text) throws IOException {
        return new ConlluReader(new StringReader(text), "words.conllu").all();
    }
}
