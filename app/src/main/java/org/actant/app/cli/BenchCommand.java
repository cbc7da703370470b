package org.actant.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
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
            "First every article is read until ten seconds have gone by, and at least once, so that"
                    + " the compiler has done most of its work; then five passes are timed, and the"
                    + " median of the five is told. Times are of the process, garbage collector"
                    + " included; the articles are in memory."
        },
        footer = {"", "Example:", "  actant bench --articles 2000 news.jsonl.gz"})
final class BenchCommand implements Callable<Integer> {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int PASSES = 5;

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
        Pass one = median(pieces, 1, reader, reading);
        Pass two = median(pieces, 2, reader, reading);
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

    /// The medians of several passes, after others that are not counted: what the compiler takes is
    /// none of the engine's speed.
    private static Pass median(List<Piece> pieces, int threads, ArticleReader reader, Engine engine)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        do {
            pass(pieces, threads, reader, engine);
        } while (System.nanoTime() - start < WARM_UP.toNanos());
        List<Pass> passes = new ArrayList<>();
        for (int number = 0; number < PASSES; number++) {
            passes.add(pass(pieces, threads, reader, engine));
        }
        Pass any = passes.getFirst();
        return new Pass(
                any.tokens(),
                any.events(),
                median(passes.stream().mapToDouble(Pass::wallSeconds)),
                median(passes.stream().mapToDouble(Pass::cpuSeconds)));
    }

    private static double median(DoubleStream values) {
        return values.sorted().toArray()[PASSES / 2];
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
