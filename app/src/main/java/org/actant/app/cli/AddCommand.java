package org.actant.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Batch;
import org.actant.app.batch.Failure;
import org.actant.app.batch.Listener;
import org.actant.app.batch.Step;
import org.actant.app.batch.Tally;
import org.actant.app.export.EventWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.json.JsonLines;
import org.actant.app.store.LexiconChecksum;
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
    /// A file of each folder of data that the engine works from.
    private static final List<String> DATA =
            List.of("/org/actant/english/grammar.tsv", "/org/actant/knowledge/ontology/events.tsv");

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
        Run run =
                new Run(
                        version.coder(),
                        version.codebook(),
                        LexiconChecksum.of(DATA),
                        settings(reader, additions.checksums()));
        try (Store store = Store.forAdding(path, version.coder())) {
            StoreWriter writer = new StoreWriter(store, run, batch, Clock.systemUTC());
            return add(additions.engine(engine), pieces, threads, reader, writer);
        } catch (StoreException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return UNUSABLE;
        }
    }

    private int add(
            Engine reading, Pieces pieces, int threads, ArticleReader reader, StoreWriter writer)
            throws IOException, InterruptedException {
        Handover handover = new Handover();
        Step step =
                piece -> {
                    ArticleReader.Found found = reader.read(piece);
                    byte[] lines =
                            writer.knows(found.article())
                                    ? new byte[0]
                                    : handover.give(reading.read(found.article()), piece.source());
                    return new Step.Answer(lines, found.remarks());
                };
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(ended, writer), "stop"));
        Tally tally;
        try (pieces;
                Flow.FailureFile failures = new Flow.FailureFile(inputs.failures());
                Progress progress = new Progress(terminal, pieces);
                writer) {
            Report report = new Report(handover, writer, failures, progress);
            tally = new Batch(threads).run(pieces::next, step, report);
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

    private static String settings(ArticleReader reader, Additions.Checksums own) {
        JsonLines lines = new JsonLines();
        lines.add(json -> {
            LocalDate date = reader.date();
            json.writeStringField("date", date == null ? null : date.toString());
            json.writeNumberField("max_length", reader.limits().characters());
            json.writeArrayFieldStart("actors");
            for (String checksum : own.actors()) {
                json.writeString(checksum);
            }
            json.writeEndArray();
            json.writeStringField("gazetteer", own.gazetteer());
        });
        return new String(lines.toBytes(), StandardCharsets.UTF_8).strip();
    }

    /// Passes readings on to the store.
    private final class Report implements Listener {
        private final Handover handover;
        private final StoreWriter writer;
        private final Flow.FailureFile failures;
        private final Progress progress;

        Report(
                Handover handover,
                StoreWriter writer,
                Flow.FailureFile failures,
                Progress progress) {
            this.handover = handover;
            this.writer = writer;
            this.failures = failures;
            this.progress = progress;
        }

        @Override
        public void lines(byte[] lines) throws IOException {
            if (lines.length > 0) {
                Handover.Item item = handover.take(lines);
                writer.add(item.reading(), item.source());
            }
        }

        @Override
        public void remark(Piece piece, String remark) {
            terminal.say(piece.source() + " " + remark);
        }

        @Override
        public void failed(Failure failure) throws IOException {
            terminal.say(failure.source() + " " + failure.reason());
            failures.add(failure);
            writer.fail(failure);
        }

        @Override
        public void setAside(Failure failure) throws IOException {
            failures.add(failure);
            writer.fail(failure);
        }

        @Override
        public void through(Tally tally) {
            progress.show(tally);
        }
    }
}
