package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.parse.Relations;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Words;
import org.junit.jupiter.api.Test;

class TreebankTest {
    private static final Tags TAGS = new Tags(List.of("NOUN NN", "VERB VBD", "DET DT"));
    private static final Relations RELATIONS =
            new Relations(List.of("root", "nsubj", "obl", "det"));

    @Test
    void theRootHangsOnThePlaceAfterTheLastToken() {
        Tree tree = TestTrees.tree("Rain/NOUN/NN/2/nsubj fell/VERB/VBD/0/root");

        Example example = Treebank.example(tree, TAGS, RELATIONS);

        assertThat(example.heads()[Words.FIRST + 1]).isEqualTo(Words.FIRST + 2);
        assertThat(example.heads()[Words.FIRST]).isEqualTo(Words.FIRST + 1);
    }

    @Test
    void anUnknownPairOfTagsBecomesTheNearestKnownOne() {
        Tree tree = TestTrees.tree("Rain/PROPN/NN/0/root");

        Example example = Treebank.example(tree, TAGS, RELATIONS);

        assertThat(TAGS.xpos(example.tags()[Words.FIRST])).isEqualTo("NN");
    }
}
