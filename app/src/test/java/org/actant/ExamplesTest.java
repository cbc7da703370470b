package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.actant.context.Time;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The example articles against their lists of events. What a match is says `examples/README.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
    private List<GoldenArticle> examples = List.of();

    @BeforeAll
    void readTheArticles() throws IOException {
        examples = GoldenArticle.of(Path.of("../examples"), Engine.english());
    }

    @Test
    void everySnippetStandsOnceInItsArticle() {
        assertThat(examples).allSatisfy(GoldenArticle::hasEverySnippetOnce);
    }

    @Test
    void findsMostOfTheListedEvents() {
        List<String> missed =
                examples.stream().flatMap(example -> example.missed().stream()).toList();
        int listed = examples.stream().mapToInt(example -> example.golden().size()).sum();

        assertThat(missed.size() / (double) listed).as("missed: %s", missed).isLessThan(.4);
    }

    @Test
    void seldomTakesAnythingElseForAnEvent() {
        List<String> others =
                examples.stream().flatMap(example -> example.others().stream()).toList();
        int told = examples.stream().mapToInt(example -> example.told().size()).sum();

        assertThat(others.size() / (double) told).as("others: %s", others).isLessThan(.25);
    }

    @Test
    void countsFromTheDayOfPublicationUnderTheHeadline() {
        GoldenArticle example = examples.getFirst();

        assertThat(example.reading().events())
                .filteredOn(event -> event.type().equals("CONSULT"))
                .extracting(Event::time)
                .contains(
                        new Time.Stated(
                                LocalDate.of(2024, 3, 13),
                                LocalDate.of(2024, 3, 13),
                                Time.Grain.DAY));
    }
}
