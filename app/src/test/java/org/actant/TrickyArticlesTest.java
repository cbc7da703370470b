package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Articles written to trip coders, each with the most that may be missed and the most that may be
/// taken for an event beside the list: what is reached today. Found are 82 of the 83 events listed,
/// and nothing else; missed is that shots were *not* fired.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrickyArticlesTest {
    private List<GoldenArticle> articles = List.of();

    @BeforeAll
    void readTheArticles() throws IOException {
        articles = GoldenArticle.of(Path.of("../examples/tricky"), Engine.english());
    }

    @Test
    void everySnippetStandsOnceInItsArticle() {
        assertThat(articles).hasSize(6).allSatisfy(GoldenArticle::hasEverySnippetOnce);
    }

    @ParameterizedTest
    @CsvSource({
        "01-double-negation, 0, 0",
        "02-nested-speech, 0, 0",
        "03-swapped-passive, 0, 0",
        "04-lists-of-countries, 0, 0",
        "05-headline-fragments, 0, 0",
        "06-corrections, 1, 0",
    })
    void missesNoMoreThanTodayAndAddsNoMore(String name, int missed, int others) {
        GoldenArticle article =
                articles.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();

        assertThat(article.missed()).as("missed").hasSizeLessThanOrEqualTo(missed);
        assertThat(article.others()).as("others").hasSizeLessThanOrEqualTo(others);
    }
}
