package org.actant.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

class SpeechLexiconTest {
    @Test
    void namesEveryBadLineAtOnce() {
        List<Problem> problems = new ArrayList<>();

        SpeechLexicon.parse(
                "word\tclass\tcontent\nsay\tverb\tclause\nsay\tverb\tquote\nsay\tadverb\tquote\n"
                        + "ask\tverb\tclause;song\nhum\tverb\t\nmonday\ttime\t-\nmonday\ttime\t-\n"
                        + "as\tmarker\tas;for\n",
                problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "speech.tsv:3: \"say\" is listed twice",
                        "speech.tsv:4: there is no class \"adverb\"",
                        "speech.tsv:5: there is no content \"song\"",
                        "speech.tsv:6: no content for \"hum\"",
                        "speech.tsv:8: \"monday\" is listed twice",
                        "speech.tsv:9: several contents for \"as\"");
    }
}
