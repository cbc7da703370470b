package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Chains of three mentions and two, of which one chain of four was made.
class ClustersTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final Clusters clusters =
            new Clusters(List.of(Set.of(1, 2, 3), Set.of(4, 5)), List.of(Set.of(1, 2, 4, 5)));

    @Test
    void countsLinksForMuc() {
        assertThat(clusters.muc().recall()).isEqualTo(2.0 / 3, EXACT);
        assertThat(clusters.muc().precision()).isEqualTo(2.0 / 3, EXACT);
    }

    @Test
    void countsMentionsForBCubed() {
        assertThat(clusters.bCubed().recall()).isEqualTo((4.0 / 3 + 2) / 5, EXACT);
        assertThat(clusters.bCubed().precision()).isEqualTo(0.5, EXACT);
    }

    @Test
    void alignsEachChainWithOneOtherForCeaf() {
        assertThat(clusters.ceaf().recall()).isEqualTo((4.0 / 6) / 2, EXACT);
        assertThat(clusters.ceaf().precision()).isEqualTo(4.0 / 6, EXACT);
    }

    @Test
    void weighsLinksByTheSizeOfTheirChainForLea() {
        assertThat(clusters.lea().recall()).isEqualTo((3 * (1.0 / 3) + 2) / 5, EXACT);
        assertThat(clusters.lea().precision()).isEqualTo(2.0 / 6, EXACT);
    }

    @Test
    void findsTheBestAlignmentWhereTheNearestIsTaken() {
        Clusters crossed =
                new Clusters(
                        List.of(Set.of(1, 2, 3), Set.of(4, 5)),
                        List.of(Set.of(1, 2, 4), Set.of(3), Set.of(5)));
        assertThat(crossed.ceaf().recall()).isEqualTo((4.0 / 6 + 2.0 / 3) / 2, EXACT);
    }

    @Test
    void leavesOutMentionsAloneWhereAsked() {
        Clusters alone = new Clusters(List.of(Set.of(1), Set.of(2, 3)), List.of(Set.of(2, 3)));
        assertThat(alone.withoutSingletons().bCubed().recall()).isEqualTo(1.0, EXACT);
        assertThat(alone.bCubed().recall()).isEqualTo(2.0 / 3, EXACT);
    }
}
