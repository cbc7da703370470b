package org.actant.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

class SegmentLexiconTest {
    @Test
    void namesEveryBadLineAtOnce() {
        List<Problem> problems = new ArrayList<>();

        SegmentLexicon.parse(
                "form\tkind\nMr.\tbefore-name\nMr.\tbefore-name\nInc\teither\nx\tnothing\n"
                        + "gonna\tcontraction\nmay\tmonth\n",
                "where\tphrase\nline\t\nnowhere\tshare\n",
                problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "abbreviations.tsv:3: \"Mr.\" is listed twice",
                        "abbreviations.tsv:4: no stop at the end of \"Inc\"",
                        "abbreviations.tsv:5: there is no kind \"nothing\"",
                        "abbreviations.tsv:6: no \"|\" in the contraction \"gonna\"",
                        "abbreviations.tsv:7: no number from 1 to 12 in \"may\"",
                        "boilerplate.tsv:2: no first word in \"\"",
                        "boilerplate.tsv:3: there is no place \"nowhere\"");
    }
}
