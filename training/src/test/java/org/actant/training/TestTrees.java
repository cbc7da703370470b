package org.actant.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.parse.ConlluSentence;
import org.actant.parse.Tree;

/// Trees for tests, written as `form/UPOS/XPOS/head/relation`, heads numbered from 1.
final class TestTrees {
    private TestTrees() {}

    static Tree tree(String words) {
        List<List<String>> rows = new ArrayList<>();
        int number = 1;
        for (String word : words.split(" ", -1)) {
            List<String> parts = List.of(word.split("/", -1));
            String form = parts.get(0);
            String lemma = form.toLowerCase(Locale.ROOT);
            String head = parts.get(3);
            String relation = parts.get(4);
            rows.add(
                    List.of(
                            Integer.toString(number++),
                            form,
                            lemma,
                            parts.get(1),
                            parts.get(2),
                            "_",
                            head,
                            relation,
                            "_",
                            "_"));
        }
        return new ConlluSentence(List.of(), rows).tree();
    }

    /// A handful of sentences that a parser can learn by heart.
    static List<Tree> few() {
        return List.of(
                tree("Rain/NOUN/NN/2/nsubj fell/VERB/VBD/0/root"),
                tree(
                        "The/DET/DT/2/det mayor/NOUN/NN/3/nsubj opened/VERB/VBD/0/root"
                                + " the/DET/DT/5/det bridge/NOUN/NN/3/obj"),
                tree(
                        "The/DET/DT/2/det crowd/NOUN/NN/3/nsubj marched/VERB/VBD/0/root"
                                + " to/ADP/IN/6/case the/DET/DT/6/det square/NOUN/NN/3/obl"),
                tree(
                        "A/DET/DT/2/det minister/NOUN/NN/3/nsubj blamed/VERB/VBD/0/root"
                                + " the/DET/DT/5/det army/NOUN/NN/3/obj"));
    }
}
