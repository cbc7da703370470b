package org.actant.training;

import java.util.List;
import java.util.SplittableRandom;
import org.actant.parse.Analyzer;
import org.actant.parse.Model;
import org.actant.parse.NameFeatures;
import org.actant.parse.NameTags;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Weights;
import org.actant.parse.Words;

/// Trains the name tagger.
final class NameTraining {
    private static final int BITS = 20;

    private NameTraining() {}

    /// Learns names.
    ///
    /// @param draft a model that tags
    static Weights train(List<NameExample> examples, Model draft, int rounds, int seeds) {
        Perceptron.Averages averages = new Perceptron.Averages(BITS, NameTags.COUNT);
        for (int seed = 1; seed <= seeds; seed++) {
            run(examples, draft, rounds, seed).addTo(averages);
        }
        return averages.weights(10, 1);
    }

    private static Perceptron run(List<NameExample> examples, Model draft, int rounds, long seed) {
        Perceptron perceptron = new Perceptron(BITS, NameTags.COUNT);
        Words words = new Words(draft.clusters(), draft.usualNames());
        Analyzer analyzer = new Analyzer(draft);
        NameExample[] order = examples.toArray(NameExample[]::new);
        int[][] tags = new int[order.length][];
        SplittableRandom random = new SplittableRandom(seed);
        Integer[] numbers = new Integer[order.length];
        for (int i = 0; i < order.length; i++) {
            tags[i] = tags(analyzer.analyze(order[i].sentence()), draft.tags());
            numbers[i] = i;
        }
        int[] features = new int[NameFeatures.MOST];
        float[] scores = new float[NameTags.COUNT];
        for (int round = 0; round < rounds; round++) {
            Order.shuffle(numbers, random);
            for (int i : numbers) {
                NameExample example = order[i];
                words.fill(example.sentence().tokens());
                int[] given = new int[Words.length(words.size())];
                for (int at = Words.FIRST; at < words.root(); at++) {
                    int count =
                            NameFeatures.fill(
                                    words, tags[i], given, at, example.source(), features);
                    perceptron.score(features, count, scores);
                    int best = best(scores, given[at - 1]);
                    int right = example.names()[at];
                    perceptron.tick();
                    boolean teaches =
                            right != NameExample.UNKNOWN && NameTags.follows(given[at - 1], right);
                    if (teaches && best != right) {
                        perceptron.update(features, count, right - 1, best - 1);
                    }
                    given[at] = teaches && round == 0 ? right : best;
                }
            }
        }
        return perceptron;
    }

    private static int[] tags(Tree tree, Tags tags) {
        int[] numbers = new int[Words.length(tree.size())];
        for (int i = 0; i < tree.size(); i++) {
            numbers[Words.FIRST + i] = tags.number(tree.upos(i), tree.xpos(i));
        }
        return numbers;
    }

    private static int best(float[] scores, int before) {
        int best = NameTags.OUTSIDE;
        for (int tag = 2; tag <= NameTags.COUNT; tag++) {
            if (scores[tag - 1] > scores[best - 1] && NameTags.follows(before, tag)) {
                best = tag;
            }
        }
        return best;
    }
}
