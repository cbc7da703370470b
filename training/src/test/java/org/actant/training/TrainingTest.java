package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.parse.Analyzer;
import org.actant.parse.Clusters;
import org.actant.parse.Model;
import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.parse.Network;
import org.actant.parse.Relations;
import org.actant.parse.Rows;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Words;
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

    @Test
    void aTeacherFindsTheNamesItHasLearnedWhereProperNounsAgree() {
        Model model = model(TestTrees.few());
        Tree ada = TestTrees.tree("Ada/PROPN/NNP/2/nsubj fell/VERB/VBD/0/root");
        Tree oslo = TestTrees.tree("Oslo/PROPN/NNP/2/nsubj fell/VERB/VBD/0/root");
        Tree noun = TestTrees.tree("Oslo/NOUN/NN/2/nsubj fell/VERB/VBD/0/root");
        int person = NameTags.first(Name.Type.PERSON);
        int location = NameTags.first(Name.Type.LOCATION);
        List<Lesson> lessons = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            lessons.add(Lesson.of(named(ada, person)));
            lessons.add(Lesson.of(named(oslo, location)));
        }
        Network learned = network(lessons, model.tags(), model.relations());

        List<NameExample> found =
                new NameTeacher(learned, Clusters.NONE).examples(List.of(ada, oslo, noun));

        assertThat(found)
                .extracting(example -> example.names()[Words.FIRST])
                .containsExactly(person, location, NameExample.UNKNOWN);
        assertThat(found)
                .extracting(example -> example.names()[Words.FIRST + 1])
                .containsOnly(NameTags.OUTSIDE);
    }

    private static NameExample named(Tree tree, int first) {
        int[] names = new int[Words.length(tree.size())];
        for (int i = 0; i < tree.size(); i++) {
            names[Words.FIRST + i] = i == 0 ? first : NameTags.OUTSIDE;
        }
        return new NameExample(tree.sentence(), names, NameExample.OWN);
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
        List<Lesson> lessons = examples.stream().map(Lesson::of).toList();
        Network network = network(lessons, tags, relations);
        return new Model(
                tags,
                relations,
                Clusters.NONE,
                Clusters.NONE,
                network,
                LemmaTraining.train(examples),
                Train.NAMELESS);
    }

    private static Network network(List<Lesson> lessons, Tags tags, Relations relations) {
        return NetworkTraining.train(
                lessons,
                Clusters.NONE,
                Rows.NONE,
                tags.size(),
                relations.names().size(),
                new NetworkTraining.Sizes(32, 16, 16, 16, 16),
                300,
                1,
                (round, learned) -> {});
    }
}
