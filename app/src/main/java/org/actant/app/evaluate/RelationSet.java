package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.actant.Engine;
import org.actant.app.json.Json;
import org.actant.relate.Relation;
import org.actant.text.Span;

/// The event between two given actors, against one gold class a sentence.
final class RelationSet implements GoldSet {
    /// Stands for an actor that the sentence does not name.
    private static final Span NOBODY = new Span(0, 0);

    private record Answer(String gold, String given, String goldQuad, String givenQuad) {}

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<Answer> answers =
                records.parallelStream().map(record -> answer(record, engine)).toList();
        List<List<Mark>> roots = new ArrayList<>();
        List<List<Mark>> quads = new ArrayList<>();
        Confusion confusion = new Confusion();
        for (Answer answer : answers) {
            roots.add(marks(answer.gold(), answer.given()));
            quads.add(marks(answer.goldQuad(), answer.givenQuad()));
            confusion.add(answer.gold(), answer.given());
        }
        return new Scores(Roots.ALL, roots).table("event", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + new Scores(Roots.QUADS, quads)
                        .table("quad class", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + confusion.table(Roots.ALL);
    }

    private static Answer answer(Json.Fields record, Engine engine) {
        GoldText sentence = GoldText.of(record, "sentence");
        List<Span> source = sentence.spans(record.items("source_spans"));
        List<Span> target = sentence.spans(record.items("target_spans"));
        Relation relation =
                engine.relate(
                        sentence.text(),
                        source.isEmpty() ? NOBODY : source.getFirst(),
                        target.isEmpty() ? NOBODY : target.getFirst());
        return new Answer(
                String.valueOf(record.text("gold_root")),
                Roots.of(relation.event()),
                String.valueOf(record.text("gold_quad")),
                Roots.quad(relation.quad()));
    }

    private static List<Mark> marks(String gold, String given) {
        return gold.equals(given)
                ? List.of(Mark.right(gold))
                : List.of(Mark.missed(gold), Mark.wrong(given));
    }
}
