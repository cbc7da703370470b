package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.actant.Engine;
import org.actant.parse.ConlluSentence;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;

/// Coreference against the chains of a treebank with `Entity=` in its last column (GUM), on raw
/// text. A mention is found when the heads agree, the gold head being the first word that the
/// treebank counts as the least of the mention; chains of one mention are left out, as the shared
/// tasks do. A second table looks only at mentions that both sides have, which shows the links
/// apart from what we count as a mention: actors alone, where the treebank has every noun phrase.
public final class CoreferenceSet {
    private static final String ENTITY = "Entity=";

    /// The scores as tables of text.
    public String evaluate(List<ConlluSentence> sentences, Engine engine) {
        List<Clusters> all = new ArrayList<>();
        List<Clusters> common = new ArrayList<>();
        for (Treebank.Document document : Treebank.of(sentences).documents()) {
            List<Set<Integer>> given = new ArrayList<>();
            Article article = new Article("gold", document.text(), Metadata.NONE);
            for (List<Span> chain : engine.chains(article)) {
                Set<Integer> heads = new HashSet<>();
                chain.forEach(head -> heads.add(head.start()));
                given.add(heads);
            }
            all.add(new Clusters(document.chains(), given));
            common.add(
                    new Clusters(kept(document.chains(), given), kept(given, document.chains())));
        }
        return table("coreference", all) + "%n".formatted() + table("mentions of both", common);
    }

    private static List<Set<Integer>> kept(List<Set<Integer>> chains, List<Set<Integer>> others) {
        Set<Integer> known = new HashSet<>();
        others.forEach(known::addAll);
        List<Set<Integer>> kept = new ArrayList<>();
        for (Set<Integer> chain : chains) {
            Set<Integer> left = new HashSet<>(chain);
            left.retainAll(known);
            if (!left.isEmpty()) {
                kept.add(left);
            }
        }
        return kept;
    }

    private static String table(String title, List<Clusters> documents) {
        Map<String, Function<Clusters, Clusters.Count>> measures = new LinkedHashMap<>();
        measures.put("MUC", Clusters::muc);
        measures.put("B³", Clusters::bCubed);
        measures.put("CEAFe", Clusters::ceaf);
        measures.put("LEA", Clusters::lea);
        StringBuilder text =
                new StringBuilder("%-28s %6s %6s %6s%n".formatted(title, "P", "R", "F1"));
        double sum = 0;
        for (Map.Entry<String, Function<Clusters, Clusters.Count>> measure : measures.entrySet()) {
            Clusters.Count count = new Clusters.Count(0, 0, 0, 0);
            for (Clusters document : documents) {
                count = count.plus(measure.getValue().apply(document.withoutSingletons()));
            }
            sum += measure.getKey().equals("LEA") ? 0 : count.f1();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-28s %6.3f %6.3f %6.3f%n",
                            measure.getKey(),
                            count.precision(),
                            count.recall(),
                            count.f1()));
        }
        text.append(String.format(Locale.ROOT, "%-28s %6s %6s %6.3f%n", "CoNLL", "", "", sum / 3));
        return text.toString();
    }

    /// The gold mentions of a document as they open and close, token by token.
    static final class Reader {
        private final Map<String, Set<Integer>> chains = new LinkedHashMap<>();
        private final Map<String, List<Open>> open = new HashMap<>();

        /// A mention that has not closed yet.
        private static final class Open {
            private final int least;
            private int words;
            private int head = -1;

            Open(int least) {
                this.least = least;
            }
        }

        /// Takes in a token.
        ///
        /// @param start where it starts in the document's text
        /// @param column the token's last column
        void read(int start, String column) {
            List<String> brackets = brackets(column);
            for (String bracket : brackets) {
                if (bracket.startsWith("(")) {
                    List<String> parts =
                            List.of(bracket.substring(1).replace(")", "").split("-", -1));
                    String least = parts.size() > 5 ? parts.get(5) : "1";
                    String first = least.split(",", -1)[0];
                    open.computeIfAbsent(parts.getFirst(), key -> new ArrayList<>())
                            .add(new Open(Integer.parseInt(first)));
                }
            }
            for (List<Open> stack : open.values()) {
                for (Open mention : stack) {
                    mention.words++;
                    if (mention.words == mention.least) {
                        mention.head = start;
                    }
                }
            }
            for (String bracket : brackets) {
                if (bracket.endsWith(")")) {
                    String key = bracket.replace("(", "").replace(")", "").split("-", -1)[0];
                    List<Open> stack = open.getOrDefault(key, List.of());
                    if (!stack.isEmpty()) {
                        Open closed = stack.removeLast();
                        if (closed.head >= 0) {
                            chains.computeIfAbsent(key, name -> new HashSet<>()).add(closed.head);
                        }
                    }
                }
            }
        }

        List<Set<Integer>> chains() {
            return List.copyOf(chains.values());
        }

        private static List<String> brackets(String column) {
            List<String> brackets = new ArrayList<>();
            for (String field : column.split("\\|", -1)) {
                if (!field.startsWith(ENTITY)) {
                    continue;
                }
                int from = ENTITY.length();
                for (int at = from; at < field.length(); at++) {
                    boolean last = at + 1 == field.length();
                    if (last || field.charAt(at) == ')' || field.charAt(at + 1) == '(') {
                        brackets.add(field.substring(from, at + 1));
                        from = at + 1;
                    }
                }
            }
            return brackets;
        }
    }
}
