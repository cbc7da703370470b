package org.actant.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Batch;
import org.actant.app.batch.Tally;
import org.actant.app.export.EventWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Piece;
import org.actant.app.store.Run;
import org.actant.app.store.Store;
import org.actant.app.store.StoreException;
import org.actant.app.store.StoreWriter;
import org.actant.app.watch.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Feeds (RSS, Atom) polled politely, and what is new in them into a store.",
            "A feed that fails is told and asked less and less often; the watch goes on. What is"
                    + " known of the feeds lies beside the store, in STORE.watch.jsonl."
        },
        footer = {
            "",
            "Examples:",
            "  actant watch feeds.txt --store news.duckdb",
            "  actant watch https://example.org/rss.xml --store news.duckdb --pages --every 60",
            "  actant watch feeds.txt --store news.duckdb --once",
            "",
            "Exit codes of --once: 0 all read, 2 wrong usage or no usable store, 3 some feeds, pages"
                    + " or articles failed."
        })
final class WatchCommand implements Callable<Integer> {
    private static final int LONGEST = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_DELAY = 3_600;
    private static final int LONGEST_ROUND = 10_080;
    private static final int TOGETHER = 500;

    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FEEDS",
            description =
                    "A file with one feed's address a line (# begins a remark), or an address itself.")
    private List<String> lists = List.of();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FILE",
            description = "The store; made if need be.")
    private Path path = Path.of("");

    @Option(names = "--once", description = "Ask every feed that is due once, and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Time between two rounds. Default: ${DEFAULT-VALUE}.")
    private int every = 30;

    @Option(
            names = "--pages",
            description =
                    "Fetch the page of each entry, where its robots.txt allows it, instead of taking"
                            + " the words in the feed.")
    private boolean pages;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "Least time between two requests to one host. Default: ${DEFAULT-VALUE}.")
    private int delay = 2;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "A page or mail address at which feeds' owners reach you; sent along.")
    private @Nullable String contact;

    @Option(
            names = "--allow-private",
            description = "Ask hosts at addresses that are not public too: your own network.")
    private boolean allowPrivate;

    @Option(
            names = "--language",
            paramLabel = "en|any",
            description =
                    "en sets aside what is in another language, any reads everything."
                            + " Default: ${DEFAULT-VALUE}.")
    private String language = "en";

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

    @Mixin private Additions additions = new Additions();

    WatchCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        List<URI> feeds = feeds();
        within("--every", every, 1, LONGEST_ROUND);
        within("--delay", delay, 0, LONGEST_DELAY);
        within("--threads", threads, 1, 256);
        EventWriter version = Version.events();
        ArticleReader reader =
                new ArticleReader(new Decoder(null), Limits.STANDARD, null, languages());
        Run run = Adding.run(version, reader, additions.checksums());
        Watch.Settings settings =
                new Watch.Settings(
                        pages,
                        allowPrivate,
                        Duration.ofMinutes(every),
                        Duration.ofSeconds(delay),
                        LONGEST,
                        PATIENCE,
                        agent(version.coder()));
        boolean isNew = !Files.exists(path);
        try {
            Store.forAdding(path, version.coder()).close();
        } catch (StoreException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return AddCommand.UNUSABLE;
        }
        try (Flow.FailureFile file = new Flow.FailureFile(failures)) {
            Intake intake =
                    new Intake(
                            run,
                            new Adding(terminal, additions.engine(engine), reader, threads),
                            file);
            try (Watch watch =
                    new Watch(
                            settings,
                            path.resolveSibling(path.getFileName() + ".watch.jsonl"),
                            Clock.systemUTC(),
                            Thread::sleep,
                            intake,
                            terminal::say)) {
                if (isNew) {
                    watch.forget();
                }
                return rounds(watch, feeds, intake);
            }
        }
    }

    private int rounds(Watch watch, List<URI> feeds, Intake intake) throws InterruptedException {
        while (true) {
            Instant begun = Instant.now();
            intake.begin();
            Watch.Round round = watch.round(feeds);
            terminal.say(
                    ("%,d feeds asked, %,d of them unchanged, %,d failed; %,d left alone; %,d articles"
                                    + " added, %,d failed, %,d set aside")
                            .formatted(
                                    round.asked(),
                                    round.unchanged(),
                                    round.failed(),
                                    round.resting(),
                                    intake.added,
                                    intake.failed + round.pagesFailed() + round.lost(),
                                    intake.aside));
            if (once) {
                return round.isClean() && intake.failed == 0 ? Flow.ALL_READ : Flow.SOME_FAILED;
            }
            Duration left = Duration.between(Instant.now(), begun.plus(Duration.ofMinutes(every)));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
    }

    /// Codes articles and adds them; the store is open only meanwhile, so that others may use it.
    private final class Intake implements Watch.Sink {
        private final Run run;
        private final Adding adding;
        private final Flow.FailureFile file;
        private long added;
        private long failed;
        private long aside;

        Intake(Run run, Adding adding, Flow.FailureFile file) {
            this.run = run;
            this.adding = adding;
            this.file = file;
        }

        void begin() {
            added = 0;
            failed = 0;
            aside = 0;
        }

        @Override
        public void take(List<Piece> articles) throws IOException, InterruptedException {
            try (Store store = Store.forAdding(path, run.coder());
                    StoreWriter writer = new StoreWriter(store, run, TOGETHER, Clock.systemUTC())) {
                Tally tally = adding.all(Batch.of(articles), writer, file, through -> {});
                writer.link();
                added += writer.committed();
                failed += tally.failed();
                aside += tally.aside();
            }
        }
    }

    /// The addresses in all lists; every wrong one is named at once.
    private List<URI> feeds() throws IOException {
        Set<URI> feeds = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (String list : lists) {
            if (list.contains("://")) {
                feed(list, list, feeds, problems);
                continue;
            }
            int number = 0;
            for (String line : lines(list)) {
                number++;
                String words = line.replaceFirst("^\uFEFF", "").replaceFirst("(^|\\s)#.*", "");
                if (!words.isBlank()) {
                    feed(list + ":" + number, words.strip(), feeds, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw usage(String.join("\n", problems));
        }
        if (feeds.isEmpty()) {
            throw usage("%s names no feed".formatted(String.join(", ", lists)));
        }
        return List.copyOf(feeds);
    }

    private List<String> lines(String list) throws IOException {
        try {
            return Files.readAllLines(Path.of(list));
        } catch (CharacterCodingException e) {
            throw usage(list + " is not UTF-8; write it anew as UTF-8");
        }
    }

    private static void feed(String place, String written, Set<URI> feeds, List<String> problems) {
        try {
            URI address = new URI(written);
            if (written.matches("(?i)https?://.*") && address.getHost() != null) {
                feeds.add(address);
                return;
            }
        } catch (URISyntaxException e) {
            problems.add("%s: %s".formatted(place, e.getMessage()));
            return;
        }
        problems.add(
                "%s: \"%s\" is not an address that begins with http:// or https://"
                        .formatted(place, written));
    }

    /// How we call ourselves: `actant/0.1.0`, and whom to write to.
    private String agent(String coder) {
        String program = coder.replaceFirst("\\+.*", "").replace(' ', '/');
        if (contact == null) {
            return program;
        }
        if (!contact.matches("[!-~ ]+")) {
            throw usage("--contact holds plain letters, digits and signs, not " + contact);
        }
        return "%s (%s)".formatted(program, contact);
    }

    private ArticleReader.Languages languages() {
        return switch (language) {
            case "en" -> ArticleReader.Languages.ENGLISH;
            case "any" -> ArticleReader.Languages.ANY;
            default -> throw usage("--language is en or any, not " + language);
        };
    }

    private void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw usage("%s is between %d and %,d, not %d".formatted(option, least, most, value));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
