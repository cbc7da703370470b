package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RelevanceSetTest {
    @Test
    void kappaIsOneWhereBothAgree() {
        assertThat(RelevanceSet.kappa(new int[][] {{5, 0}, {0, 7}})).isEqualTo(1);
    }

    @Test
    void kappaLeavesOutWhatChanceGives() {
        assertThat(RelevanceSet.kappa(new int[][] {{20, 5}, {10, 15}})).isCloseTo(.4, within(1e-9));
    }
}
