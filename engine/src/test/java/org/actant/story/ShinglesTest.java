package org.actant.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static Shingles of(String text) {
        return Shingles.of(Words.of(text));
    }

    @Test
    void countsPhrasesOfFiveWords() {
        assertThat(of("one two three four five six").size()).isEqualTo(2);
        assertThat(of("one two three").size()).isEqualTo(1);
        assertThat(of("— … !").size()).isZero();
    }

    @Test
    void seesThroughCaseSpacingAndMarks() {
        assertThat(
                        of("Nine villagers, drowned near OSTRAVIK.")
                                .jaccard(of("nine villagers drowned — near\nOstravik")))
                .isEqualTo(1);
    }

    @Test
    void givesTheExactShareOfPhrasesInCommon() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> one = words(random);
            List<String> other = words(random);
            Set<List<String>> a = phrases(one);
            Set<List<String>> b = phrases(other);
            Set<List<String>> all = new HashSet<>(a);
            all.addAll(b);
            a.retainAll(b);

            assertThat(of(String.join(" ", one)).jaccard(of(String.join(" ", other))))
                    .isCloseTo((double) a.size() / all.size(), within(1e-12));
        }
    }

    @Test
    void nearlyAlwaysGivesCopiesAnAddressInCommon() {
        Random random = new Random(5);
        int missed = 0;
        for (int round = 0; round < 500; round++) {
            List<String> words =
                    IntStream.range(0, 200).mapToObj(i -> "w" + random.nextInt(5000)).toList();
            String text = String.join(" ", words);
            String changed =
                    text + " " + "tail ".repeat(1) + String.join(" ", words.subList(0, 40));
            long[] addresses = of(changed).addresses();
            Set<Long> known = Arrays.stream(addresses).boxed().collect(Collectors.toSet());
            missed += Arrays.stream(of(text).addresses()).noneMatch(known::contains) ? 1 : 0;
        }
        assertThat(missed).isZero();
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, 60).mapToObj(i -> random.nextInt(4) > 0 ? "a" : "b").toList();
    }

    private static Set<List<String>> phrases(List<String> words) {
        Set<List<String>> phrases = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            phrases.add(words.subList(i, i + 5));
        }
        return phrases;
    }
}
