package org.actant.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.actant.parse.Clusters;
import org.actant.parse.TagFeatures;
import org.actant.parse.Tagger;
import org.actant.parse.Weights;
import org.actant.parse.Words;

/// Trains the tagger.
final class TagTraining {
    private static final int BITS = 20;

    private TagTraining() {}

    /// Trains several times with different seeds and adds up what was learned.
    static Perceptron.Averages trainAll(
            List<Example> examples, Clusters clusters, int tags, int rounds, int seeds) {
        Perceptron.Averages averages = new Perceptron.Averages(BITS, tags);
        for (int seed = 1; seed <= seeds; seed++) {
            run(examples, clusters, tags, rounds, seed).addTo(averages);
        }
        return averages;
    }

    private static Perceptron run(
            List<Example> examples, Clusters clusters, int tags, int rounds, long seed) {
        Perceptron perceptron = new Perceptron(BITS, tags);
        Words words = new Words(clusters, Clusters.NONE);
        SplittableRandom random = new SplittableRandom(seed);
        Example[] order = examples.toArray(Example[]::new);
        int[] features = new int[TagFeatures.MOST];
        float[] scores = new float[tags];
        for (int round = 0; round < rounds; round++) {
            Order.shuffle(order, random);
            for (Example example : order) {
                words.fill(Casing.vary(example.tree().sentence().tokens(), random));
                int[] given = new int[Words.length(words.size())];
                for (int at = Words.FIRST; at < words.root(); at++) {
                    int count = TagFeatures.fill(words, given, at, features);
                    perceptron.score(features, count, scores);
                    int best = 0;
                    for (int k = 1; k < tags; k++) {
                        if (scores[k] > scores[best]) {
                            best = k;
                        }
                    }
                    perceptron.tick();
                    int right = example.tags()[at] - 1;
                    if (best != right) {
                        perceptron.update(features, count, right, best);
                    }
                    given[at] = 1 + best;
                }
            }
        }
        return perceptron;
    }

    /// Tags the examples in parts, each by a tagger that was trained on the other parts: the tags a
    /// parser will see on text of its own.
    static int[][] crossTag(
            List<Example> examples, Clusters clusters, int tags, int rounds, int parts) {
        int[][] given = new int[examples.size()][];
        for (int part = 0; part < parts; part++) {
            int own = part;
            List<Example> others =
                    IntStream.range(0, examples.size())
                            .filter(i -> i % parts != own)
                            .mapToObj(examples::get)
                            .toList();
            Weights weights = run(others, clusters, tags, rounds, part).averages().weights(30, 1);
            Tagger tagger = new Tagger(weights);
            Words words = new Words(clusters, Clusters.NONE);
            for (int i = part; i < given.length; i += parts) {
                words.fill(examples.get(i).tree().sentence().tokens());
                given[i] = Arrays.copyOf(tagger.tag(words), Words.length(words.size()));
            }
        }
        return given;
    }
}
