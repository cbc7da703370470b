package org.actant.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.parse.Analyzer;
import org.actant.parse.Relations;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.text.Sentence;

/// Lessons from raw text: what most of several teachers say of a sentence, word by word.
final class Silver {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;

    private final List<Analyzer> teachers;
    private final Tags tags;
    private final Relations relations;

    Silver(List<Analyzer> teachers, Tags tags, Relations relations) {
        this.teachers = List.copyOf(teachers);
        this.tags = tags;
        this.relations = relations;
    }

    /// What is to be learned from a text, sentence by sentence.
    List<Lesson> lessons(String text) {
        List<Lesson> lessons = new ArrayList<>();
        for (Sentence sentence : RawText.sentences(text)) {
            int size = sentence.tokens().size();
            if (size >= SHORTEST && size <= LONGEST) {
                lessons.add(lesson(sentence));
            }
        }
        return lessons;
    }

    private Lesson lesson(Sentence sentence) {
        List<Tree> trees = teachers.stream().map(teacher -> teacher.analyze(sentence)).toList();
        int size = sentence.tokens().size();
        int[] tag = new int[size];
        int[] head = new int[size];
        int[] relation = new int[size];
        int[] votes = new int[trees.size()];
        for (int i = 0; i < size; i++) {
            for (int t = 0; t < votes.length; t++) {
                Tree tree = trees.get(t);
                votes[t] = tags.number(tree.upos(i), tree.xpos(i)) - 1;
            }
            tag[i] = winner(votes);
            for (int t = 0; t < votes.length; t++) {
                int above = trees.get(t).head(i);
                votes[t] = above == Tree.ROOT ? size : above;
            }
            head[i] = winner(votes);
            for (int t = 0; t < votes.length; t++) {
                Tree tree = trees.get(t);
                int above = tree.head(i) == Tree.ROOT ? size : tree.head(i);
                votes[t] =
                        above == head[i]
                                ? relations.names().indexOf(tree.relation(i))
                                : Lesson.UNKNOWN;
            }
            relation[i] = winner(votes);
        }
        return new Lesson(sentence.tokens(), tag, head, relation);
    }

    /// What more than half say.
    private static int winner(int[] votes) {
        int[] sorted = votes.clone();
        Arrays.sort(sorted);
        int middle = sorted[sorted.length / 2];
        int count = 0;
        for (int vote : votes) {
            count += vote == middle ? 1 : 0;
        }
        return 2 * count > votes.length ? middle : Lesson.UNKNOWN;
    }
}
