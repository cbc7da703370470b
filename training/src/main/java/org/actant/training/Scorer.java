package org.actant.training;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.parse.Analyzer;
import org.actant.parse.Tree;

/// Compares trees with gold trees over the same tokens, punctuation included.
final class Scorer {
    private static final Set<String> CORE =
            Set.of(
                    "nsubj",
                    "nsubj:pass",
                    "obj",
                    "iobj",
                    "obl",
                    "obl:agent",
                    "csubj",
                    "ccomp",
                    "xcomp");

    private int words;
    private int upos;
    private int xpos;
    private int lemmas;
    private int heads;
    private int arcs;
    private int coreGold;
    private int coreFound;
    private int coreRight;

    void add(Tree gold, Tree found) {
        for (int i = 0; i < gold.size(); i++) {
            words++;
            upos += gold.upos(i) == found.upos(i) ? 1 : 0;
            xpos += gold.xpos(i).equals(found.xpos(i)) ? 1 : 0;
            lemmas += gold.lemma(i).equals(found.lemma(i)) ? 1 : 0;
            boolean head = gold.head(i) == found.head(i);
            boolean arc = head && gold.relation(i).equals(found.relation(i));
            heads += head ? 1 : 0;
            arcs += arc ? 1 : 0;
            boolean core = CORE.contains(gold.relation(i));
            coreGold += core ? 1 : 0;
            coreFound += CORE.contains(found.relation(i)) ? 1 : 0;
            coreRight += core && arc ? 1 : 0;
        }
    }

    static Scorer of(Analyzer analyzer, List<Tree> gold) {
        Scorer scorer = new Scorer();
        for (Tree tree : gold) {
            scorer.add(tree, analyzer.analyze(tree.sentence()));
        }
        return scorer;
    }

    double labelled() {
        return (double) arcs / words;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "UPOS %.4f  XPOS %.4f  lemma %.4f  UAS %.4f  LAS %.4f  core F1 %.4f",
                (double) upos / words,
                (double) xpos / words,
                (double) lemmas / words,
                (double) heads / words,
                (double) arcs / words,
                2.0 * coreRight / (coreGold + coreFound));
    }
}
