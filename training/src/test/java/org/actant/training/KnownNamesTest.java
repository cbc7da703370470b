package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.parse.NameTags;
import org.actant.parse.Words;
import org.actant.text.Token;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final Path KNOWLEDGE =
            Path.of("../knowledge/src/main/resources/org/actant/knowledge");

    @Test
    void findsKnownNamesAndSurnamesOfPersonsNamedInFull() throws IOException {
        assertThat(read("Today Angela Merkel flew to Brussels. In the evening Merkel slept."))
                .containsExactly(
                        "Today ?",
                        "Angela B-PERSON",
                        "Merkel I-PERSON",
                        "flew O",
                        "to O",
                        "Brussels B-LOCATION",
                        ". O",
                        "In ?",
                        "the O",
                        "evening O",
                        "Merkel B-PERSON",
                        "slept O",
                        ". O");
    }

    @Test
    void leavesOpenWhatIsPartOfALongerName() throws IOException {
        assertThat(read("She read it in the Brussels Courier and left for Brussels."))
                .contains("Brussels ?", "Courier ?", "Brussels B-LOCATION");
    }

    @Test
    void passesOverSentencesWithoutAKnownName() throws IOException {
        assertThat(read("The baker opened early.")).isEmpty();
    }

    private static List<String> read(String text) throws IOException {
        List<String> read = new ArrayList<>();
        for (NameExample example : new KnownNames(KNOWLEDGE).examples(text)) {
            List<Token> tokens = example.sentence().tokens();
            for (int i = 0; i < tokens.size(); i++) {
                read.add(tokens.get(i).form() + " " + mark(example.names()[Words.FIRST + i]));
            }
        }
        return read;
    }

    private static String mark(int tag) {
        if (tag == NameExample.UNKNOWN) {
            return "?";
        }
        if (tag == NameTags.OUTSIDE) {
            return "O";
        }
        return (NameTags.isInside(tag) ? "I-" : "B-") + NameTags.type(tag);
    }
}
