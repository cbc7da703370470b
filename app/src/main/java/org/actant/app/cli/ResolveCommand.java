package org.actant.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Step;
import org.actant.app.ingest.LineReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.PublicationDate;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.json.Json;
import org.actant.app.json.JsonLines;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "An actor phrase to its code; null where it is no actor we know.",
        footer = {
            "",
            "Examples:",
            "  actant resolve \"the Haitian prime minister\" --date 2022-10-27",
            "  actant resolve police --country KEN",
            "  actant resolve --jsonl phrases.jsonl"
        })
final class ResolveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private Records records = new Records();

    @Mixin private Additions additions = new Additions();

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Actor phrases.")
    private List<String> texts = List.of();

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "Phrases as JSON Lines: id, text, context, date, country.")
    private @Nullable String file;

    @Option(
            names = "--date",
            converter = Day.class,
            paramLabel = "DAY",
            description = "The day the phrase was used: YYYY-MM-DD.")
    private @Nullable LocalDate date;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country it was used in: ISO 3166 alpha-3.")
    private @Nullable String country;

    ResolveCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        if (texts.isEmpty() == (file == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Give either phrases or --jsonl FILE");
        }
        Engine resolving = additions.engine(engine);
        if (file != null) {
            return records.flow(terminal)
                    .run(
                            Records.pieces(List.of(file), terminal),
                            piece -> answer(piece, resolving));
        }
        JsonLines lines = new JsonLines();
        int number = 0;
        for (String text : texts) {
            number++;
            Phrase phrase = new Phrase(Integer.toString(number), text, "", date, country);
            write(phrase, resolving, lines);
        }
        terminal.out().write(lines.toBytes());
        return Flow.ALL_READ;
    }

    private record Phrase(
            String id,
            String text,
            String context,
            @Nullable LocalDate date,
            @Nullable String country) {}

    private Step.Answer answer(Piece piece, Engine engine) throws UnreadableException {
        Json.Fields record = LineReader.fields(piece);
        String text = record.text("text");
        if (text == null) {
            throw new UnreadableException("has no \"text\"");
        }
        List<String> remarks = new ArrayList<>();
        String day = record.name("date");
        LocalDate used = date;
        if (day != null && !day.isBlank()) {
            used = PublicationDate.parse(day);
            if (used == null) {
                remarks.add("has the date \"%s\", which is not YYYY-MM-DD".formatted(day));
            }
        }
        String id = record.name("id");
        String context = record.text("context");
        String where = record.text("country");
        Phrase phrase =
                new Phrase(
                        id == null ? piece.source() : id,
                        text,
                        context == null ? "" : context,
                        used,
                        where == null || where.isBlank() ? country : where);
        JsonLines lines = new JsonLines();
        write(phrase, engine, lines);
        return new Step.Answer(lines.toBytes(), remarks);
    }

    private static void write(Phrase phrase, Engine engine, JsonLines lines) {
        String known = phrase.country();
        Participant participant =
                engine.resolve(
                        phrase.text(),
                        phrase.context(),
                        phrase.date(),
                        known == null ? null : known.strip().toUpperCase(Locale.ROOT));
        lines.add(json -> {
            json.writeStringField("id", phrase.id());
            json.writeStringField("text", phrase.text());
            json.writeStringField("code", participant.code());
            json.writeStringField("sector", participant.sector());
            json.writeArrayFieldStart("other_sectors");
            for (String sector : participant.otherSectors()) {
                json.writeString(sector);
            }
            json.writeEndArray();
            json.writeStringField("identifier_text", participant.name());
            json.writeStringField("office", participant.office());
            json.writeStringField("reason", participant.reason());
        });
    }
}
