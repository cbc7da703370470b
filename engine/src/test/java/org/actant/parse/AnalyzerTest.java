package org.actant.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actant.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverItReadsIsATreeWithOneRoot(long seed) {
        Analyzer analyzer = new Analyzer(RandomModel.of(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Tree tree = analyzer.analyze(RandomModel.sentence(random, 1 + random.nextInt(40)));
            int roots = 0;
            for (int token = 0; token < tree.size(); token++) {
                roots += tree.head(token) == Tree.ROOT ? 1 : 0;
                assertThat(tree.relation(token).equals("root"))
                        .isEqualTo(tree.head(token) == Tree.ROOT);
                assertThat(steps(tree, token)).isLessThanOrEqualTo(tree.size());
            }
            assertThat(roots).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void namesDoNotOverlapAndStayInTheSentence(long seed) {
        Analyzer analyzer = new Analyzer(RandomModel.of(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Tree tree = analyzer.analyze(RandomModel.sentence(random, 1 + random.nextInt(20)));
            int next = 0;
            for (Name name : tree.names()) {
                assertThat(name.first()).isGreaterThanOrEqualTo(next);
                assertThat(name.last()).isBetween(name.first(), tree.size() - 1);
                next = name.last() + 1;
            }
        }
    }

    @Test
    void aSentenceWithoutTokensHasAnEmptyTree() {
        Analyzer analyzer = new Analyzer(RandomModel.of(1));

        assertThat(analyzer.analyze(RandomModel.sentence(List.of())).size()).isZero();
    }

    @Test
    void relationsAreInterned() {
        Tree tree = new Analyzer(RandomModel.of(1)).analyze(RandomModel.sentence(List.of("one")));

        assertThat(tree.relation(0)).isSameAs("root");
    }

    @Test
    void everyThreadGetsTheSameTree() throws InterruptedException, ExecutionException {
        Analyzer analyzer = new Analyzer(RandomModel.of(9));
        List<Sentence> sentences = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            sentences.add(RandomModel.sentence(random, 1 + random.nextInt(30)));
        }
        List<String> alone = sentences.stream().map(each -> written(analyzer, each)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                results.add(
                        threads.submit(() ->
                                sentences.stream().map(each -> written(analyzer, each)).toList()));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void tenThousandTokensTakeNoMoreThanSeconds() {
        Analyzer analyzer = new Analyzer(RandomModel.of(3));
        Sentence sentence = RandomModel.sentence(new Random(3), 10_000);

        Tree tree =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> analyzer.analyze(sentence));

        assertThat(tree.size()).isEqualTo(10_000);
    }

    @Test
    void givenTagsAreKept() {
        Analyzer analyzer = new Analyzer(RandomModel.of(2));
        Sentence sentence = RandomModel.sentence(List.of("Rain", "fell", "."));

        Tree tree =
                analyzer.analyze(
                        sentence,
                        List.of(Upos.NOUN, Upos.VERB, Upos.PUNCT),
                        List.of("NN", "VBD", "."));

        assertThat(List.of(tree.xpos(0), tree.xpos(1), tree.xpos(2)))
                .containsExactly("NN", "VBD", ".");
    }

    @Test
    void refusesTagsThatDoNotFitTheTokens() {
        Analyzer analyzer = new Analyzer(RandomModel.of(2));
        Sentence sentence = RandomModel.sentence(List.of("Rain", "fell"));

        assertThatThrownBy(() -> analyzer.analyze(sentence, List.of(Upos.NOUN), List.of("NN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not the tags of 2 tokens: 1 and 1");
    }

    private static int steps(Tree tree, int token) {
        int steps = 0;
        for (int at = token; at != Tree.ROOT && steps <= tree.size(); at = tree.head(at)) {
            steps++;
        }
        return steps;
    }

    private static String written(Analyzer analyzer, Sentence sentence) {
        Tree tree = analyzer.analyze(sentence);
        StringBuilder out = new StringBuilder();
        for (int token = 0; token < tree.size(); token++) {
            out.append(tree.upos(token)).append(' ');
            out.append(tree.lemma(token)).append(' ');
            out.append(tree.head(token)).append(' ');
            out.append(tree.relation(token)).append('\n');
        }
        return out.append(tree.names()).toString();
    }
}
