package org.actant.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;

/// A small English lexicon for tests.
final class Lexicons {
    private static final String WORDS =
            """
            Mr.=before-name Dr.=before-name Gen.=before-name
            No.=before-number p.=before-number
            e.g.=inside Oct.=inside
            Inc.=either a.m.=either p.m.=either etc.=either
            anti=prefix non=prefix re=prefix
            can|not=contraction gon|na=contraction
            'em=clipped
            The=starter He=starter In=starter
            AP=agency Reuters=agency CNN=agency AFP=agency
            UPDATE=label
            october:10=month oct:10=month january:1=month jan:1=month
            km=unit bn=unit
            's=clitic 're=clitic 'll=clitic n't=clitic
            s=decade 's=decade
            """;

    private static final String NOTICES =
            """
            line|advertisement
            opening|read more :
            opening|reporting by
            byline|by
            start|all rights reserved
            start|follow * on twitter
            rest|copyright ©
            anywhere|contributed to this report
            """;

    private Lexicons() {}

    static SegmentLexicon english() {
        StringBuilder words = new StringBuilder("form\tkind\n");
        for (String word : WORDS.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.append(word.replace("=", "\t").replace(":", "=")).append('\n');
            }
        }
        String notices = "where\tphrase\n" + NOTICES.replace("|", "\t");
        List<Problem> problems = new ArrayList<>();
        SegmentLexicon lexicon = SegmentLexicon.parse(words.toString(), notices, problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }
}
