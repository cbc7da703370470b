package org.actant.app.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Columns;
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
                    "Articles: .txt, .html, .jsonl, .csv, .tsv (id, text, title, date, url,"
                            + " publication), .parquet, .warc, .xml (RSS, Atom, NewsML-G2, NITF,"
                            + " PETRARCH), each also gzipped or in a .zip, a folder of these, or -"
                            + " for standard input.")
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
            names = "--columns",
            split = ",",
            paramLabel = "FIELD=NAME",
            description =
                    "Which column of a table (csv, tsv, parquet) holds the text, id, title, date,"
                            + " url, publication or language; usual names are found without.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--language",
            paramLabel = "en|any",
            description =
                    "en sets aside what is in another language, any reads everything."
                            + " Default: ${DEFAULT-VALUE}.")
    private String language = "en";

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
        return new Pieces(files, terminal.in(), limits(), contents, charset(), columns());
    }

    List<String> files() {
        return files;
    }

    ArticleReader reader() {
        return new ArticleReader(new Decoder(charset()), limits(), date, languages(language));
    }

    private ArticleReader.Languages languages(String name) {
        return switch (name) {
            case "en" -> ArticleReader.Languages.ENGLISH;
            case "any" -> ArticleReader.Languages.ANY;
            default -> throw usage("--language is en or any, not " + name);
        };
    }

    private Columns columns() {
        Map<Columns.Field, String> chosen = new EnumMap<>(Columns.Field.class);
        for (Map.Entry<String, String> column : columns.entrySet()) {
            Columns.Field field = Columns.Field.named(column.getKey());
            if (field == null) {
                throw usage(
                        "--columns: \"%s\" is not one of %s"
                                .formatted(
                                        column.getKey(),
                                        Arrays.stream(Columns.Field.values())
                                                .map(Columns.Field::label)
                                                .collect(Collectors.joining(", "))));
            }
            chosen.put(field, column.getValue());
        }
        return new Columns(chosen);
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
