package org.actant.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.Event;
import org.actant.Reading;
import org.actant.app.batch.Step;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Pieces;
import org.actant.app.json.JsonLines;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "unknown",
        mixinStandardHelpOptions = true,
        description = {
            "Names that act or are acted on in events and that we know nothing about, the most"
                    + " frequent first.",
            "A table: name, how often, in how many articles, and the shortest sentence with it. What"
                    + " is worth knowing goes into a table for --actors."
        },
        footer = {
            "",
            "Examples:",
            "  actant unknown news.jsonl | head -50",
            "  actant unknown --jsonl --actors mine.tsv news.jsonl"
        })
final class UnknownCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;
    private final ConcurrentHashMap<String, Count> counts = new ConcurrentHashMap<>();

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Additions additions = new Additions();

    @Option(names = "--jsonl", description = "JSON Lines: name, count, articles, example.")
    private boolean jsonl;

    UnknownCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /// How often a name stands for somebody in an event.
    private record Count(int uses, int articles, String example) {
        static final Comparator<String> SHORTEST =
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

        Count plus(Count other) {
            return new Count(
                    uses + other.uses,
                    articles + other.articles,
                    SHORTEST.compare(example, other.example) <= 0 ? example : other.example);
        }
    }

    @Override
    public Integer call() throws Exception {
        ArticleReader reader = inputs.reader();
        Engine reading = additions.engine(engine);
        Step step =
                piece -> {
                    ArticleReader.Found found = reader.read(piece);
                    count(reading.read(found.article()));
                    return new Step.Answer(new byte[0], found.remarks());
                };
        int exitCode =
                new Flow(terminal, inputs.threads(), inputs.failures())
                        .run(inputs.pieces(terminal, Pieces.Contents.ARTICLES), step);
        terminal.out().write(report());
        terminal.out().flush();
        return exitCode;
    }

    /// Counts the names in one article. A name that is mentioned twice in a sentence's events
    /// counts once for each place in the text.
    private void count(Reading reading) {
        Map<String, Count> found = new TreeMap<>();
        TreeSet<Participant> seen =
                new TreeSet<>(
                        Comparator.comparing(Participant::span).thenComparing(Participant::text));
        for (Event event : reading.events()) {
            List<Participant> all = new ArrayList<>(event.actors());
            all.addAll(event.recipients());
            for (Participant participant : all) {
                String name = name(reading, participant);
                if (name != null && seen.add(participant)) {
                    String sentence = sentence(reading, event);
                    found.merge(name, new Count(1, 1, sentence), UnknownCommand::within);
                }
            }
        }
        found.forEach((name, count) -> counts.merge(name, count, Count::plus));
    }

    /// Of one article.
    private static Count within(Count one, Count other) {
        Count sum = one.plus(other);
        return new Count(sum.uses(), 1, sum.example());
    }

    /// The name of a participant that we know nothing about: its proper nouns from the first to the
    /// last; `null` where it has none, or we know it.
    private static @Nullable String name(Reading reading, Participant participant) {
        if (participant.code() != null || participant.name() != null) {
            return null;
        }
        for (Tree tree : reading.trees()) {
            if (!tree.sentence().span().contains(participant.span())) {
                continue;
            }
            int first = -1;
            int last = -1;
            for (int token = 0; token < tree.size(); token++) {
                if (tree.upos(token) == Upos.PROPN
                        && participant.span().contains(tree.span(token, token))) {
                    first = first < 0 ? token : first;
                    last = token;
                }
            }
            return first < 0
                    ? null
                    : oneLine(tree.span(first, last).of(reading.document().article().text()));
        }
        return null;
    }

    private static String sentence(Reading reading, Event event) {
        return oneLine(
                reading.trees()
                        .get(event.sentence())
                        .sentence()
                        .span()
                        .of(reading.document().article().text()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private byte[] report() {
        List<Map.Entry<String, Count>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(
                Comparator.comparingInt(
                                (Map.Entry<String, Count> entry) -> -entry.getValue().uses())
                        .thenComparingInt(entry -> -entry.getValue().articles())
                        .thenComparing(Map.Entry::getKey));
        return jsonl ? lines(sorted) : table(sorted);
    }

    private static byte[] lines(List<Map.Entry<String, Count>> sorted) {
        JsonLines lines = new JsonLines();
        for (Map.Entry<String, Count> entry : sorted) {
            lines.add(json -> {
                json.writeStringField("name", entry.getKey());
                json.writeNumberField("count", entry.getValue().uses());
                json.writeNumberField("articles", entry.getValue().articles());
                json.writeStringField("example", entry.getValue().example());
            });
        }
        return lines.toBytes();
    }

    private static byte[] table(List<Map.Entry<String, Count>> sorted) {
        StringBuilder table = new StringBuilder("name\tcount\tarticles\texample\n");
        for (Map.Entry<String, Count> entry : sorted) {
            Count count = entry.getValue();
            table.append(entry.getKey())
                    .append('\t')
                    .append(count.uses())
                    .append('\t')
                    .append(count.articles())
                    .append('\t')
                    .append(count.example())
                    .append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
