package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.actant.ontology.Status;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;

/// An article of `examples` as read, with its list of events. What a match is says
/// `examples/golden/README.md`.
record GoldenArticle(String name, String text, Reading reading, List<Table.Row> golden) {
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

    /// Every article of a folder that holds `articles` and `golden`, in the order of their names.
    static List<GoldenArticle> of(Path folder, Engine engine) throws IOException {
        List<GoldenArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                String name = file.getFileName().toString().replace(".txt", "");
                Reading reading = engine.read(new Article(name, text, Metadata.NONE));
                Path list = folder.resolve("golden").resolve(name + ".tsv");
                articles.add(new GoldenArticle(name, text, reading, rows(list)));
            }
        }
        return articles;
    }

    private static List<Table.Row> rows(Path list) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Table table = Table.parse(list.toString(), Files.readString(list), COLUMNS, problems);
        assertThat(problems).isEmpty();
        return table.rows();
    }

    void hasEverySnippetOnce() {
        for (Table.Row row : golden) {
            assertThat(text.indexOf(row.field(0)))
                    .as("%s: %s", name, row.field(0))
                    .isNotNegative()
                    .isEqualTo(text.lastIndexOf(row.field(0)));
        }
    }

    /// The lines of the list that no event answers to.
    List<String> missed() {
        return golden.stream()
                .filter(row -> !finds(row))
                .map(row ->
                        "%s: %s %s %s".formatted(name, row.field(0), row.field(1), row.field(3)))
                .toList();
    }

    List<Event> told() {
        return reading.events().stream().filter(event -> event.status() == Status.ACTUAL).toList();
    }

    /// The events told as actual that stand outside the headline and every snippet.
    List<String> others() {
        return told().stream()
                .filter(event -> event.trigger().start() > text.indexOf('\n'))
                .filter(event -> !lists(event))
                .map(event -> "%s: %s %s".formatted(name, event.trigger().of(text), event.type()))
                .toList();
    }

    private boolean finds(Table.Row row) {
        return reading.events().stream()
                .filter(event -> snippet(row).overlaps(event.trigger()))
                .filter(event -> event.type().equals(row.field(1)))
                .anyMatch(event -> agrees(event.status(), row.field(3)));
    }

    private boolean lists(Event event) {
        return golden.stream().anyMatch(row -> snippet(row).overlaps(event.trigger()));
    }

    private Span snippet(Table.Row row) {
        int start = text.indexOf(row.field(0));
        return new Span(start, start + row.field(0).length());
    }

    private static boolean agrees(Status status, String wanted) {
        String found = status.name().toLowerCase(Locale.ROOT);
        boolean told = status == Status.ACTUAL || status == Status.HISTORICAL;
        return found.equals(wanted)
                || (told && (wanted.equals("actual") || wanted.equals("historical")));
    }
}
