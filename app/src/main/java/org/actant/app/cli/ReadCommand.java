package org.actant.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Step;
import org.actant.app.export.ReadingWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Pieces;
import org.actant.app.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "The whole reading of each article as one line of JSON.",
            "Sentences with tokens (a token's head is the number of its head in the sentence from"
                    + " 1, 0 for the root), mentions, quotations, and events of every status."
        },
        footer = {
            "",
            "Examples:",
            "  actant read report.txt",
            "  actant read --explain report.txt | jq '.events[].why, .not_coded[].says'",
            "  actant read news.jsonl | jq -c '.quotations[] | [.speaker.text, .text]'"
        })
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Additions additions = new Additions();

    @Option(
            names = "--explain",
            description =
                    "Say of each event why it is coded so, and of each other trigger why it is"
                            + " not.")
    private boolean explain;

    ReadCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        int threads = inputs.threads();
        ArticleReader reader = inputs.reader();
        Pieces pieces = inputs.pieces(terminal, Pieces.Contents.ARTICLES);
        Engine reading = additions.engine(engine);
        ReadingWriter writer = new ReadingWriter(Version.events());
        Step step =
                piece -> {
                    ArticleReader.Found found = reader.read(piece);
                    JsonLines lines = new JsonLines();
                    if (explain) {
                        writer.write(reading.explain(found.article()), lines);
                    } else {
                        writer.write(reading.read(found.article()), lines);
                    }
                    return new Step.Answer(lines.toBytes(), found.remarks());
                };
        return new Flow(terminal, threads, inputs.failures()).run(pieces, step);
    }
}
