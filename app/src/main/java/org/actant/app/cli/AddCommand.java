package org.actant.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Tally;
import org.actant.app.export.EventWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Pieces;
import org.actant.app.store.Run;
import org.actant.app.store.Store;
import org.actant.app.store.StoreException;
import org.actant.app.store.StoreWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Articles and everything found in them into a store, one DuckDB file.",
            "An article that is there already with the same text is passed over; another text of"
                    + " the same article becomes its new version. Stopped at any point, the same"
                    + " command goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  actant add news.duckdb examples/articles",
            "  actant add news.duckdb news.jsonl.gz --failures failed.jsonl",
            "  actant add news.duckdb news.jsonl --actors my-actors.tsv"
        })
final class AddCommand implements Callable<Integer> {
    /// The store itself cannot be used: as wrong as a wrong path.
    static final int UNUSABLE = 2;

    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store; made if need be.")
    private Path path = Path.of("");

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Additions additions = new Additions();

    @Option(
            names = "--commit-every",
            paramLabel = "N",
            description = "Articles committed together, at most. Default: ${DEFAULT-VALUE}.")
    private int batch = 500;

    AddCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        int threads = inputs.threads();
        ArticleReader reader = inputs.reader();
        EventWriter version = Version.events();
        Pieces pieces = inputs.pieces(terminal, Pieces.Contents.ARTICLES);
        Run run = Adding.run(version, reader, additions.checksums());
        try (Store store = Store.forAdding(path, version.coder())) {
            StoreWriter writer = new StoreWriter(store, run, batch, Clock.systemUTC());
            Adding adding = new Adding(terminal, additions.engine(engine), reader, threads);
            return add(adding, pieces, writer);
        } catch (StoreException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return UNUSABLE;
        }
    }

    private int add(Adding adding, Pieces pieces, StoreWriter writer)
            throws IOException, InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(ended, writer), "stop"));
        Tally tally;
        try (pieces;
                Flow.FailureFile failures = new Flow.FailureFile(inputs.failures());
                Progress progress = new Progress(terminal, pieces);
                writer) {
            tally = adding.all(pieces::next, writer, failures, progress::show);
        } catch (StoreException e) {
            terminal.say(String.valueOf(e.getMessage()));
            terminal.say("%,d articles of this run are in the store".formatted(writer.committed()));
            return Flow.SOME_FAILED;
        } finally {
            ended.set(true);
        }
        terminal.say(
                "%,d articles added, %,d of them new versions; %,d were there; %,d failed"
                        .formatted(
                                writer.committed(),
                                writer.versions(),
                                tally.done() - writer.committed(),
                                tally.failed()));
        Flow.sayAside(terminal, tally);
        return tally.failed() == 0 ? Flow.ALL_READ : Flow.SOME_FAILED;
    }

    private void interrupted(AtomicBoolean ended, StoreWriter writer) {
        if (!ended.get()) {
            terminal.say(
                    "stopped; %,d articles of this run are in %s: the same command goes on from there"
                            .formatted(writer.committed(), path));
        }
    }
}
