package org.actant.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Step;
import org.actant.app.ingest.LineReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.json.Json;
import org.actant.app.json.JsonLines;
import org.actant.relate.Relation;
import org.actant.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "relate",
        mixinStandardHelpOptions = true,
        description = {
            "What one actor does to another in a text.",
            "Each line has id, text, actor {start, end} and recipient {start, end}; either may be"
                    + " null. Offsets are UTF-16 code units."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"1\",\"text\":\"Kenya thanked Norway.\",\"actor\":"
                    + "{\"start\":0,\"end\":5},\"recipient\":{\"start\":14,\"end\":20}}'"
                    + " | actant relate -"
        })
final class RelateCommand implements Callable<Integer> {
    private static final Span NOBODY = new Span(0, 0);

    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Mixin private Records records = new Records();

    @Mixin private Additions additions = new Additions();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON Lines; - for standard input.")
    private List<String> files = List.of();

    RelateCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        Engine relating = additions.engine(engine);
        return records.flow(terminal)
                .run(Records.pieces(files, terminal), piece -> answer(piece, relating));
    }

    private static Step.Answer answer(Piece piece, Engine engine) throws UnreadableException {
        Json.Fields record = LineReader.fields(piece);
        String text = record.text("text");
        if (text == null) {
            throw new UnreadableException("has no \"text\"");
        }
        Span actor = span(record, "actor", text);
        Span recipient = span(record, "recipient", text);
        String id = record.name("id");
        Relation relation = engine.relate(text, actor, recipient);
        JsonLines lines = new JsonLines();
        lines.add(json -> {
            json.writeStringField("id", id == null ? piece.source() : id);
            json.writeStringField("event", relation.event());
            json.writeNumberField("quad_code", relation.quad());
            json.writeArrayFieldStart("mode");
            for (String mode : relation.modes()) {
                json.writeString(mode);
            }
            json.writeEndArray();
            json.writeNumberField("score", rounded(relation.score()));
            json.writeStringField("rule", relation.rule());
            json.writeObjectFieldStart("distribution");
            for (Map.Entry<String, Double> entry : relation.distribution().entrySet()) {
                json.writeNumberField(entry.getKey(), rounded(entry.getValue()));
            }
            json.writeEndObject();
        });
        return new Step.Answer(lines.toBytes(), List.of());
    }

    /// The span; an empty one where nobody is given.
    private static Span span(Json.Fields record, String name, String text)
            throws UnreadableException {
        Json.Fields fields = record.fields(name);
        if (fields == null) {
            Json value = record.values().get(name);
            if (value == null || value instanceof Json.Nothing) {
                return NOBODY;
            }
            throw new UnreadableException("has no \"%s\" with start and end".formatted(name));
        }
        Integer start = fields.integer("start");
        Integer end = fields.integer("end");
        if (start == null || end == null || start < 0 || start >= end || end > text.length()) {
            throw new UnreadableException(
                    "has \"%s\" at %s–%s in a text of %,d characters"
                            .formatted(name, start, end, text.length()));
        }
        return new Span(start, end);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
