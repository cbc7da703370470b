package org.actant.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.Reading;
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
import org.actant.ontology.Status;
import org.actant.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "The speed of the whole way from articles to events, on one thread and on two.",
            "Times are of the process, compiler and garbage collector included; the articles are in"
                    + " memory, and a first pass is not counted."
        },
        footer = {"", "Example:", "  actant bench --articles 2000 news.jsonl.gz"})
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Additions additions = new Additions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "How many articles of the input. Default: ${DEFAULT-VALUE}.")
    private int articles = 2000;

    BenchCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /// One pass over all articles.
    private record Pass(long tokens, long events, double wallSeconds, double cpuSeconds) {
        double tokensPerCpuSecond() {
            return tokens / cpuSeconds;
        }
    }

    @Override
    public Integer call() throws Exception {
        ArticleReader reader = inputs.reader();
        List<Piece> pieces = new ArrayList<>();
        try (Pieces input = inputs.pieces(terminal, Pieces.Contents.ARTICLES)) {
            for (Piece piece = input.next();
                    piece != null && pieces.size() < articles;
                    piece = input.next()) {
                pieces.add(piece);
            }
        }
        Engine reading = additions.engine(engine);
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        pass(pieces, 2, reader, reading);
        Pass one = pass(pieces, 1, reader, reading);
        Pass two = pass(pieces, 2, reader, reading);
        out.printf(
                "%,d articles, %,d tokens, %,d events%n",
                pieces.size(), one.tokens(), one.events());
        report(out, "1 thread ", one);
        report(out, "2 threads", two);
        out.printf(
                "2 threads are %.2f times as fast as 1%n", one.wallSeconds() / two.wallSeconds());
        Runtime memory = Runtime.getRuntime();
        out.printf(
                "heap: %,d MB in use, %,d MB reserved%n",
                (memory.totalMemory() - memory.freeMemory()) >> 20, memory.totalMemory() >> 20);
        return Flow.ALL_READ;
    }

    private static void report(PrintStream out, String name, Pass pass) {
        out.printf(
                "%s  %,9.0f tokens a CPU second   %,9.0f tokens a second%n",
                name, pass.tokensPerCpuSecond(), pass.tokens() / pass.wallSeconds());
    }

    private static Pass pass(List<Piece> pieces, int threads, ArticleReader reader, Engine engine)
            throws IOException, InterruptedException {
        LongAdder tokens = new LongAdder();
        LongAdder events = new LongAdder();
        EventWriter writer = Version.events();
        EnumSet<Status> statuses = EnumSet.of(Status.ACTUAL, Status.HISTORICAL);
        Step step =
                piece -> {
                    Reading reading = engine.read(reader.read(piece).article());
                    for (Sentence sentence : reading.document().sentences()) {
                        tokens.add(sentence.tokens().size());
                    }
                    events.add(reading.events().size());
                    JsonLines lines = new JsonLines();
                    writer.write(reading, statuses, lines);
                    return new Step.Answer(lines.toBytes(), List.of());
                };
        long cpu = cpuNanoseconds();
        long start = System.nanoTime();
        new Batch(threads).run(Batch.of(pieces), step, new Silent());
        return new Pass(
                tokens.sum(),
                events.sum(),
                (System.nanoTime() - start) / 1e9,
                (cpuNanoseconds() - cpu) / 1e9);
    }

    private static long cpuNanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    /// Takes answers and does nothing with them.
    private static final class Silent implements Listener {
        @Override
        public void lines(byte[] lines) {}

        @Override
        public void remark(Piece piece, String remark) {}

        @Override
        public void failed(Failure failure) {}

        @Override
        public void setAside(Failure failure) {}

        @Override
        public void through(Tally tally) {}
    }
}
