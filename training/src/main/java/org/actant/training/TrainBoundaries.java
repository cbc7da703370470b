package org.actant.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.actant.parse.ConlluSentence;
import org.actant.segment.SegmentLexicon;
import org.actant.segment.Segmenter;
import org.actant.segment.SentenceBoundaries;
import org.actant.table.Problem;
import org.actant.table.TableException;

/// Learns where sentences end from treebanks: logistic regression, by steps that shrink where a
/// weight has moved much (AdaGrad). The same input gives the same bytes.
public final class TrainBoundaries {
    private static final int ROUNDS = 10;
    private static final float RATE = 0.1f;

    /// The part of the features that is left out at random, once of the guess and once of what is
    /// learned from it, so that no word is trusted alone.
    private static final float LEFT_OUT = 0.6f;

    /// How much more an end counts than a place without one: ends are rare.
    private static final float WEIGHT_OF_END = 6f;

    private static final float DECAY = 1.5e-6f;
    private static final long SEED = 20240626;

    private TrainBoundaries() {}

    /// A place and whether a sentence ends there.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Lesson(int[] slots, boolean ends) {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 3) {
            out.printf(
                    "Usage: TrainBoundaries ENGLISH OUTPUT TREEBANK…%n"
                            + "  ENGLISH    folder with abbreviations.tsv and boilerplate.tsv%n"
                            + "  OUTPUT     the file to write%n"
                            + "  TREEBANK   gzipped CoNLL-U%n");
            System.exit(2);
        }
        Segmenter segmenter = new Segmenter(lexicon(Path.of(arguments[0])));
        List<Lesson> lessons = new ArrayList<>();
        for (int at = 2; at < arguments.length; at++) {
            lessons.addAll(lessons(segmenter, Treebank.sentences(Path.of(arguments[at]))));
        }
        out.printf("%,d places%n", lessons.size());
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[1]))) {
            SentenceBoundaries.of(learn(lessons)).write(file);
        }
    }

    private static SegmentLexicon lexicon(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        SegmentLexicon lexicon =
                SegmentLexicon.parse(
                        Files.readString(folder.resolve("abbreviations.tsv")),
                        Files.readString(folder.resolve("boilerplate.tsv")),
                        problems);
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return lexicon;
    }

    /// The places of a treebank's documents, put together again.
    private static List<Lesson> lessons(Segmenter segmenter, List<ConlluSentence> sentences) {
        List<Lesson> lessons = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Set<Integer> ends = new HashSet<>();
        boolean glued = true;
        for (ConlluSentence sentence : sentences) {
            if (starts(sentence, "# newdoc")) {
                add(segmenter, text, ends, lessons);
                text.setLength(0);
                ends.clear();
                glued = true;
            } else if (starts(sentence, "# newpar")) {
                text.append("\n\n");
                glued = true;
            }
            int inside = 0;
            for (List<String> row : sentence.rows()) {
                int dash = row.getFirst().indexOf('-');
                if (row.getFirst().contains(".") || (dash < 0 && inside-- > 0)) {
                    continue;
                }
                if (dash >= 0) {
                    inside =
                            Integer.parseInt(row.getFirst().substring(dash + 1))
                                    - Integer.parseInt(row.getFirst().substring(0, dash))
                                    + 1;
                }
                text.append(glued ? "" : " ").append(row.get(1));
                glued = row.get(9).contains("SpaceAfter=No");
            }
            ends.add(text.length());
        }
        add(segmenter, text, ends, lessons);
        return lessons;
    }

    private static boolean starts(ConlluSentence sentence, String comment) {
        return sentence.comments().stream().anyMatch(line -> line.startsWith(comment));
    }

    private static void add(
            Segmenter segmenter, StringBuilder text, Set<Integer> ends, List<Lesson> lessons) {
        for (SentenceBoundaries.Place place : segmenter.places(text.toString())) {
            int[] slots = place.features().stream().mapToInt(SentenceBoundaries::slot).toArray();
            lessons.add(new Lesson(slots, ends.contains(place.after())));
        }
    }

    private static float[] learn(List<Lesson> lessons) {
        float[] weights = new float[1 << SentenceBoundaries.BITS];
        float[] moved = new float[weights.length];
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = new int[lessons.size()];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = order.length - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                int kept = order[at];
                order[at] = order[other];
                order[other] = kept;
            }
            for (int at : order) {
                step(lessons.get(at), random, weights, moved);
            }
        }
        return weights;
    }

    private static void step(
            Lesson lesson, SplittableRandom random, float[] weights, float[] moved) {
        float sum = 0;
        for (int slot : lesson.slots) {
            if (random.nextFloat() >= LEFT_OUT) {
                sum += weights[slot];
            }
        }
        float likely = (float) (1 / (1 + Math.exp(-sum)));
        float slope = lesson.ends ? WEIGHT_OF_END * (likely - 1) : likely;
        for (int slot : lesson.slots) {
            if (random.nextFloat() >= LEFT_OUT) {
                float push = slope + DECAY * weights[slot];
                moved[slot] += push * push;
                weights[slot] -= RATE * push / (float) Math.sqrt(moved[slot] + 1e-8f);
            }
        }
    }
}
