package org.actant.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.actant.Engine;
import org.actant.app.store.LexiconChecksum;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Correction;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.TableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What a user knows better than we do: actors, places and frames of their own.
public final class Additions {
    private static final String GAZETTEER = "places/gazetteer.bin";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description =
                    "Your own actors, which go before ours: a table with the columns name, aliases,"
                            + " code, sector, other_sectors, from, to. Of several, later ones win.")
    private List<Path> actors = List.of();

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Places instead of ours: what \"actant import geonames\" wrote.")
    private @Nullable Path gazetteer;

    @Option(
            names = "--frames",
            paramLabel = "FILE",
            description =
                    "What frames of ours shall mean instead: a table with the columns rule and"
                            + " event, such as condemn.v#1 and ACCUSE.disapprove; - for no event.")
    private @Nullable Path frames;

    /// The engine with the additions; the usual one where there are none.
    public Engine engine(Supplier<Engine> usual) throws IOException {
        Engine known = known(usual);
        Path file = frames;
        if (file == null) {
            return known;
        }
        List<Problem> problems = new ArrayList<>();
        List<Correction> corrections = Correction.read(file.toString(), text(file), problems);
        if (!problems.isEmpty()) {
            throw usage(String.valueOf(new TableException(problems).getMessage()));
        }
        try {
            return known.corrected(corrections);
        } catch (TableException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private Engine known(Supplier<Engine> usual) throws IOException {
        if (actors.isEmpty() && gazetteer == null) {
            return usual.get();
        }
        List<ActorTables.Own> own = new ArrayList<>();
        for (Path file : actors) {
            own.add(new ActorTables.Own(file.toString(), text(file)));
        }
        try {
            return Engine.english(own, knowledge());
        } catch (TableException e) {
            throw usage(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw usage("%s cannot be used: %s".formatted(gazetteer, reason(e)));
        }
    }

    /// The files that hold them.
    public List<Path> files() {
        return Stream.concat(actors.stream(), Stream.of(gazetteer, frames).filter(Objects::nonNull))
                .toList();
    }

    /// What the additions are, so that two runs can be told to have known the same.
    ///
    /// @param actors SHA-256 of each table of actors, in their order
    /// @param gazetteer SHA-256 of the places, `null` for the usual ones
    record Checksums(List<String> actors, @Nullable String gazetteer) {
        Checksums {
            actors = List.copyOf(actors);
        }
    }

    Checksums checksums() throws IOException {
        List<String> own = new ArrayList<>();
        for (Path file : actors) {
            own.add(LexiconChecksum.of(file));
        }
        Path places = gazetteer;
        return new Checksums(own, places == null ? null : LexiconChecksum.of(readable(places)));
    }

    private Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw usage(file + " cannot be read");
        }
        return file;
    }

    private Resources knowledge() {
        if (gazetteer == null) {
            return Resources.knowledge();
        }
        Path file = readable(gazetteer);
        return Resources.knowledge()
                .with(
                        GAZETTEER,
                        name -> {
                            try {
                                return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw usage(file + " is not UTF-8");
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not part of a command");
        }
        return new ParameterException(spec.commandLine(), message);
    }

    private static String reason(UncheckedIOException exception) {
        IOException cause = exception.getCause();
        return cause == null
                ? String.valueOf(exception.getMessage())
                : String.valueOf(cause.getMessage());
    }
}
