package org.actant.training.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.actant.relate.Evidence;
import org.junit.jupiter.api.Test;

class TrialTest {
    @Test
    void isNeverScoredOnACopyOfWhatItLearned() {
        List<Lesson> lessons = new ArrayList<>();
        for (int cluster = 0; cluster < 12; cluster++) {
            // The first root is what it answers where it knows nothing.
            String root = Answers.ROOTS.get(cluster + 1);
            for (int copy = 0; copy < 3; copy++) {
                lessons.add(
                        new Lesson(
                                evidence("W:only" + cluster),
                                Answers.bit(root),
                                1,
                                "cluster" + cluster));
            }
        }
        assertThat(Trial.run(lessons, List.of(), List.of(), 0).roots()).isZero();
    }

    @Test
    void scoresWhatCarriesOverFromOneClusterToAnother() {
        assertThat(Trial.run(pairs(), List.of(), List.of(), 0).quads()).isEqualTo(.5);
    }

    @Test
    void scoresWhatCarriesOverFromOneSetToAnother() {
        assertThat(Trial.across(pairs(), pairs()).quads()).isEqualTo(.5);
        assertThat(Trial.across(List.of(), pairs()).quads()).isZero();
    }

    @Test
    void aGroupThatIsLeftOutDoesNotHelp() {
        Trial all = Trial.run(pairs(), List.of(), List.of(), 0);
        Trial less = Trial.run(pairs(), List.of(), List.of("W"), 0);
        assertThat(less.quads()).isLessThan(all.quads());
    }

    private static List<Lesson> pairs() {
        List<Lesson> lessons = new ArrayList<>();
        for (int cluster = 0; cluster < 40; cluster++) {
            boolean even = cluster % 2 == 0;
            lessons.add(
                    new Lesson(
                            evidence(even ? "W:food" : "W:shells"),
                            Answers.bit(even ? "AID" : "ASSAULT"),
                            1,
                            "cluster" + cluster));
        }
        return lessons;
    }

    private static Evidence evidence(String feature) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        values.put(feature, 1.0);
        return new Evidence(values);
    }
}
