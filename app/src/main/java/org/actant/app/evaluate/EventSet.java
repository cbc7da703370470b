package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.actant.Engine;
import org.actant.Event;
import org.actant.app.json.Json;
import org.actant.resolve.Participant;
import org.actant.text.Span;

/// The events that are found without being told the actors, against one gold class a sentence. Of
/// the events that join the gold source to the gold target the surest counts; where there is none,
/// the class is missed. A second table asks only whether the sentence has the class, a third
/// whether one of its events has the class and both sides.
final class EventSet implements GoldSet {
    private record Answer(String gold, String given, boolean among, boolean sided) {}

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<Answer> answers =
                records.parallelStream().map(record -> answer(record, engine)).toList();
        List<List<Mark>> joined = new ArrayList<>();
        List<List<Mark>> among = new ArrayList<>();
        List<List<Mark>> sided = new ArrayList<>();
        Confusion confusion = new Confusion();
        for (Answer answer : answers) {
            confusion.add(answer.gold(), answer.given());
            joined.add(marks(answer));
            among.add(List.of(recalled(answer.gold(), answer.among())));
            sided.add(List.of(recalled(answer.gold(), answer.sided())));
        }
        List<String> columns = new ArrayList<>(Roots.ALL);
        columns.add(Roots.NONE);
        return new Scores(Roots.ALL, joined)
                        .table("event, actors found", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + new Scores(Roots.ALL, among)
                        .table("class in sentence (recall)", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + new Scores(Roots.ALL, sided)
                        .table("class with both actors (recall)", Scores.Averages.MACRO_AND_MICRO)
                + "%n".formatted()
                + confusion.table(columns);
    }

    private static Answer answer(Json.Fields record, Engine engine) {
        GoldText sentence = GoldText.of(record, "sentence");
        List<Span> source = sentence.spans(record.items("source_spans"));
        List<Span> target = sentence.spans(record.items("target_spans"));
        String gold = String.valueOf(record.text("gold_root"));
        String given = Roots.NONE;
        double best = -1;
        boolean among = false;
        boolean sided = false;
        for (Event event : engine.read(sentence.article(record, "date")).events()) {
            String root = Roots.of(event.type());
            boolean joins = joins(event, source, target);
            among |= root.equals(gold);
            sided |= root.equals(gold) && joins;
            if (event.score() > best && joins) {
                best = event.score();
                given = root;
            }
        }
        return new Answer(gold, given, among, sided);
    }

    private static Mark recalled(String gold, boolean found) {
        return found ? Mark.right(gold) : Mark.missed(gold);
    }

    private static List<Mark> marks(Answer answer) {
        if (answer.gold().equals(answer.given())) {
            return List.of(Mark.right(answer.gold()));
        }
        return answer.given().equals(Roots.NONE)
                ? List.of(Mark.missed(answer.gold()))
                : List.of(Mark.missed(answer.gold()), Mark.wrong(answer.given()));
    }

    /// Whether source and target take part, on different sides or, in an event without sides, both
    /// as actors.
    private static boolean joins(Event event, List<Span> source, List<Span> target) {
        boolean acts = source.isEmpty() || touches(event.actors(), source);
        boolean suffers =
                target.isEmpty()
                        || touches(
                                event.recipients().isEmpty() ? event.actors() : event.recipients(),
                                target);
        return acts && suffers;
    }

    private static boolean touches(List<Participant> participants, List<Span> spans) {
        for (Participant participant : participants) {
            for (Span span : spans) {
                if (span.overlaps(participant.span())) {
                    return true;
                }
            }
        }
        return false;
    }
}
