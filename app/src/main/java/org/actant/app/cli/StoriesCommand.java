package org.actant.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.actant.app.batch.Step;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.json.JsonLines;
import org.actant.story.Sketch;
import org.actant.story.Sketcher;
import org.actant.story.StoryFinder;
import org.actant.story.StoryLink;
import org.actant.story.StorySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Which articles are copies of others, and which tell of the same happening.",
            "One line an article, in the order of the input, once all are read. The story of an"
                    + " article does not depend on that order."
        },
        footer = {
            "",
            "Examples:",
            "  actant stories news.jsonl > stories.jsonl",
            "  actant stories --days 2 news.jsonl | jq -r 'select(.duplicate_of) | .reason'"
        })
final class StoriesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Inputs inputs = new Inputs();

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "Most days between two reports of one happening; copies may be further apart."
                            + " Default: ${DEFAULT-VALUE}.")
    private int days = StorySettings.STANDARD.days();

    StoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        int threads = inputs.threads();
        StoryFinder finder = new StoryFinder(settings());
        ArticleReader reader = inputs.reader();
        Pieces pieces = inputs.pieces(terminal, Pieces.Contents.ARTICLES);
        Sketches sketches = new Sketches(Sketcher.english(), reader);
        Terminal collecting =
                new Terminal(
                        terminal.in(), sketches.order, terminal.err(), terminal.showsProgress());
        int exitCode = new Flow(collecting, threads, inputs.failures()).run(pieces, sketches);
        sketches.inOrder(finder);
        write(finder.links());
        return exitCode;
    }

    private StorySettings settings() {
        if (days < 0) {
            throw new ParameterException(spec.commandLine(), "--days is 0 or more, not " + days);
        }
        return StorySettings.STANDARD.withDays(days);
    }

    /// Sketches each article, on several threads. What goes out as its line is the number under
    /// which its sketch is kept; so the numbers arrive in the order of the input.
    private static final class Sketches implements Step {
        private final Sketcher sketcher;
        private final ArticleReader reader;
        private final AtomicLong last = new AtomicLong();
        private final Map<Long, Sketch> kept = new ConcurrentHashMap<>();
        private final ByteArrayOutputStream order = new ByteArrayOutputStream();

        Sketches(Sketcher sketcher, ArticleReader reader) {
            this.sketcher = sketcher;
            this.reader = reader;
        }

        @Override
        public Answer apply(Piece piece) throws UnreadableException {
            ArticleReader.Found found = reader.read(piece);
            long number = last.incrementAndGet();
            kept.put(number, sketcher.sketch(found.article()));
            return new Answer(
                    ByteBuffer.allocate(Long.BYTES).putLong(number).array(), found.remarks());
        }

        void inOrder(StoryFinder finder) {
            ByteBuffer numbers = ByteBuffer.wrap(order.toByteArray());
            while (numbers.hasRemaining()) {
                finder.add(Objects.requireNonNull(kept.remove(numbers.getLong())));
            }
        }
    }

    private void write(List<StoryLink> links) throws IOException {
        Output output = new Output("standard output", terminal.out());
        Runtime.getRuntime().addShutdownHook(new Thread(output::finish, "finish stories"));
        try {
            for (StoryLink link : links) {
                output.write(line(link));
            }
            output.flush();
        } finally {
            output.finish();
        }
    }

    private static byte[] line(StoryLink link) {
        JsonLines lines = new JsonLines();
        lines.add(json -> {
            json.writeStringField("id", link.id());
            json.writeStringField("story", link.story());
            json.writeStringField("duplicate_of", link.duplicateOf());
            json.writeNumberField("similarity", Math.round(link.similarity() * 1e4) / 1e4);
            json.writeStringField("reason", link.reason());
        });
        return lines.toBytes();
    }
}
