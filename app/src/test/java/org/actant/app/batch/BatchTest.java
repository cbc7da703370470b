package org.actant.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void keepsTheOrderOfTheInput(int threads) throws Exception {
        Kept kept = new Kept();

        new Batch(threads).run(Batch.of(pieces(500)), BatchTest::slowly, kept);

        assertThat(kept.lines).isEqualTo(pieces(500).stream().map(Piece::source).toList());
    }

    @Test
    void makesAFailureOfWhatCannotBeRead() throws Exception {
        Kept kept = new Kept();

        Tally tally =
                new Batch(2)
                        .run(
                                Batch.of(pieces(2)),
                                piece -> {
                                    throw new UnreadableException("is empty");
                                },
                                kept);

        assertThat(tally).isEqualTo(new Tally(0, 2, 0));
        assertThat(kept.failures)
                .containsExactly(
                        new Failure("f:0", "read", "is empty"),
                        new Failure("f:1", "read", "is empty"));
    }

    @Test
    void goesOnAfterAnArticleThatBreaksTheAnalysis() throws Exception {
        Kept kept = new Kept();

        Tally tally =
                new Batch(2)
                        .run(
                                Batch.of(pieces(3)),
                                piece -> {
                                    if (piece.source().equals("f:1")) {
                                        throw new IllegalStateException("broken");
                                    }
                                    return slowly(piece);
                                },
                                kept);

        assertThat(tally).isEqualTo(new Tally(2, 1, 0));
        assertThat(kept.lines).containsExactly("f:0", "f:2");
        assertThat(kept.failures).singleElement().extracting(Failure::stage).isEqualTo("analyse");
    }

    @Test
    void makesAFailureOfEndlessNesting() throws Exception {
        Kept kept = new Kept();

        new Batch(1).run(Batch.of(pieces(1)), piece -> dive(piece, 0), kept);

        assertThat(kept.failures)
                .containsExactly(new Failure("f:0", "analyse", "is nested too deeply"));
    }

    private static Step.Answer dive(Piece piece, int depth) {
        return depth < 0 ? slowly(piece) : dive(piece, depth + 1);
    }

    private static Step.Answer slowly(Piece piece) {
        for (int i = piece.source().hashCode() & 0xFFFF; i > 0; i--) {
            Thread.onSpinWait();
        }
        return new Step.Answer(piece.source().getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static List<Piece> pieces(int count) {
        return IntStream.range(0, count)
                .<Piece>mapToObj(i -> new Piece.Line("f", i, new byte[0]))
                .toList();
    }

    private static final class Kept implements Listener {
        final List<String> lines = new ArrayList<>();
        final List<Failure> failures = new ArrayList<>();

        @Override
        public void lines(byte[] bytes) throws IOException {
            lines.add(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void remark(Piece piece, String remark) {}

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void setAside(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void through(Tally tally) {}
    }
}
