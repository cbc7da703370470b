package org.actant.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a report is about: its words and pairs of neighbouring words, each with a weight that grows
/// with how rare the word is in news and, by the square root, with how often it stands here. The
/// weights' squares add up to 1.
final class Profile {
    /// Terms that are kept, the weightiest.
    private static final int TERMS = 200;

    /// Terms by which reports find each other, the weightiest.
    private static final int TELLING = 24;

    /// A pair of words is a term where both are rarer than this.
    private static final double RARE_ENOUGH = 1.5;

    /// No pair of words weighs more.
    private static final double HEAVIEST_PAIR = 6;

    /// Numbers of the terms, ascending, with their weights beside them.
    private final int[] terms;

    private final float[] weights;
    private final List<String> telling;

    private Profile(int[] terms, float[] weights, List<String> telling) {
        this.terms = terms;
        this.weights = weights;
        this.telling = List.copyOf(telling);
    }

    private record Weighed(int term, String words, double weight) {}

    private static final class Count {
        private final double rarity;
        private int times;

        Count(double rarity) {
            this.rarity = rarity;
        }
    }

    static Profile of(Words words, WordRarity rarity) {
        List<Weighed> weighed = new ArrayList<>();
        Map<Integer, Weighed> numbers = new HashMap<>();
        counts(words, rarity)
                .forEach((term, count) -> {
                    int number = number(term);
                    double weight = Math.sqrt(count.times) * count.rarity;
                    numbers.merge(
                            number,
                            new Weighed(number, term, weight),
                            (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
                });
        weighed.addAll(numbers.values());
        weighed.sort(ORDER);
        List<Weighed> kept = weighed.subList(0, Math.min(TERMS, weighed.size()));
        List<String> telling = kept.stream().limit(TELLING).map(Weighed::words).toList();
        double length = 0;
        for (Weighed one : kept) {
            length += one.weight() * one.weight();
        }
        double scale = Math.sqrt(length);
        List<Weighed> byNumber =
                kept.stream().sorted(Comparator.comparingInt(Weighed::term)).toList();
        int[] terms = new int[byNumber.size()];
        float[] weights = new float[byNumber.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = byNumber.get(i).term();
            weights[i] = (float) (byNumber.get(i).weight() / scale);
        }
        return new Profile(terms, weights, telling);
    }

    /// A term as a number.
    static int number(String term) {
        return (int) Mix.of(term);
    }

    private static final Comparator<Weighed> ORDER =
            Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::words);

    private static Map<String, Count> counts(Words words, WordRarity rarity) {
        Map<String, Count> counts = new HashMap<>();
        String before = "";
        double rarityBefore = 0;
        for (String word : words.list()) {
            double one = rarity.of(word);
            if (one > 0) {
                counts.computeIfAbsent(word, key -> new Count(one)).times++;
            }
            if (one > RARE_ENOUGH && rarityBefore > RARE_ENOUGH) {
                double both = Math.min(HEAVIEST_PAIR, (one + rarityBefore) / 2);
                counts.computeIfAbsent(before + " " + word, key -> new Count(both)).times++;
            }
            before = word;
            rarityBefore = one;
        }
        return counts;
    }

    /// The same for profiles of the same terms and weights.
    long fingerprint() {
        long value = terms.length;
        for (int i = 0; i < terms.length; i++) {
            value =
                    Mix.of(
                            value,
                            ((long) terms[i] << Integer.SIZE) ^ Float.floatToIntBits(weights[i]));
        }
        return value;
    }

    /// How much the two are about the same, 0–1: the cosine of their weights.
    double cosine(Profile other) {
        double sum = 0;
        for (int a = 0, b = 0; a < terms.length && b < other.terms.length; ) {
            int order = Integer.compare(terms[a], other.terms[b]);
            if (order == 0) {
                sum += weights[a] * other.weights[b];
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /// The terms by which reports find each other, weightiest first.
    List<String> telling() {
        return telling;
    }
}
