package org.actant.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Pieces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Articles to events, one PLOVER record a line.",
        footer = {
            "",
            "Examples:",
            "  actant code examples/articles",
            "  actant code --date 2022-10-27 report.txt",
            "  actant code --status all news.jsonl > events.jsonl",
            "  zcat news.jsonl.gz | actant code --failures failed.jsonl -"
        })
final class CodeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Additions additions = new Additions();

    @Option(
            names = "--status",
            paramLabel = "LIST",
            converter = StatusList.Converter.class,
            description =
                    "Which events to write: all, or some of actual, historical, future,"
                            + " hypothetical, negated, with commas between."
                            + " Default: actual,historical.")
    private StatusList statuses = StatusList.STANDARD;

    CodeCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        int threads = inputs.threads();
        ArticleReader reader = inputs.reader();
        Pieces pieces = inputs.pieces(terminal, Pieces.Contents.ARTICLES);
        return new Flow(terminal, threads, inputs.failures())
                .run(
                        pieces,
                        new Coding(
                                reader,
                                additions.engine(engine),
                                Version.events(),
                                statuses.statuses()));
    }
}
