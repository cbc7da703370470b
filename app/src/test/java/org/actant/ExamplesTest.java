package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.actant.context.Time;
import org.actant.ontology.Status;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The example articles against their lists of events. What a match is says `examples/README.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final List<String> COLUMNS =
            List.of(
                    "snippet",
                    "event",
                    "mode",
                    "status",
                    "actors",
                    "recipients",
                    "speaker",
                    "date",
                    "place");

    private final List<Example> examples = new ArrayList<>();

    /// An article as read, with its list.
    private record Example(String name, String text, Reading reading, List<Table.Row> golden) {
        boolean finds(Table.Row row) {
            int start = text.indexOf(row.field(0));
            Span words = new Span(start, start + row.field(0).length());
            return reading.events().stream()
                    .filter(event -> words.overlaps(event.trigger()))
                    .filter(event -> event.type().equals(row.field(1)))
                    .anyMatch(event -> agrees(event.status(), row.field(3)));
        }

        boolean lists(Event event) {
            return golden.stream()
                    .map(row -> row.field(0))
                    .map(words ->
                            new Span(text.indexOf(words), text.indexOf(words) + words.length()))
                    .anyMatch(words -> words.overlaps(event.trigger()));
        }

        private static boolean agrees(Status status, String wanted) {
            String found = status.name().toLowerCase(Locale.ROOT);
            boolean told = status == Status.ACTUAL || status == Status.HISTORICAL;
            return found.equals(wanted)
                    || (told && (wanted.equals("actual") || wanted.equals("historical")));
        }
    }

    @BeforeAll
    void readTheArticles() throws IOException {
        Engine engine = Engine.english();
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                String name = file.getFileName().toString().replace(".txt", "");
                examples.add(
                        new Example(
                                name,
                                text,
                                engine.read(new Article(name, text, Metadata.NONE)),
                                golden(name)));
            }
        }
    }

    @Test
    void everySnippetStandsOnceInItsArticle() {
        for (Example example : examples) {
            for (Table.Row row : example.golden()) {
                String text = example.text();
                assertThat(text.indexOf(row.field(0)))
                        .as("%s: %s", example.name(), row.field(0))
                        .isNotNegative()
                        .isEqualTo(text.lastIndexOf(row.field(0)));
            }
        }
    }

    @Test
    void findsMostOfTheListedEvents() {
        List<String> missed = new ArrayList<>();
        int listed = 0;
        for (Example example : examples) {
            for (Table.Row row : example.golden()) {
                listed++;
                if (!example.finds(row)) {
                    missed.add(example.name() + ": " + row.field(0) + " " + row.field(1));
                }
            }
        }
        assertThat(missed.size() / (double) listed).as("missed: %s", missed).isLessThan(.4);
    }

    @Test
    void seldomTakesAnythingElseForAnEvent() {
        List<String> others = new ArrayList<>();
        int told = 0;
        for (Example example : examples) {
            for (Event event : example.reading().events()) {
                if (event.status() == Status.ACTUAL) {
                    told++;
                    if (!example.lists(event)) {
                        others.add(
                                "%s: %s %s"
                                        .formatted(
                                                example.name(),
                                                event.trigger().of(example.text()),
                                                event.type()));
                    }
                }
            }
        }
        assertThat(others.size() / (double) told).as("others: %s", others).isLessThan(.25);
    }

    @Test
    void countsFromTheDayOfPublicationUnderTheHeadline() {
        Example example = examples.getFirst();

        assertThat(example.reading().events())
                .filteredOn(event -> event.type().equals("CONSULT"))
                .extracting(Event::time)
                .contains(
                        new Time.Stated(
                                LocalDate.of(2024, 3, 13),
                                LocalDate.of(2024, 3, 13),
                                Time.Grain.DAY));
    }

    private static List<Table.Row> golden(String name) {
        Path file = EXAMPLES.resolve("golden").resolve(name + ".tsv");
        List<Problem> problems = new ArrayList<>();
        try {
            Table table = Table.parse(name, Files.readString(file), COLUMNS, problems);
            assertThat(problems).isEmpty();
            return table.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
