package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.app.evaluate.Correlation.Pair;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    @Test
    void isOneWhereOneFollowsTheOther() {
        Correlation correlation =
                new Correlation(List.of(new Pair(1, 10), new Pair(2, 20), new Pair(3, 30)));

        assertThat(correlation.pearson()).isCloseTo(1, within(1e-9));
    }

    @Test
    void isLessThanNothingWhereOneFallsAsTheOtherRises() {
        Correlation correlation = new Correlation(List.of(new Pair(1, 2), new Pair(2, 1)));

        assertThat(correlation.pearson()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void isNothingWhereAllAreAlike() {
        assertThat(new Correlation(List.of(new Pair(1, 2), new Pair(2, 2))).pearson()).isZero();
        assertThat(new Correlation(List.of()).pearson()).isZero();
    }

    @Test
    void countsAgreementOnTheSign() {
        Correlation correlation =
                new Correlation(List.of(new Pair(3, 1), new Pair(-2, -1), new Pair(1, -1)));

        assertThat(correlation.signs()).isCloseTo(2 / 3.0, within(1e-9));
    }
}
