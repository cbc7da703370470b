package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.parse.ConlluSentence;
import org.actant.parse.Tree;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Tags, lemmas and trees on gold tokens with predicted tags, and tokens and sentences on raw text,
/// against a treebank.
///
/// LAS compares universal relations, as the CoNLL 2018 shared task does; a second line compares
/// subtypes too. Core relations are those that events hang on, with their subtypes.
public final class ParseSet {
    private static final List<String> ACCURACIES =
            List.of("UPOS", "XPOS", "lemma", "UAS", "LAS", "LAS with subtypes");
    private static final List<String> CORE = List.of("nsubj", "obj", "iobj", "obl");
    private static final List<String> RAW = List.of("words", "sentences");

    /// The scores as tables of text.
    public String evaluate(List<ConlluSentence> sentences, Engine engine) {
        List<List<Mark>> marks =
                sentences.parallelStream()
                        .filter(sentence -> !sentence.words().isEmpty())
                        .map(sentence -> marks(sentence, engine))
                        .toList();
        TreeSet<String> relations = new TreeSet<>();
        for (List<Mark> sentence : marks) {
            for (Mark mark : sentence) {
                if (!ACCURACIES.contains(mark.label())) {
                    relations.add(mark.label());
                }
            }
        }
        List<List<Mark>> raw =
                Treebank.of(sentences).documents().parallelStream()
                        .map(document -> raw(document, engine))
                        .toList();
        return new Scores(ACCURACIES, marks).table("gold tokens", Scores.Averages.NONE)
                + "%n".formatted()
                + new Scores(List.copyOf(relations), marks)
                        .table("core relations", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + new Scores(RAW, raw).table("raw text", Scores.Averages.NONE);
    }

    private static List<Mark> marks(ConlluSentence gold, Engine engine) {
        Tree tree = engine.parse(gold.sentence(0));
        List<List<String>> words = gold.words();
        int[] right = new int[ACCURACIES.size()];
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> word = words.get(i);
            int head = Integer.parseInt(word.get(6)) - 1;
            String relation = word.get(7);
            boolean attached = tree.head(i) == head;
            boolean exact = attached && tree.relation(i).equals(relation);
            right[0] += tree.upos(i).name().equals(word.get(3)) ? 1 : 0;
            right[1] += tree.xpos(i).equals(word.get(4)) ? 1 : 0;
            right[2] += word.get(2).equals("_") || tree.lemma(i).equals(word.get(2)) ? 1 : 0;
            right[3] += attached ? 1 : 0;
            right[4] += attached && universal(tree.relation(i)).equals(universal(relation)) ? 1 : 0;
            right[5] += exact ? 1 : 0;
            if (exact && isCore(relation)) {
                marks.add(Mark.right(relation));
            } else {
                if (isCore(relation)) {
                    marks.add(Mark.missed(relation));
                }
                if (isCore(tree.relation(i))) {
                    marks.add(Mark.wrong(tree.relation(i)));
                }
            }
        }
        for (int i = 0; i < right.length; i++) {
            int wrong = words.size() - right[i];
            marks.add(new Mark(ACCURACIES.get(i), right[i], wrong, wrong));
        }
        return marks;
    }

    private static boolean isCore(String relation) {
        return CORE.contains(universal(relation));
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static List<Mark> raw(Treebank.Document document, Engine engine) {
        Article article = new Article("gold", document.text(), Metadata.NONE);
        List<Span> words = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        for (Sentence sentence : engine.segment(article).sentences()) {
            sentences.add(sentence.span());
            for (Token token : sentence.tokens()) {
                words.add(token.span());
            }
        }
        return List.of(
                overlap("words", document.words(), words),
                overlap("sentences", document.sentences(), sentences));
    }

    private static Mark overlap(String label, List<Span> gold, List<Span> given) {
        Map<Span, Integer> left = new HashMap<>();
        gold.forEach(span -> left.merge(span, 1, Integer::sum));
        int right = 0;
        for (Span span : given) {
            int count = left.getOrDefault(span, 0);
            if (count > 0) {
                left.put(span, count - 1);
                right++;
            }
        }
        return new Mark(label, right, given.size() - right, gold.size() - right);
    }
}
