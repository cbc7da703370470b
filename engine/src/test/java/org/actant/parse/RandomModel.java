package org.actant.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Models whose weights are noise, and sentences of noise: what the analysis promises must hold
/// whatever a model has learned.
final class RandomModel {
    private static final String LETTERS =
            "abcdeXYZ01289-.,'\"!?()\u00e9\u4e2d\u0660\u200b\ud83d\ude00\u0130";

    private RandomModel() {}

    static Model of(long seed) {
        Random random = new Random(seed);
        Tags tags = new Tags(List.of("ADJ JJ", "NOUN NN", "PROPN NNP", "VERB VBD", "PUNCT ."));
        Relations relations = new Relations(List.of("root", "nsubj", "obj", "obl:agent", "punct"));
        return new Model(
                tags,
                relations,
                new Clusters(new int[] {Words.lower("ab"), Words.lower("c")}, new short[] {17, 33}),
                new Clusters(new int[] {Words.lower("X")}, new short[] {1}),
                network(random, tags.size(), relations.names().size()),
                new Lemmas(
                        List.of("0", "1y", "=0"),
                        new int[] {Lemmas.ending("s", 2, 1), Lemmas.whole("ab", 3)},
                        new short[] {1, 2}),
                weights(random, NameTags.COUNT));
    }

    private static Network network(Random random, int tags, int relations) {
        int[] keys = new int[50];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Hash.of(8, i);
        }
        return new Network(
                new Rows(6, keys, matrix(random, keys.length, 6)),
                new Rows(4, new int[] {Words.lower("ab")}, matrix(random, 1, 4)),
                matrix(random, 4, 6),
                matrix(random, 7, 6 * 5),
                matrix(random, 6, 12 * 5),
                matrix(random, 11, 6 * 3),
                matrix(random, 7, tags + 2 * 4 + 2 * 5),
                matrix(random, 1, 4)[0],
                matrix(random, 1, Network.DISTANCES)[0],
                matrix(random, 6, relations));
    }

    private static float[][] matrix(Random random, int rows, int width) {
        float[][] matrix = new float[rows][width];
        for (float[] row : matrix) {
            for (int k = 0; k < width; k++) {
                row[k] = random.nextInt(-64, 65) / 32f;
            }
        }
        return matrix;
    }

    private static Weights weights(Random random, int classes) {
        int[] slots = new int[1 << 8];
        short[] rows = new short[100 * classes];
        for (int row = 1; row <= 100; row++) {
            slots[row * 2] = row;
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (short) (random.nextInt(401) - 200);
        }
        return new Weights(8, classes, slots, rows);
    }

    static Sentence sentence(Random random, int size) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder form = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                form.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            forms.add(form.toString());
        }
        return sentence(forms);
    }

    static Sentence sentence(List<String> forms) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String form : forms) {
            tokens.add(new Token(new Span(start, start + form.length()), form));
            start += form.length() + 1;
        }
        Span span = new Span(0, Math.max(0, start - 1));
        return new Sentence(0, Sentence.Kind.BODY, 0, span, tokens);
    }
}
