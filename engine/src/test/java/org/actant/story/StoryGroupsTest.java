package org.actant.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryGroupsTest {
    /// Two groups of six reports each, alike within by one value and between by another.
    private static int[] twoGroups(double within, double between) {
        List<StoryGroups.Similarity> similarities = new ArrayList<>();
        for (int b = 1; b < 12; b++) {
            for (int a = 0; a < b; a++) {
                boolean same = a < 6 == b < 6;
                similarities.add(new StoryGroups.Similarity(a, b, same ? within : between));
            }
        }
        return StoryGroups.of(12, similarities, StorySettings.STANDARD);
    }

    @Test
    void joinsReportsThatAreAllAlike() {
        assertThat(twoGroups(0.3, 0.28)).containsOnly(0);
    }

    @Test
    void keepsTwoStoriesOfOneCastApart() {
        assertThat(twoGroups(0.6, 0.25)).containsExactly(0, 0, 0, 0, 0, 0, 6, 6, 6, 6, 6, 6);
    }

    @Test
    void leavesUnlikeReportsAlone() {
        List<StoryGroups.Similarity> weak = List.of(new StoryGroups.Similarity(0, 1, 0.1));

        assertThat(StoryGroups.of(3, weak, StorySettings.STANDARD)).containsExactly(0, 1, 2);
    }

    @Test
    void doesNotChainReportsThatOnlyNeighboursShare() {
        List<StoryGroups.Similarity> chain = new ArrayList<>();
        for (int a = 0; a < 30; a++) {
            chain.add(new StoryGroups.Similarity(a, a + 1, 0.3));
        }

        int[] groups = StoryGroups.of(31, chain, StorySettings.STANDARD);

        assertThat(groups[30]).isGreaterThan(20);
    }
}
