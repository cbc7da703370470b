package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.actant.parse.ConlluReader;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

class TreebankTest {
    private static final String SAMPLE =
            """
            # newdoc id = a
            # newpar
            1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
            1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
            2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
            3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_
            1.1\tyou\tyou\tPRON\tPRP\t_\t_\t_\t1:nsubj\t_

            # newpar
            1\tNow\tnow\tADV\tRB\t_\t0\troot\t_\t_

            """;

    @Test
    void putsTheTextTogetherAgain() throws IOException {
        Treebank.Document document = document();

        assertThat(document.text()).isEqualTo("Don't go. Stay\n\nNow");
        assertThat(document.words())
                .extracting(span -> span.of(document.text()))
                .containsExactly("Do", "n't", "go", ".", "Stay", "Now");
        assertThat(document.sentences())
                .containsExactly(new Span(0, 9), new Span(10, 14), new Span(16, 19));
    }

    private static Treebank.Document document() throws IOException {
        List<Treebank.Document> documents =
                Treebank.of(new ConlluReader(new StringReader(SAMPLE), "sample").all()).documents();
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }
}
