package org.actant.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actant.Engine;
import org.actant.ontology.Status;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReaderTest {
    private static final Engine ENGINE = Engine.english();
    private static final Run RUN = new Run("actant 0", "plover-2024", "none", "{}");
    private static final Selection HAPPENED = Selection.STANDARD;

    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void fill() throws IOException {
        store = Store.forAdding(folder.resolve("news.duckdb"), "test");
        add(
                article("a", 4, "Kenya condemned Uganda in Nairobi on Monday. France met Chile."),
                article("b", 4, "\"We will fight,\" said Norway's president. Peru thanked Chile."),
                article("c", 5, "Kenya condemned Uganda in Nairobi on Monday. France met Chile!"));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void givesEveryEventOnceInPagesTheLastAddedFirst() throws IOException {
        try (StoreReader reader = new StoreReader(store)) {
            long all = reader.choose(HAPPENED);
            List<Long> keys = new ArrayList<>();
            Long next = null;
            do {
                StoreReader.Page page = reader.page(HAPPENED, next, 2);
                List<Long> some = new ArrayList<>();
                for (StoredArticle article : page.articles()) {
                    some.addAll(0, article.events().stream().map(StoredEvent::key).toList());
                }
                assertThat(some).hasSizeLessThanOrEqualTo(2);
                keys.addAll(
                        0,
                        page.articles().reversed().stream()
                                .flatMap(article -> article.events().stream())
                                .map(StoredEvent::key)
                                .toList());
                next = page.next();
            } while (next != null);

            assertThat(all).isGreaterThan(3);
            assertThat(keys).hasSize((int) all).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void countsAlongAxes() throws IOException {
        try (StoreReader reader = new StoreReader(store)) {
            List<StoreReader.Count> counts =
                    reader.counts(
                            HAPPENED, List.of(StoreReader.Axis.COUNTRY, StoreReader.Axis.EVENT));

            assertThat(counts).contains(new StoreReader.Count(List.of("KEN", "ACCUSE"), 2));
            assertThat(counts.stream().mapToLong(StoreReader.Count::events).sum())
                    .isEqualTo(reader.choose(HAPPENED));
            assertThat(reader.counts(HAPPENED, List.of()))
                    .containsExactly(new StoreReader.Count(List.of(), reader.choose(HAPPENED)));
        }
    }

    @Test
    void countsReportsOfOneHappeningOnce() throws IOException {
        Selection folded =
                new Selection(
                        null,
                        null,
                        List.of("KEN"),
                        List.of("ACCUSE"),
                        List.of(),
                        Set.of(Status.ACTUAL),
                        Selection.Fold.HAPPENING);
        try (StoreReader reader = new StoreReader(store)) {
            assertThat(reader.counts(folded, List.of(StoreReader.Axis.EVENT)))
                    .containsExactly(new StoreReader.Count(List.of("ACCUSE"), 1));
            StoredEvent event =
                    reader.page(folded, null, 10).articles().getFirst().events().getFirst();
            assertThat(event.mentions()).isEqualTo(2);
            assertThat(event.articles()).isEqualTo(2);
        }
    }

    @Test
    void findsWhatAnActorHasAPartIn() throws IOException {
        Selection peru =
                new Selection(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of("PER"),
                        Set.of(Status.values()),
                        Selection.Fold.NONE);
        try (StoreReader reader = new StoreReader(store)) {
            assertThat(reader.page(peru, null, 10).articles())
                    .singleElement()
                    .satisfies(article ->
                            assertThat(article.events())
                                    .singleElement()
                                    .satisfies(event ->
                                            assertThat(event.event().type()).isNotEmpty()));
        }
    }

    @Test
    void givesAnArticleWithItsEventsAndQuotations() throws IOException {
        try (StoreReader reader = new StoreReader(store)) {
            StoreReader.Whole whole = reader.article("b").orElseThrow();

            assertThat(whole.article().document().article().text()).startsWith("\"We will");
            assertThat(whole.article().events()).isNotEmpty();
            assertThat(whole.quotations())
                    .singleElement()
                    .satisfies(quotation -> {
                        assertThat(quotation.quoted().text()).contains("We will fight");
                        assertThat(quotation.code()).isEqualTo("NOR");
                    });
            assertThat(whole.story()).isNotNull();
            assertThat(reader.article("nowhere")).isEmpty();
        }
    }

    @Test
    void givesAStoryWithItsReports() throws IOException {
        try (StoreReader reader = new StoreReader(store)) {
            String name = reader.article("c").orElseThrow().story();

            StoredStory story = reader.story(String.valueOf(name)).orElseThrow();

            assertThat(story.reports())
                    .extracting(StoredStory.Report::article)
                    .containsExactly("a", "c");
            assertThat(story.reports().getLast().duplicateOf()).isEqualTo("a");
            assertThat(story.happenings())
                    .allSatisfy(happening -> assertThat(happening.articles()).isEqualTo(2));
            assertThat(reader.story("nowhere")).isEmpty();
        }
    }

    @Test
    void servesManyReadersBesideTheWriter() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                answers.add(readers.submit(this::readsWholeArticles));
            }
            for (int number = 0; number < 20; number++) {
                add(article("more" + number, 4, "Peru condemned Chile. Peru thanked Kenya."));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        try (StoreReader reader = new StoreReader(store)) {
            assertThat(reader.article("more19")).isPresent();
        }
    }

    /// Whether every article that is there is there with its events, at any moment.
    private Boolean readsWholeArticles() throws IOException {
        boolean whole = true;
        for (int time = 0; time < 20; time++) {
            try (StoreReader reader = new StoreReader(store)) {
                for (StoredArticle article : reader.page(HAPPENED, null, 100).articles()) {
                    whole &= !article.events().isEmpty();
                    whole &= !article.document().sentences().isEmpty();
                }
            }
        }
        return whole;
    }

    private void add(Article... articles) throws IOException {
        try (StoreWriter writer = new StoreWriter(store, RUN, 2, Clock.systemUTC())) {
            for (Article article : articles) {
                writer.add(ENGINE.read(article), article.id());
            }
        }
    }

    private static Article article(String id, int day, String text) {
        return new Article(
                id, text, new Metadata("News", LocalDate.of(2024, 6, day), null, "Wire " + id));
    }
}
