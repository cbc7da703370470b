package org.actant.app.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Pieces;
import org.jspecify.annotations.Nullable;
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
                    "Articles: .txt, .html, .jsonl (id, text, title, date, url, publication), each"
                            + " also gzipped, a folder of these, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--date",
            converter = Day.class,
            paramLabel = "DAY",
            description = "Publication date of articles that do not tell their own: YYYY-MM-DD.")
    private @Nullable LocalDate date;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the files; found out where it is not given.")
    private @Nullable String encoding;

    @Option(
            names = "--max-length",
            paramLabel = "N",
            description = "Longest article, in characters. Default: ${DEFAULT-VALUE}.")
    private int maxLength = Limits.STANDARD.characters();

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
        return new Pieces(files, terminal.in(), limits(), contents, charset());
    }

    List<String> files() {
        return files;
    }

    ArticleReader reader() {
        return new ArticleReader(new Decoder(charset()), limits(), date);
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

    private Limits limits() {
        try {
            return new Limits(maxLength);
        } catch (IllegalArgumentException e) {
            throw usage("--max-length: " + e.getMessage());
        }
    }

    private @Nullable Charset charset() {
        if (encoding == null) {
            return null;
        }
        Charset charset = Decoder.named(encoding);
        if (charset == null) {
            throw usage("--encoding: \"%s\" is no encoding known here".formatted(encoding));
        }
        return charset;
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not part of a command");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
