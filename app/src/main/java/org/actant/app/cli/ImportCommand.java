package org.actant.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.actant.Engine;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.GeonamesDump;
import org.actant.app.ingest.TextSource;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.petrarch.PetrarchActors;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerWriter;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        description = "Other people's data, in the form that Actant reads.",
        footer = {
            "",
            "Examples:",
            "  actant import geonames cities500.txt --output places.bin",
            "  actant import petrarch actors.txt agents.txt --output mine.tsv"
        })
final class ImportCommand implements Callable<Integer> {
    /// Codes told by name.
    private static final int MOST_TOLD = 20;

    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Spec private @Nullable CommandSpec spec;

    ImportCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "What is to be imported: geonames or petrarch");
    }

    @Command(
            name = "geonames",
            mixinStandardHelpOptions = true,
            description = {
                "A table of GeoNames to a gazetteer for --gazetteer.",
                "It holds the places that ship with Actant, and the divisions, seats and populated"
                        + " places of the table."
            },
            footer = {
                "",
                "Examples:",
                "  actant import geonames cities500.txt --output places.bin",
                "  actant import geonames allCountries.txt --population 1000 --output places.bin",
                "  actant code --gazetteer places.bin news.jsonl"
            })
    int geonames(
            @Parameters(
                            paramLabel = "FILE",
                            description = "allCountries.txt, cities500.txt, KE.txt …; .gz too.")
                    Path file,
            @Option(
                            names = "--output",
                            required = true,
                            paramLabel = "FILE",
                            description = "Where the gazetteer goes.")
                    Path output,
            @Option(
                            names = "--population",
                            paramLabel = "N",
                            defaultValue = "500",
                            description =
                                    "Leave out smaller places that are no seat of a division."
                                            + " Default: ${DEFAULT-VALUE}.")
                    long population)
            throws IOException {
        Gazetteer shipped = Gazetteer.read(Resources.knowledge().open("places/gazetteer.bin"));
        Refused refused = new Refused(terminal);
        GeonamesDump dump = new GeonamesDump(file, population, shipped);
        GazetteerWriter places;
        try {
            places = dump.places(refused::add);
            if (places.size() == shipped.size()) {
                refused.finish();
                throw new IOException(file + " has no place that is not known already");
            }
            write(places::write, output);
        } catch (IllegalStateException e) {
            throw new IOException(
                    "%s: %s; leave out the smaller ones with --population"
                            .formatted(file, e.getMessage()),
                    e);
        }
        terminal.say(
                "%,d places, %,d of them new: %s"
                        .formatted(places.size(), places.size() - shipped.size(), output));
        return refused.finish();
    }

    @Command(
            name = "petrarch",
            mixinStandardHelpOptions = true,
            description = {
                "Dictionaries of PETRARCH or TABARI to a table for --actors.",
                "Actors come with their days, agents as words for people without a country. Of a"
                        + " name that is in several entries the first counts. Codes that PLOVER has"
                        + " nothing for are counted and told, and so are verbs: what a verb means is"
                        + " for frames to say (--frames)."
            },
            footer = {
                "",
                "Examples:",
                "  actant import petrarch Countries.actors.txt agents.txt --output mine.tsv",
                "  actant code --actors mine.tsv news.jsonl"
            })
    int petrarch(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description =
                                    "Dictionaries of actors and agents; of those that name"
                                            + " somebody alike, earlier ones count.")
                    List<Path> files,
            @Option(
                            names = "--output",
                            required = true,
                            paramLabel = "FILE",
                            description = "Where the table goes.")
                    Path output)
            throws IOException {
        Refused refused = new Refused(terminal);
        Engine loaded = engine.get();
        PetrarchActors actors =
                new PetrarchActors(
                        word -> loaded.resolve(word, "", null, null).sector(), refused::add);
        for (Path file : files) {
            actors.add(file.toString(), text(file));
        }
        PetrarchActors.Counts counts = actors.counts();
        tell(counts);
        if (counts.actors() + counts.agents() == 0) {
            refused.finish();
            throw new IOException("no actor and no agent is in these files; nothing was written");
        }
        write(actors::write, output);
        terminal.say(
                "%,d actors and %,d agents: %s"
                        .formatted(counts.actors(), counts.agents(), output));
        return refused.finish();
    }

    private void tell(PetrarchActors.Counts counts) {
        tell(counts.known(), "agents left out: they are known with the same sector");
        tell(counts.repeated(), "entries left out: an earlier entry has their names");
        tell(counts.nobody(), "codes left out: they say that it is nobody (---)");
        tell(
                counts.verbs(),
                "verbs left out, with %,d patterns: what a verb means is for frames to"
                                .formatted(counts.patterns())
                        + " say (--frames)");
        tell(counts.foreign(), "codes left out, of nobody that PLOVER has a code for");
        tell(counts.lost(), "parts of codes left out, of nothing that PLOVER has a sector for");
    }

    private void tell(long count, String what) {
        if (count > 0) {
            terminal.say("%,d %s".formatted(count, what));
        }
    }

    /// Tells how many there are, and the most frequent by name.
    private void tell(Map<String, Long> counts, String what) {
        if (counts.isEmpty()) {
            return;
        }
        String most =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_TOLD)
                        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        terminal.say(
                "%,d %s: %s%s"
                        .formatted(
                                counts.values().stream().mapToLong(Long::longValue).sum(),
                                what,
                                most,
                                counts.size() > MOST_TOLD ? ", …" : ""));
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = TextSource.open(file.toString(), InputStream.nullInputStream())) {
            return new Decoder(null).decode(in.readAllBytes());
        } catch (UnreadableException e) {
            throw new IOException("%s %s".formatted(file, e.getMessage()), e);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// Writes the file whole or not at all.
    private static void write(Content content, Path output) throws IOException {
        Path absolute = output.toAbsolutePath();
        Path draft =
                Files.createTempFile(
                        Objects.requireNonNullElse(absolute.getParent(), absolute),
                        "import",
                        ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw UnwritableException.of(output.toString(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Lines that could not be read: the first by name, all counted.
    private static final class Refused {
        private static final int TOLD = 100;

        private final Terminal terminal;
        private long count;

        Refused(Terminal terminal) {
            this.terminal = terminal;
        }

        void add(Problem problem) {
            count++;
            if (count <= TOLD) {
                terminal.say(problem.toString());
            }
        }

        /// The exit code.
        int finish() {
            if (count > 0) {
                terminal.say("%,d lines were left out".formatted(count));
            }
            return count == 0 ? Flow.ALL_READ : Flow.SOME_FAILED;
        }
    }
}
