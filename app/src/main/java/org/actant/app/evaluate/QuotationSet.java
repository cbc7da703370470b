package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.actant.Engine;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.context.Quotation;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Quotations and their speakers. A gold quotation is found when one of ours covers at least half
/// of its letters and digits, the shortest where several cover as many; its speaker is right when
/// that one's speaker overlaps the gold source, or both have none. The rows of kinds are recall;
/// precision is over all: the share of quoted characters that are in the gold data.
final class QuotationSet implements GoldSet {
    private static final List<String> KINDS = List.of("direct", "mixed", "indirect");
    private static final String CONTENT = " (recall)";
    private static final String SPEAKER = ", speaker (recall)";
    private static final String CHARACTERS = "characters";

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        List<String> labels = new ArrayList<>();
        for (String kind : KINDS) {
            labels.add(kind + CONTENT);
            labels.add(kind + SPEAKER);
        }
        labels.add(CHARACTERS);
        return new Scores(labels, marks).table("quotations", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        GoldText text = GoldText.of(record, "text");
        List<Quotation> given =
                engine.read(text.article(record, "date")).quotations().stream()
                        .map(Reading.Speech::quotation)
                        .toList();
        BitSet quoted = new BitSet();
        given.forEach(one -> quoted.set(one.span().start(), one.span().end()));
        BitSet gold = new BitSet();
        List<Mark> marks = new ArrayList<>();
        for (Json.Fields attribution : record.records("attributions")) {
            List<Span> content = text.spans(attribution.items("content"));
            if (content.isEmpty()) {
                continue;
            }
            content.forEach(span -> gold.set(span.start(), span.end()));
            String kind = String.valueOf(attribution.text("quote_type"));
            Quotation found = best(text.text(), content, given);
            marks.add(found == null ? Mark.missed(kind + CONTENT) : Mark.right(kind + CONTENT));
            List<Span> source = text.spans(attribution.items("source"));
            boolean right = found != null && speaks(found.speaker(), source);
            String label = kind + SPEAKER;
            marks.add(right ? Mark.right(label) : Mark.missed(label));
        }
        BitSet both = (BitSet) quoted.clone();
        both.and(gold);
        int right = both.cardinality();
        marks.add(
                new Mark(
                        CHARACTERS,
                        right,
                        quoted.cardinality() - right,
                        gold.cardinality() - right));
        return marks;
    }

    private static @Nullable Quotation best(
            String text, List<Span> content, List<Quotation> given) {
        BitSet wanted = new BitSet();
        for (Span span : content) {
            for (int at = span.start(); at < span.end(); at++) {
                wanted.set(at, Character.isLetterOrDigit(text.charAt(at)));
            }
        }
        Quotation best = null;
        int most = 0;
        for (Quotation one : given) {
            int common = wanted.get(one.span().start(), one.span().end()).cardinality();
            boolean closer =
                    best != null && common == most && one.span().length() < best.span().length();
            if (common > most || closer) {
                most = common;
                best = one;
            }
        }
        return 2 * most >= wanted.cardinality() ? best : null;
    }

    private static boolean speaks(@Nullable Span speaker, List<Span> source) {
        if (speaker == null) {
            return source.isEmpty();
        }
        return source.stream().anyMatch(span -> span.overlaps(speaker));
    }
}
