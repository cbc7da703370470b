package org.actant.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;

class WordRarityTest {
    @Test
    void weighsRareWordsMoreThanFrequentOnesAndUnlistedOnesMost() {
        WordRarity rarity = Samples.rarity();

        assertThat(rarity.of("the")).isLessThan(0.01);
        assertThat(rarity.of("school")).isGreaterThan(rarity.of("three"));
        assertThat(rarity.of("ostravik")).isGreaterThan(rarity.of("army"));
    }

    @Test
    void namesEveryBadLineAtOnce() {
        List<Problem> problems = new ArrayList<>();

        WordRarity.read("r.tsv", "word\treports\n*\t9\nthe\tmany\nof\t3\nof\t4\n", problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "r.tsv:3: no number of reports: \"many\"",
                        "r.tsv:5: \"of\" is listed twice");
    }

    @Test
    void needsTheNumberOfAllReports() {
        List<Problem> problems = new ArrayList<>();

        WordRarity.read("r.tsv", "word\treports\nthe\t7\n", problems);

        assertThat(problems).hasSize(1);
    }
}
