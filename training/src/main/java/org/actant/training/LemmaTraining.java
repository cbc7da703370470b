package org.actant.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.parse.Lemmas;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.parse.Words;

/// Learns dictionary forms: for each word and for each ending the edit script seen most often.
final class LemmaTraining {
    private LemmaTraining() {}

    static Lemmas train(List<Example> examples) {
        Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Example example : examples) {
            Tree tree = example.tree();
            for (int i = 0; i < tree.size(); i++) {
                int tag = example.tags()[Words.FIRST + i];
                String form = tree.form(i);
                String lemma = tree.lemma(i);
                if (lemma.equals("_")) {
                    continue;
                }
                String script = Lemmas.script(form, lemma, tree.upos(i) == Upos.PROPN);
                count(counts, Lemmas.whole(form, tag), script);
                if (seen.add(tag + " " + form + " " + script)) {
                    for (int n = 0; n <= Math.min(Lemmas.LONGEST, form.length()); n++) {
                        count(counts, Lemmas.ending(form, tag, n), script);
                    }
                }
            }
        }
        List<String> scripts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] keys = new int[counts.size()];
        short[] values = new short[counts.size()];
        int next = 0;
        for (Map.Entry<Integer, Map<String, Integer>> entry : counts.entrySet()) {
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> script : entry.getValue().entrySet()) {
                if (script.getValue() > most) {
                    most = script.getValue();
                    best = script.getKey();
                }
            }
            if (!numbers.containsKey(best)) {
                numbers.put(best, scripts.size());
                scripts.add(best);
            }
            keys[next] = entry.getKey();
            values[next++] = numbers.get(best).shortValue();
        }
        return new Lemmas(scripts, keys, values);
    }

    private static void count(Map<Integer, Map<String, Integer>> counts, int key, String script) {
        counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(script, 1, Integer::sum);
    }
}
