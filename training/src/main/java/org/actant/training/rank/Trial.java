package org.actant.training.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.actant.relate.Evidence;
import org.actant.relate.Ranker;

/// Scores the ranker by cross-validation: it answers for each lesson after learning from those of
/// the other folds only. Near copies of a sentence are in one fold.
final class Trial {
    private static final int FOLDS = 10;
    private static final int SAMPLES = 1000;

    private final List<Lesson> lessons;
    private final int[] answers;

    private Trial(List<Lesson> lessons, int[] answers) {
        this.lessons = lessons;
        this.answers = answers;
    }

    /// @param lessons are learned from and scored
    /// @param others are learned from only
    /// @param without groups of features to leave out
    /// @param division which way to divide into folds
    static Trial run(
            List<Lesson> lessons, List<Lesson> others, List<String> without, int division) {
        List<Lesson> scored = lessons.stream().map(lesson -> reduce(lesson, without)).toList();
        List<Lesson> known = others.stream().map(lesson -> reduce(lesson, without)).toList();
        int[] answers = new int[scored.size()];
        IntStream.range(0, FOLDS)
                .parallel()
                .forEach(fold -> {
                    List<Lesson> learned = new ArrayList<>(known);
                    for (Lesson lesson : scored) {
                        if (fold(lesson, division) != fold) {
                            learned.add(lesson);
                        }
                    }
                    Ranker ranker = Regression.learn(learned, List.of());
                    for (int index = 0; index < answers.length; index++) {
                        if (fold(scored.get(index), division) == fold) {
                            answers[index] = best(ranker.shares(scored.get(index).evidence()));
                        }
                    }
                });
        return new Trial(lessons, answers);
    }

    /// Scores the ranker that other lessons make on these, without folds.
    static Trial across(List<Lesson> learned, List<Lesson> scored) {
        Ranker ranker = Regression.learn(learned, List.of());
        int[] answers =
                scored.stream()
                        .mapToInt(lesson -> best(ranker.shares(lesson.evidence())))
                        .toArray();
        return new Trial(scored, answers);
    }

    private static int fold(Lesson lesson, int division) {
        int hash = (lesson.cluster() + "#" + division).hashCode();
        return Math.floorMod(hash ^ (hash >>> 13), FOLDS);
    }

    private static Lesson reduce(Lesson lesson, List<String> without) {
        if (without.isEmpty()) {
            return lesson;
        }
        Map<String, Double> kept = new LinkedHashMap<>();
        lesson.evidence()
                .features()
                .forEach((name, value) -> {
                    if (!without.contains(Regression.group(name))) {
                        kept.put(name, value);
                    }
                });
        return new Lesson(
                new Evidence(new LinkedHashMap<>(kept)),
                lesson.allowed(),
                lesson.weight(),
                lesson.cluster(),
                lesson.own());
    }

    private static int best(double[] shares) {
        int best = 0;
        for (int answer = 1; answer < shares.length; answer++) {
            best = shares[answer] > shares[best] ? answer : best;
        }
        return best;
    }

    /// Macro F1 over the roots.
    double roots() {
        return macro(counts(all(), false));
    }

    /// Macro F1 over the quad classes.
    double quads() {
        return macro(counts(all(), true));
    }

    /// The 2.5th and the 97.5th percentile of a score when clusters are drawn again at random.
    double[] interval(boolean quads) {
        Map<String, List<Integer>> clusters = new TreeMap<>();
        for (int index = 0; index < answers.length; index++) {
            clusters.computeIfAbsent(lessons.get(index).cluster(), name -> new ArrayList<>())
                    .add(index);
        }
        List<List<Integer>> groups = List.copyOf(clusters.values());
        Random random = new Random(1);
        double[] scores = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> drawn = new ArrayList<>();
            for (int draw = 0; draw < groups.size(); draw++) {
                drawn.addAll(groups.get(random.nextInt(groups.size())));
            }
            scores[sample] = macro(counts(drawn, quads));
        }
        Arrays.sort(scores);
        return new double[] {scores[SAMPLES / 40], scores[SAMPLES - 1 - SAMPLES / 40]};
    }

    /// A line for each root.
    String table() {
        StringBuilder table = new StringBuilder();
        int[][] counts = counts(all(), false);
        for (int answer = 0; answer < Answers.ROOTS.size(); answer++) {
            int[] row = counts[answer];
            table.append(
                    "%-10s P %.2f  R %.2f  F1 %.3f  (%d)%n"
                            .formatted(
                                    Answers.ROOTS.get(answer),
                                    row[0] / Math.max(1.0, row[0] + row[1]),
                                    row[0] / Math.max(1.0, row[0] + row[2]),
                                    score(row),
                                    row[0] + row[2]));
        }
        return table.toString();
    }

    private List<Integer> all() {
        return IntStream.range(0, answers.length).boxed().toList();
    }

    /// For each class how many were right, wrongly given, and missed.
    private int[][] counts(List<Integer> indexes, boolean quads) {
        int[][] counts = new int[quads ? Answers.QUADS : Answers.ROOTS.size()][3];
        for (int index : indexes) {
            int gold = lessons.get(index).answer();
            int given = answers[index];
            int goldClass = quads ? Answers.quad(gold) - 1 : gold;
            int givenClass = quads ? Answers.quad(given) - 1 : given;
            if (goldClass == givenClass) {
                counts[goldClass][0]++;
            } else {
                counts[givenClass][1]++;
                counts[goldClass][2]++;
            }
        }
        return counts;
    }

    private static double macro(int[][] counts) {
        double sum = 0;
        for (int[] row : counts) {
            sum += score(row);
        }
        return sum / counts.length;
    }

    private static double score(int[] row) {
        return 2.0 * row[0] / Math.max(1, 2 * row[0] + row[1] + row[2]);
    }
}
