package org.actant.app.cli;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Columns;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How articles are to be read, whatever reads them.
public final class ArticleOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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

    /// How pieces become articles.
    public ArticleReader reader() {
        return new ArticleReader(new Decoder(charset()), limits(), date, languages(language));
    }

    private ArticleReader.Languages languages(String name) {
        return switch (name) {
            case "en" -> ArticleReader.Languages.ENGLISH;
            case "any" -> ArticleReader.Languages.ANY;
            default -> throw usage("--language is en or any, not " + name);
        };
    }

    /// Which column of a table holds what.
    public Columns columns() {
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

    public Limits limits() {
        try {
            return new Limits(maxLength);
        } catch (IllegalArgumentException e) {
            throw usage("--max-length: " + e.getMessage());
        }
    }

    /// The encoding of the files, `null` to find it out.
    public @Nullable Charset charset() {
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
