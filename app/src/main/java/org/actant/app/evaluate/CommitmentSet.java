package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.actant.Engine;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Article;
import org.jspecify.annotations.Nullable;

/// Status of a clause that a verb such as *think* or *know* governs in a question, under a
/// negation, a modal or a condition: how far readers take the writer to believe it, from -3 to 3.
/// Source: the CommitmentBank (de Marneffe, Simons and Tonhauser 2019).
final class CommitmentSet implements GoldSet {
    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<Correlation.Pair> all = new ArrayList<>();
        Map<String, List<Correlation.Pair>> kinds = new TreeMap<>();
        int unseen = 0;
        for (Json.Fields record : records) {
            GoldText text = GoldText.of(record, "target");
            Double gold = record.number("score");
            String verb = record.text("verb");
            String kind = record.text("embedding");
            if (gold == null || verb == null || kind == null) {
                throw new IllegalArgumentException(
                        "The record %s lacks \"score\", \"verb\" or \"embedding\""
                                .formatted(record.name("id")));
            }
            Status given = status(engine, text.article(record, "date"), verb);
            if (given == null) {
                unseen++;
            }
            double score = StatusSet.score(given == null ? Status.ACTUAL : given);
            Correlation.Pair pair = new Correlation.Pair(gold, score);
            all.add(pair);
            kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(pair);
        }
        StringBuilder report = new StringBuilder();
        kinds.forEach((kind, pairs) -> report.append(line(kind, pairs)));
        return report.append(line("all", all))
                .append("%d clauses not found, taken for actual%n".formatted(unseen))
                .toString();
    }

    private static String line(String kind, List<Correlation.Pair> pairs) {
        Correlation correlation = new Correlation(pairs);
        return "%-12s %5d clauses, Pearson r %.3f, same sign %.3f%n"
                .formatted(kind, pairs.size(), correlation.pearson(), correlation.signs());
    }

    /// The status of the first clause that the verb governs, `null` where there is none.
    private static @Nullable Status status(Engine engine, Article article, String verb) {
        Reading reading = engine.read(article);
        for (Tree tree : reading.trees()) {
            for (int token = 0; token < tree.size(); token++) {
                if (tree.lemma(token).toLowerCase(Locale.ROOT).equals(verb)) {
                    int clause = clause(tree, token);
                    if (clause >= 0) {
                        return engine.status(tree, clause);
                    }
                }
            }
        }
        return null;
    }

    private static int clause(Tree tree, int verb) {
        for (String relation : List.of("ccomp", "csubj", "advcl", "xcomp", "parataxis")) {
            int clause = tree.child(verb, relation);
            if (clause > verb) {
                return clause;
            }
        }
        boolean inserted = tree.is(verb, "parataxis") && tree.upos(verb) == Upos.VERB;
        return inserted ? tree.head(verb) : -1;
    }
}
