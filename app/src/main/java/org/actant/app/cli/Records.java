package org.actant.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Pieces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands that answer records one by one have in common.
final class Records {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Records answered at once; the output is the same. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Write each record that failed, and why, as JSON Lines.")
    private @Nullable Path failures;

    Flow flow(Terminal terminal) {
        return new Flow(terminal, Math.clamp(threads, 1, 256), failures);
    }

    static Pieces pieces(List<String> files, Terminal terminal) {
        return new Pieces(files, terminal.in(), Limits.STANDARD, Pieces.Contents.RECORDS, null);
    }
}
