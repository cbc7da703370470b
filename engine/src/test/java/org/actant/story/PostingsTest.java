package org.actant.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void holdWhatAMapOfListsHolds() {
        Random random = new Random(1);
        Postings postings = new Postings();
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int text = 0; text < 50_000; text++) {
            long key = random.nextInt(10_000) - 5_000L;
            postings.add(key, text);
            expected.computeIfAbsent(key, absent -> new ArrayList<>()).addFirst(text);
        }

        for (long key = -6_000; key < 6_000; key++) {
            List<Integer> found = new ArrayList<>();
            postings.each(key, text -> found.add(text));
            assertThat(found).isEqualTo(expected.getOrDefault(key, List.of()));
        }
    }
}
