package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.parse.Analyzer;
import org.actant.parse.Clusters;
import org.actant.parse.Model;
import org.actant.parse.Network;
import org.actant.parse.Relations;
import org.actant.parse.Rows;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void learnsAFewTreesByHeart() {
        List<Tree> trees = TestTrees.few();
        Analyzer analyzer = new Analyzer(model(trees));
        for (Tree tree : trees) {
            Tree found = analyzer.analyze(tree.sentence());
            for (int token = 0; token < tree.size(); token++) {
                assertThat(found.xpos(token)).isEqualTo(tree.xpos(token));
                assertThat(found.lemma(token)).isEqualTo(tree.lemma(token));
                assertThat(found.head(token)).isEqualTo(tree.head(token));
                assertThat(found.relation(token)).isEqualTo(tree.relation(token));
            }
        }
    }

    @Test
    void theSameTreesGiveTheSameBytes() throws IOException {
        assertThat(bytes(model(TestTrees.few()))).isEqualTo(bytes(model(TestTrees.few())));
    }

    private static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static Model model(List<Tree> few) {
        List<Tree> trees = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            trees.addAll(few);
        }
        Tags tags = Train.tags(trees);
        Relations relations = Train.relations(trees);
        List<Example> examples = Treebank.examples(trees, tags, relations);
        Network network =
                NetworkTraining.train(
                        examples.stream().map(Lesson::of).toList(),
                        Clusters.NONE,
                        Rows.NONE,
                        tags.size(),
                        relations.names().size(),
                        new NetworkTraining.Sizes(32, 16, 16, 16, 16),
                        300,
                        1,
                        (round, learned) -> {});
        return new Model(
                tags,
                relations,
                Clusters.NONE,
                Clusters.NONE,
                network,
                LemmaTraining.train(examples),
                Train.NAMELESS);
    }
}
