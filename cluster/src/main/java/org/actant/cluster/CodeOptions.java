package org.actant.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.Engine;
import org.actant.app.cli.Additions;
import org.actant.app.cli.ArticleOptions;
import org.actant.app.cli.Coding;
import org.actant.app.cli.StatusList;
import org.actant.app.export.EventWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is to be coded, and how. Each machine reads the same command line.
final class CodeOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Articles, in every form that \"actant code\" reads, or folders of these: on any"
                            + " file system that the cluster reads.")
    private List<String> files = List.of();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables go: events, failures and remarks, as Parquet.")
    private String output = "";

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "Into how many tasks the coding is cut. Default: one for each MB of the files,"
                            + " and 32 at least.")
    private int partitions;

    @Option(
            names = "--status",
            paramLabel = "LIST",
            converter = StatusList.Converter.class,
            description =
                    "Which events to write: all, or some of actual, historical, future,"
                            + " hypothetical, negated, with commas between."
                            + " Default: actual,historical.")
    private StatusList statuses = StatusList.STANDARD;

    @Mixin private ArticleOptions articles = new ArticleOptions();

    @Mixin private Additions additions = new Additions();

    List<String> files() {
        return files;
    }

    String output() {
        return output;
    }

    /// How many tasks code files of this many bytes together.
    int partitions(long bytes) {
        return partitions > 0 ? partitions : Math.clamp(bytes >> 20, 32, 100_000);
    }

    int partitions() {
        return partitions;
    }

    ArticleOptions articles() {
        return articles;
    }

    /// The files that a user's own knowledge lies in.
    List<Path> additions() {
        return additions.files();
    }

    /// The way of an article to its events.
    Coding coding() throws IOException {
        return new Coding(
                articles.reader(),
                additions.engine(Engine::english),
                EventWriter.ofThisVersion(),
                statuses.statuses());
    }
}
