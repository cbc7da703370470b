package org.actant.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.parse.Analyzer;
import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.parse.Words;

/// Compares names with gold names: a name counts as right if span and type are.
final class NameScorer {
    private NameScorer() {}

    /// Precision, recall and F1, and F1 by type.
    static String of(Analyzer analyzer, List<NameExample> gold) {
        int expected = 0;
        int found = 0;
        int right = 0;
        int[] rightOf = new int[3];
        int[] allOf = new int[3];
        for (NameExample example : gold) {
            List<Name> answers = analyzer.analyze(example.sentence()).names();
            List<Name> truth = names(example);
            expected += truth.size();
            found += answers.size();
            for (Name name : answers) {
                right += truth.contains(name) ? 1 : 0;
                rightOf[NameTags.TYPES.indexOf(name.type())] += truth.contains(name) ? 2 : 0;
                allOf[NameTags.TYPES.indexOf(name.type())]++;
            }
            truth.forEach(name -> allOf[NameTags.TYPES.indexOf(name.type())]++);
        }
        return String.format(
                Locale.ROOT,
                "names P %.4f  R %.4f  F1 %.4f (PER %.3f ORG %.3f LOC %.3f)",
                (double) right / found,
                (double) right / expected,
                2.0 * right / (found + expected),
                (double) rightOf[0] / allOf[0],
                (double) rightOf[1] / allOf[1],
                (double) rightOf[2] / allOf[2]);
    }

    static List<Name> names(NameExample example) {
        List<Name> names = new ArrayList<>();
        int size = example.sentence().tokens().size();
        int[] tags = example.names();
        for (int i = 0; i < size; i++) {
            int tag = tags[Words.FIRST + i];
            if (tag != NameTags.OUTSIDE && !NameTags.isInside(tag)) {
                int last = i;
                while (last + 1 < size && tags[Words.FIRST + last + 1] == tag + 1) {
                    last++;
                }
                names.add(new Name(i, last, NameTags.type(tag)));
            }
        }
        return names;
    }
}
