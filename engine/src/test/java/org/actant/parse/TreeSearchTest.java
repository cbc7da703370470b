package org.actant.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeSearchTest {
    @Test
    void takesTheBestHeadsWhereTheyMakeATree() {
        float[][] scores = {{0, 9, 1, 1}, {1, 0, 1, 9}, {1, 9, 0, 1}};

        assertThat(heads(scores)).containsExactly(1, 3, 1);
    }

    @Test
    void breaksACycleWhereItCostsLeast() {
        float[][] scores = {{0, 9, 1, 1}, {9, 0, 1, 7}, {1, 9, 0, 1}};

        assertThat(heads(scores)).containsExactly(1, 3, 1);
    }

    @Test
    void leavesOneWordOnlyBelowTheRoot() {
        float[][] scores = {{0, 1, 9}, {5, 0, 9}};

        assertThat(heads(scores)).containsExactly(2, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void noProjectiveTreeScoresMore(int size) {
        Random random = new Random(size);
        for (int i = 0; i < 50; i++) {
            float[][] scores = new float[size][size + 1];
            for (float[] row : scores) {
                for (int j = 0; j <= size; j++) {
                    row[j] = random.nextInt(100);
                }
            }
            int[] heads = heads(scores);

            assertThat(sum(scores, heads)).isGreaterThanOrEqualTo(most(scores, new int[size], 0));
        }
    }

    private static int[] heads(float[][] scores) {
        return Arrays.copyOf(new TreeSearch().find(scores, scores.length), scores.length);
    }

    private static float sum(float[][] scores, int[] heads) {
        float sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += scores[i][heads[i]];
        }
        return sum;
    }

    private static float most(float[][] scores, int[] heads, int at) {
        int size = heads.length;
        if (at == size) {
            return isProjectiveTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
        }
        float most = Float.NEGATIVE_INFINITY;
        for (int head = 0; head <= size; head++) {
            if (head != at) {
                heads[at] = head;
                most = Math.max(most, most(scores, heads, at + 1));
            }
        }
        return most;
    }

    private static boolean isProjectiveTree(int[] heads) {
        int size = heads.length;
        if (Arrays.stream(heads).filter(head -> head == size).count() != 1) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!isBelow(i, size, heads)) {
                return false;
            }
            int head = heads[i];
            for (int k = Math.min(i, head) + 1; head < size && k < Math.max(i, head); k++) {
                if (!isBelow(k, head, heads)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBelow(int word, int head, int[] heads) {
        int at = word;
        for (int steps = 0; steps <= heads.length && at != heads.length; steps++) {
            if (at == head) {
                return true;
            }
            at = heads[at];
        }
        return at == head;
    }
}
