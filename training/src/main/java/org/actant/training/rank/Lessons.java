package org.actant.training.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actant.Engine;
import org.actant.text.Span;
import org.actant.training.Json;

/// Reads the sets of examples.
final class Lessons {
    private static final Span NOBODY = new Span(0, 0);

    private final Engine engine;

    Lessons(Engine engine) {
        this.engine = engine;
    }

    /// Sentences with two spans and the event between them.
    List<Lesson> roots(Path file) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<?, ?> record = Json.object(line);
            lessons.add(
                    lesson(
                            record,
                            first(record, "source_spans"),
                            first(record, "target_spans"),
                            Answers.bit(Json.string(record, "gold_root")),
                            1));
        }
        return lessons;
    }

    /// Sentences with two spans of which only the quad class is known, near copies of the others
    /// left out.
    List<Lesson> quads(Path file, double weight, List<Lesson> others) throws IOException {
        Set<String> clusters = new HashSet<>();
        others.forEach(lesson -> clusters.add(lesson.cluster()));
        List<Lesson> lessons = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<?, ?> record = Json.object(line);
            int quad = Json.number(record, "gold_penta");
            boolean known = quad >= 1 && quad <= Answers.QUADS;
            if (known && !clusters.contains(Json.string(record, "cluster"))) {
                boolean mutual = first(record, "source_spans").isEmpty();
                lessons.add(
                        lesson(
                                record,
                                first(record, mutual ? "reciprocal_spans" : "source_spans"),
                                first(record, "target_spans"),
                                Answers.bits(quad),
                                weight));
            }
        }
        return lessons;
    }

    /// Our own sentences, each a cluster by itself.
    List<Lesson> own(List<MarkedSentence> sentences) {
        List<Lesson> lessons = new ArrayList<>();
        for (MarkedSentence sentence : sentences) {
            lessons.add(
                    new Lesson(
                            engine.evidence(
                                    sentence.text(), sentence.actor(), sentence.recipient()),
                            Answers.bit(sentence.event()),
                            1,
                            "own " + lessons.size(),
                            true));
        }
        return lessons;
    }

    private Lesson lesson(
            Map<?, ?> record, Span actor, Span recipient, int allowed, double weight) {
        return new Lesson(
                engine.evidence(Json.string(record, "sentence"), actor, recipient),
                allowed,
                weight,
                Json.string(record, "cluster"));
    }

    private static Span first(Map<?, ?> record, String field) {
        boolean listed =
                record.get(field) instanceof List<?> spans
                        && !spans.isEmpty()
                        && spans.getFirst() instanceof List<?> first
                        && first.size() == 2;
        if (!listed) {
            return NOBODY;
        }
        List<?> first = (List<?>) ((List<?>) Objects.requireNonNull(record.get(field))).getFirst();
        return first.get(0) instanceof Double start && first.get(1) instanceof Double end
                ? new Span(start.intValue(), end.intValue())
                : NOBODY;
    }
}
