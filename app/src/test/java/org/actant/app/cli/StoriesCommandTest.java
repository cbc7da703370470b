package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.Test;

class StoriesCommandTest {
    private static final String FIRST =
            "{\"id\":\"a\",\"date\":\"2024-03-04\",\"text\":\"A ferry sank off Zanzibar on Monday,"
                    + " drowning forty passengers, the port authority said.\"}\n";
    private static final String COPY =
            "{\"id\":\"b\",\"date\":\"2024-03-05\",\"text\":\"A ferry sank off Zanzibar on Monday,"
                    + " drowning forty passengers, the port authority said.\"}\n";
    private static final String OTHER =
            "{\"id\":\"c\",\"date\":\"2024-03-05\",\"text\":\"Divers recovered forty bodies from the"
                    + " ferry that sank near Zanzibar; survivors blamed the port authority.\"}\n";

    @Test
    void writesOneLineAnArticleInTheOrderOfTheInput() throws JsonException {
        Ran ran = Ran.withInput(COPY + FIRST + OTHER, "stories", "-");

        assertThat(ran.exitCode()).isZero();
        List<Json.Fields> links = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            links.add(Json.parseFields(line));
        }
        assertThat(links).extracting(link -> link.text("id")).containsExactly("b", "a", "c");
        assertThat(links)
                .extracting(link -> link.text("duplicate_of"))
                .containsExactly("a", null, null);
        assertThat(links)
                .extracting(link -> link.text("story"))
                .containsOnly(links.get(0).text("story"));
        assertThat(links.get(0).values().keySet())
                .containsExactly("id", "story", "duplicate_of", "similarity", "reason");
    }

    @Test
    void doesNotDependOnOrderOrThreads() {
        List<String> articles = new ArrayList<>(List.of(FIRST, COPY, OTHER));
        for (int i = 0; i < 60; i++) {
            articles.add(
                    "{\"id\":\"n%d\",\"text\":\"Council %d voted on budget %d in Ward %d.\"}\n"
                            .formatted(i, i % 9, i % 7, i % 5));
        }
        List<String> sorted = sorted(articles, "1");
        Collections.shuffle(articles, new Random(1));

        assertThat(sorted(articles, "4")).isEqualTo(sorted);
    }

    private static List<String> sorted(List<String> articles, String threads) {
        Ran ran = Ran.withInput(String.join("", articles), "stories", "--threads", threads, "-");
        return ran.out().lines().sorted().toList();
    }

    @Test
    void linksTheOthersWhenAnArticleFails() {
        Ran ran = Ran.withInput(FIRST + "{\"id\":\"x\"}\n" + COPY, "stories", "-");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.lines()).isEqualTo(2);
        assertThat(ran.err()).contains("-:2 has no \"text\"");
    }

    @Test
    void refusesANumberOfDaysBelowZero() {
        assertThat(Ran.withInput(FIRST, "stories", "--days", "-1", "-").exitCode()).isEqualTo(2);
    }
}
