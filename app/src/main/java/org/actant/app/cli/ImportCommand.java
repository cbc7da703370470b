package org.actant.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.actant.app.ingest.GeonamesDump;
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
        footer = {"", "Example:", "  actant import geonames cities500.txt --output places.bin"})
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What is to be imported: geonames");
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
            write(places, output);
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

    /// Writes the file whole or not at all.
    private static void write(GazetteerWriter places, Path output) throws IOException {
        Path absolute = output.toAbsolutePath();
        Path draft =
                Files.createTempFile(
                        Objects.requireNonNullElse(absolute.getParent(), absolute),
                        "places",
                        ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                places.write(out);
            }
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
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
