package org.actant.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.actant.app.export.formats.Codes;
import org.actant.app.export.formats.Csv;
import org.actant.app.export.formats.Format;
import org.actant.app.export.formats.Gdelt;
import org.actant.app.export.formats.Icews;
import org.actant.app.export.formats.Phoenix;
import org.actant.app.export.formats.PloverLines;
import org.actant.app.export.formats.Polecat;
import org.actant.app.store.Selection;
import org.actant.app.store.Store;
import org.actant.app.store.StoreException;
import org.actant.app.store.StoreReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Events of a store in the formats that other tools read.",
            "Only the latest version of each article counts."
        },
        footer = {
            "",
            "Examples:",
            "  actant export news.duckdb --format polecat --since 2024-01-01 > events.txt",
            "  actant export news.duckdb --format parquet --country KEN,UGA --output east.parquet",
            "  actant export news.duckdb --format icews --event ASSAULT,COERCE --one-a-day"
        })
final class ExportCommand implements Callable<Integer> {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z0-9_-]*");

    /// Nothing that was asked for could be written to its end.
    private static final int UNWRITTEN = 3;

    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store.")
    private Path path = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Kind kind = Kind.jsonl;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "FILE",
            description = "Where to write; standard output if it is not given.")
    private @Nullable Path target;

    @Option(
            names = "--since",
            converter = Day.class,
            paramLabel = "DAY",
            description = "Events of this day and later ones: YYYY-MM-DD.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            converter = Day.class,
            paramLabel = "DAY",
            description = "Events up to this day: YYYY-MM-DD.")
    private @Nullable LocalDate until;

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "CODE",
            description = "Events that happened in one of these: ISO 3166 alpha-3.")
    private List<String> countries = List.of();

    @Option(
            names = "--event",
            split = ",",
            paramLabel = "NAME",
            description = "Events of these kinds: ASSAULT, COERCE …")
    private List<String> events = List.of();

    @Option(
            names = "--status",
            paramLabel = "LIST",
            converter = StatusList.Converter.class,
            description =
                    "all, or some of actual, historical, future, hypothetical, negated, with commas"
                            + " between. Default: actual,historical.")
    private StatusList statuses = StatusList.STANDARD;

    @Option(
            names = "--one-a-day",
            description =
                    "One event for each day, coding, sides and country: the one reported first.")
    private boolean oneADay;

    @Option(
            names = "--happenings",
            description =
                    "One event for each happening, that is for events of one story and one coding:"
                            + " the one reported first.")
    private boolean happenings;

    @Option(
            names = "--actor",
            split = ",",
            paramLabel = "CODE",
            description =
                    "Events that one of these has a part in: codes (KEN, UNO), or names as"
                            + " identifier_text has them.")
    private List<String> sides = List.of();

    /// The names are those of the command line.
    enum Kind {
        jsonl,
        csv,
        parquet,
        polecat,
        icews,
        phoenix,
        gdelt
    }

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Selection selection =
                new Selection(
                        since,
                        until,
                        names("--country", countries, COUNTRY),
                        names("--event", events, EVENT),
                        sides.stream().map(String::strip).toList(),
                        statuses.statuses(),
                        fold());
        Store store;
        try {
            store = Store.forReading(path);
        } catch (StoreException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return AddCommand.UNUSABLE;
        }
        try (store;
                StoreReader reader = new StoreReader(store)) {
            if (reader.choose(selection) == 0) {
                terminal.say("no event of %s passes".formatted(path));
            }
            write(reader);
            return Flow.ALL_READ;
        } catch (IOException e) {
            if (UnwritableException.isReaderGone(e)) {
                throw e;
            }
            IOException said = e instanceof StoreException ? e : UnwritableException.of(name(), e);
            terminal.say(String.valueOf(said.getMessage()));
            return UNWRITTEN;
        }
    }

    private String name() {
        return target == null ? "standard output" : target.toString();
    }

    private void write(StoreReader reader) throws IOException {
        Path file = target;
        if (file == null) {
            write(reader, terminal.out());
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                write(reader, out);
            }
        } else {
            whole(reader, file);
        }
    }

    /// Writes beside the file and moves it there at the end, so that no half export lies around
    /// under its name.
    private void whole(StoreReader reader, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (kind == Kind.parquet) {
                reader.parquet(part);
            } else {
                try (OutputStream out = Files.newOutputStream(part)) {
                    write(reader, out);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(StoreReader reader, OutputStream out) throws IOException {
        switch (kind) {
            case jsonl -> articles(reader, new PloverLines(), out);
            case polecat -> articles(reader, new Polecat(Codes.load()), out);
            case icews -> articles(reader, new Icews(Codes.load()), out);
            case phoenix -> articles(reader, new Phoenix(), out);
            case gdelt -> articles(reader, new Gdelt(Codes.load()), out);
            case csv -> {
                Output lines = new Output(name(), out);
                reader.rows(row -> lines.write(Csv.line(row).getBytes(StandardCharsets.UTF_8)));
                lines.flush();
            }
            case parquet -> {
                Path folder = Files.createTempDirectory("actant-export");
                Path file = folder.resolve("events.parquet");
                try {
                    reader.parquet(file);
                    Files.copy(file, out);
                    out.flush();
                } finally {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(folder);
                }
            }
        }
    }

    private void articles(StoreReader reader, Format format, OutputStream out) throws IOException {
        Output lines = new Output(name(), out);
        lines.write(format.head());
        reader.articles(article -> lines.write(format.lines(article)));
        lines.flush();
    }

    private Selection.Fold fold() {
        if (oneADay && happenings) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--one-a-day and --happenings are two ways to count; give one of them");
        }
        return oneADay
                ? Selection.Fold.DAY
                : happenings ? Selection.Fold.HAPPENING : Selection.Fold.NONE;
    }

    private List<String> names(String option, List<String> given, Pattern shape) {
        List<String> names =
                given.stream().map(name -> name.strip().toUpperCase(Locale.ROOT)).toList();
        for (String name : names) {
            if (!shape.matcher(name).matches()) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "%s: \"%s\" is no code".formatted(option, name));
            }
        }
        return names;
    }
}
