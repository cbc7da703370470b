package org.actant.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RankerTest {
    private static final List<List<String>> ANSWERS =
            List.of(List.of("AID"), List.of("CONCEDE", "RETREAT"), List.of("ASSAULT"));

    private final Ranker ranker =
            new Ranker(
                    ANSWERS,
                    List.of("troops", "weapons"),
                    Map.of(
                            Ranker.hash("W:shell"), new float[] {-1, -1, 2},
                            Ranker.hash("W:bombard"), new float[] {-1, -1, 1},
                            Ranker.hash("W:free"), new float[] {0, 2, -1},
                            Ranker.hash("W:the"), new float[] {0, 0.001f, 0}));

    @Test
    void theSharesOfTheAnswersAddUpToOne() {
        double sum = 0;
        for (double share : ranker.shares(evidence("W:shell", "W:free"))) {
            sum += share;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void theHeaviestEvidenceWins() {
        double[] shares = ranker.shares(evidence("W:shell"));
        assertThat(shares[2]).isGreaterThan(.8);
    }

    @Test
    void answersAreEquallyLikelyWithoutEvidence() {
        assertThat(ranker.shares(evidence("W:never_seen"))).containsOnly(1.0 / 3);
    }

    @Test
    void tellsWhichFeaturesSpeakForAnAnswerHeaviestFirst() {
        Evidence evidence = evidence("W:bombard", "W:free", "W:shell", "W:unknown");
        assertThat(ranker.heaviest(evidence, 2, 5)).containsExactly("W:shell", "W:bombard");
    }

    @Test
    void namesNoMoreFeaturesThanAskedFor() {
        assertThat(ranker.heaviest(evidence("W:bombard", "W:shell"), 2, 1))
                .containsExactly("W:shell");
    }

    @Test
    void weightsTooSmallForTheFileAreDropped() {
        assertThat(ranker.size()).isEqualTo(3);
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        Ranker read = Ranker.read(new ByteArrayInputStream(written()));
        Evidence evidence = evidence("W:shell", "W:free");
        assertThat(read.answers()).isEqualTo(ANSWERS);
        assertThat(read.classNames()).containsExactly("troops", "weapons");
        assertThat(read.shares(evidence)).isEqualTo(ranker.shares(evidence));
    }

    @Test
    void refusesSomethingElse() {
        assertThatThrownBy(() -> Ranker.read(new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a ranker");
    }

    @Test
    void refusesAFileThatIsCutShort() throws IOException {
        byte[] bytes = written();
        ByteArrayInputStream cut = new ByteArrayInputStream(bytes, 0, bytes.length - 3);
        assertThatThrownBy(() -> Ranker.read(cut)).hasMessageContaining("cut short");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] bytes = written();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> Ranker.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        byte[] bytes = written();
        bytes[11]++;
        assertThatThrownBy(() -> Ranker.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("train it again");
    }

    private byte[] written() throws IOException {
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
