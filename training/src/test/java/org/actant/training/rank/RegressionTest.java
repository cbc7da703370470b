package org.actant.training.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.actant.relate.Evidence;
import org.actant.relate.Ranker;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private final int aid = Answers.ROOTS.indexOf("AID");
    private final int assault = Answers.ROOTS.indexOf("ASSAULT");
    private final int agree = Answers.ROOTS.indexOf("AGREE");

    @Test
    void learnsWhichFeatureSpeaksForWhichAnswer() {
        Ranker ranker = Regression.learn(lessons(), List.of());
        double[] shares = ranker.shares(evidence("W:send", "W:food"));
        assertThat(shares[aid]).isGreaterThan(shares[assault]);
    }

    @Test
    void theSameLessonsGiveTheSameBytes() throws IOException {
        assertThat(bytes(Regression.learn(lessons(), List.of())))
                .isEqualTo(bytes(Regression.learn(lessons(), List.of())));
    }

    @Test
    void aQuadClassAloneTeachesWhatToLeaveOut() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        for (int copy = 0; copy < 10; copy++) {
            lessons.add(new Lesson(evidence("W:hail"), Answers.bits(1), 1, "hail"));
        }
        double[] shares = Regression.learn(lessons, List.of()).shares(evidence("W:hail"));
        assertThat(shares[agree]).isGreaterThan(shares[assault]);
    }

    @Test
    void aFeatureSeenOnceSaysNothing() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        lessons.add(new Lesson(evidence("W:once"), Answers.bit("AID"), 1, "once"));
        double[] shares = Regression.learn(lessons, List.of()).shares(evidence("W:once"));
        assertThat(shares[aid]).isEqualTo(shares[assault]);
    }

    @Test
    void ourOwnLessonsTeachWhatTheOthersLack() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        for (int copy = 0; copy < 10; copy++) {
            lessons.add(own("W:hail", "AGREE"));
        }
        double[] shares = Regression.learn(lessons, List.of()).shares(evidence("W:hail"));
        assertThat(shares[agree]).isGreaterThan(shares[aid]).isGreaterThan(shares[assault]);
    }

    @Test
    void othersCountForMoreWhereOurOwnLessonsDisagree() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        for (int copy = 0; copy < 10; copy++) {
            lessons.add(own("W:food", "ASSAULT"));
        }
        double[] shares = Regression.learn(lessons, List.of()).shares(evidence("W:food"));
        assertThat(shares[aid]).isGreaterThan(shares[assault]);
    }

    @Test
    void concedingAndRetreatingAreOneAnswer() {
        assertThat(Answers.bit("CONCEDE")).isEqualTo(Answers.bit("RETREAT"));
        assertThat(Answers.bit("YIELD")).isEqualTo(Answers.bit("RETREAT"));
    }

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (int copy = 0; copy < 10; copy++) {
            lessons.add(
                    new Lesson(evidence("W:send", "W:food"), Answers.bit("AID"), 1, "a" + copy));
            lessons.add(
                    new Lesson(
                            evidence("W:send", "W:shells"), Answers.bit("ASSAULT"), 1, "b" + copy));
        }
        return lessons;
    }

    private static Lesson own(String feature, String root) {
        return new Lesson(evidence(feature), Answers.bit(root), 1, root, true);
    }

    private static byte[] bytes(Ranker ranker) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ranker.write(out);
        return out.toByteArray();
    }

    private static Evidence evidence(String... features) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        for (String feature : features) {
            values.put(feature, 1.0);
        }
        return new Evidence(values);
    }
}
