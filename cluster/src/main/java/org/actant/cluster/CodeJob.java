package org.actant.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.actant.app.ingest.Piece;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What `actant code` does, on a cluster: the files are cut into pieces by the readers of the
/// command, the pieces are spread over all executors, and what they gave is gathered in tables.
@Command(
        name = "actant-cluster",
        mixinStandardHelpOptions = true,
        description = "Articles to events on Apache Spark, by spark-submit.")
public final class CodeJob implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MOST_READERS = 10_000;

    private final List<String> arguments;
    private final PrintStream err;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private CodeOptions options = new CodeOptions();

    private CodeJob(List<String> arguments, PrintStream err) {
        this.arguments = List.copyOf(arguments);
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new CodeJob(List.of(arguments), err));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            err.println("actant: " + message(exception));
            return FAILED;
        });
        int code = line.execute(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /// The options as an executor reads them.
    ///
    /// @param files where the files of a user's own knowledge lie there
    static CodeOptions onExecutor(List<String> arguments, UnaryOperator<String> files) {
        CodeJob job = new CodeJob(arguments, System.err);
        new CommandLine(job)
                .registerConverter(Path.class, name -> Path.of(files.apply(name)))
                .parseArgs(arguments.toArray(String[]::new));
        return job.options;
    }

    @Override
    public Integer call() throws IOException {
        check();
        try (SparkSession spark = SparkSession.builder().appName("Actant").getOrCreate();
                JavaSparkContext context = new JavaSparkContext(spark.sparkContext())) {
            Tables tables = new Tables(spark, options.output(), context.hadoopConfiguration());
            List<ArticleFile> files = files(context.hadoopConfiguration());
            long start = System.nanoTime();
            Tables.Counts counts = tables.write(outcomes(context, files));
            say(
                    "%,d articles, %,d events, %,d failed, %,d set aside: %s, coded in %,.1f s"
                            .formatted(
                                    counts.articles(),
                                    counts.events(),
                                    counts.failed(),
                                    counts.aside(),
                                    options.output(),
                                    (counts.coded() - start) / 1e9));
        }
        return DONE;
    }

    /// Finds what is wrong with the command line before anything is sent anywhere.
    private void check() throws IOException {
        if (options.partitions() < 0) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--partitions is 1 at least, not " + options.partitions());
        }
        options.articles().reader();
        options.articles().columns();
        if (!options.additions().isEmpty()) {
            options.coding();
        }
    }

    private List<ArticleFile> files(Configuration configuration) throws IOException {
        List<ArticleFile> files = new ArrayList<>();
        for (String name : options.files()) {
            files.addAll(ArticleFile.named(name, configuration));
        }
        return files;
    }

    private JavaRDD<ArticleOutcome> outcomes(JavaSparkContext context, List<ArticleFile> files)
            throws IOException {
        Broadcast<Assignment> told =
                context.broadcast(
                        Assignment.of(
                                arguments, options.additions(), context.hadoopConfiguration()));
        long bytes = files.stream().mapToLong(ArticleFile::bytes).sum();
        JavaRDD<Piece> pieces =
                context.parallelize(files, Math.min(files.size(), MOST_READERS))
                        .flatMap(file -> ExecutorProcess.of(told).pieces(file));
        return pieces.repartition(options.partitions(bytes))
                .mapPartitions(some -> ExecutorProcess.of(told).outcomes(some));
    }

    private void say(String message) {
        err.println("actant: " + message);
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return exception instanceof NoSuchFileException missing
                ? missing.getFile() + " cannot be read: there is no such file"
                : message == null ? exception.toString() : message;
    }
}
