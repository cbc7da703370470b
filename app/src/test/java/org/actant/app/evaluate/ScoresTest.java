package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Scores SCORES =
            new Scores(
                    List.of("A", "B", "C"),
                    List.of(
                            List.of(Mark.right("A")),
                            List.of(Mark.missed("A"), Mark.wrong("B")),
                            List.of(Mark.right("B")),
                            List.of(Mark.missed("B"))));

    @Test
    void givesPrecisionAndRecallOfARow() {
        assertThat(SCORES.score("A").precision()).isEqualTo(1);
        assertThat(SCORES.score("A").recall()).isEqualTo(0.5);
        assertThat(SCORES.score("B").f1()).isEqualTo(0.5);
    }

    @Test
    void leavesRowsWithoutGoldOutOfTheMacroAverage() {
        assertThat(SCORES.macroF1()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-9));
    }

    @Test
    void addsUpForTheMicroAverage() {
        assertThat(SCORES.microF1()).isCloseTo(4.0 / 7, within(1e-9));
    }

    @Test
    void givesTheSameIntervalsEveryTime() {
        assertThat(SCORES.table("x", Scores.Averages.MACRO_AND_MICRO))
                .isEqualTo(SCORES.table("x", Scores.Averages.MACRO_AND_MICRO));
    }

    @Test
    void givesANarrowIntervalForSteadyScores() {
        List<List<Mark>> marks = Collections.nCopies(50, List.of(Mark.right("A")));

        assertThat(new Scores(List.of("A"), marks).table("x", Scores.Averages.NONE))
                .contains("1.000–1.000");
    }
}
