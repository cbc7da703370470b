package org.actant.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.actant.parse.Clusters;
import org.actant.parse.Name;
import org.actant.parse.NameFeatures;
import org.actant.parse.NameTagger;
import org.actant.parse.NameTags;
import org.actant.parse.Tagger;
import org.actant.parse.Weights;
import org.actant.parse.Words;

/// Trains the name tagger.
final class NameTraining {
    private static final int BITS = 20;

    private NameTraining() {}

    static Weights train(
            List<NameExample> examples,
            Weights tagging,
            Clusters clusters,
            Clusters usual,
            int rounds,
            int seeds) {
        Perceptron.Averages averages = new Perceptron.Averages(BITS, NameTags.COUNT);
        for (int seed = 1; seed <= seeds; seed++) {
            run(examples, tagging, clusters, usual, rounds, seed).addTo(averages);
        }
        return averages.weights(40, 1);
    }

    private static Perceptron run(
            List<NameExample> examples,
            Weights tagging,
            Clusters clusters,
            Clusters usual,
            int rounds,
            long seed) {
        Perceptron perceptron = new Perceptron(BITS, NameTags.COUNT);
        Words words = new Words(clusters, usual);
        Tagger tagger = new Tagger(tagging);
        NameExample[] order = examples.toArray(NameExample[]::new);
        int[][] tags = new int[order.length][];
        SplittableRandom random = new SplittableRandom(seed);
        Integer[] numbers = new Integer[order.length];
        for (int i = 0; i < order.length; i++) {
            words.fill(order[i].sentence().tokens());
            tags[i] = Arrays.copyOf(tagger.tag(words), Words.length(words.size()));
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
                    if (best != right) {
                        perceptron.update(features, count, right - 1, best - 1);
                    }
                    given[at] = NameTags.follows(given[at - 1], right) && round == 0 ? right : best;
                }
            }
        }
        return perceptron;
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

    /// Precision, recall and F1 of names with exact span and type.
    static String score(
            List<NameExample> gold,
            Weights names,
            Weights tagging,
            Clusters clusters,
            Clusters usual) {
        Words words = new Words(clusters, usual);
        Tagger tagger = new Tagger(tagging);
        NameTagger finder = new NameTagger(names);
        int expected = 0;
        int found = 0;
        int right = 0;
        int[] rightOf = new int[3];
        int[] allOf = new int[3];
        for (NameExample example : gold) {
            words.fill(example.sentence().tokens());
            List<Name> answers = finder.find(words, tagger.tag(words));
            List<Name> truth = names(example);
            expected += truth.size();
            found += answers.size();
            for (Name name : answers) {
                right += truth.contains(name) ? 1 : 0;
                rightOf[NameTags.TYPES.indexOf(name.type())] += truth.contains(name) ? 2 : 0;
                allOf[NameTags.TYPES.indexOf(name.type())]++;
            }
            truth.forEach(name -> allOf[NameTags.TYPES.indexOf(name.type())]++);
        }
        return String.format(
                Locale.ROOT,
                "names P %.4f  R %.4f  F1 %.4f (PER %.3f ORG %.3f LOC %.3f)",
                (double) right / found,
                (double) right / expected,
                2.0 * right / (found + expected),
                (double) rightOf[0] / allOf[0],
                (double) rightOf[1] / allOf[1],
                (double) rightOf[2] / allOf[2]);
    }

    static List<Name> names(NameExample example) {
        List<Name> names = new ArrayList<>();
        int size = example.sentence().tokens().size();
        int[] tags = example.names();
        for (int i = 0; i < size; i++) {
            int tag = tags[Words.FIRST + i];
            if (tag != NameTags.OUTSIDE && !NameTags.isInside(tag)) {
                int last = i;
                while (last + 1 < size && tags[Words.FIRST + last + 1] == tag + 1) {
                    last++;
                }
                names.add(new Name(i, last, NameTags.type(tag)));
            }
        }
        return names;
    }
}
