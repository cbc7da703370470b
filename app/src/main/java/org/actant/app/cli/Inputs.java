package org.actant.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Pieces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands that read articles have in common.
final class Inputs {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0+",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Articles: .txt, .html, .jsonl, .csv, .tsv (id, text, title, date, url,"
                            + " publication), .parquet, .warc, .xml (RSS, Atom, NewsML-G2, NITF,"
                            + " PETRARCH), each also gzipped or in a .zip, a folder of these, or -"
                            + " for standard input.")
    private List<String> files = List.of();

    @Mixin private ArticleOptions articles = new ArticleOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles read at once; the output is the same. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Write each article that failed, its stage and reason, as JSON Lines.")
    private @Nullable Path failures;

    /// Pieces of the files, read as articles.
    Pieces pieces(Terminal terminal, Pieces.Contents contents) {
        return new Pieces(
                files,
                terminal.in(),
                articles.limits(),
                contents,
                articles.charset(),
                articles.columns());
    }

    List<String> files() {
        return files;
    }

    ArticleReader reader() {
        return articles.reader();
    }

    int threads() {
        if (threads < 1 || threads > 256) {
            throw usage("--threads is between 1 and 256, not " + threads);
        }
        return threads;
    }

    @Nullable Path failures() {
        return failures;
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not part of a command");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
