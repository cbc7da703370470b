package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories and happenings as a store keeps them.
class StoredStoriesTest {
    private static final String HAPPENINGS =
            "select happening, story, date, event, modes, status, actor_codes, recipient_codes,"
                    + " country, h.reports, h.articles, publications, first_article, h.first_published"
                    + " from happenings h left join first_reports f using (happening, story, date,"
                    + " event, modes, actor_codes, recipient_codes, country)"
                    + " order by all";

    private static final List<String> WITNESSES = List.of("Olsen", "Brandt", "Kiprop", "Rojas");

    @TempDir private Path folder;

    @Test
    void areThoseOfTheStoriesCommandHoweverTheArticlesCame() throws IOException, JsonException {
        List<String> articles = articles();
        String whole = write("whole.jsonl", articles);
        String expected = told(whole);
        String once = store("once");
        Ran.actant("add", once, whole);
        List<String> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(3));
        String parts = store("parts");
        for (int part = 0; part < 4; part++) {
            List<String> some = shuffled.subList(part * 12, (part + 1) * 12);
            Ran.actant("add", parts, write("part.jsonl", some), "--commit-every", "5");
        }

        assertThat(expected).contains("a copy of", "the same words as", "like \"");
        assertThat(rows(once, "select count(distinct story) from stories")).isEqualTo("6\n");
        assertThat(stories(once)).isEqualTo(expected);
        assertThat(stories(parts)).isEqualTo(expected);
        assertThat(rows(once, HAPPENINGS)).isNotEmpty().isEqualTo(rows(parts, HAPPENINGS));
    }

    @Test
    void countEveryEventInOneHappening() throws IOException {
        String store = store("all");
        Ran.actant("add", store, write("n.jsonl", articles()));

        assertThat(rows(store, "select count(*) from events"))
                .isEqualTo(rows(store, "select count(distinct event_key) from reports"))
                .isEqualTo(rows(store, "select sum(reports)::bigint from happenings"));
    }

    @Test
    void foldReportsOfOneStoryAndCodingAndNoOthers() throws IOException {
        String report =
                "OSLO — Kenya expelled two Norwegian diplomats on Tuesday over the Lillevik trawler"
                        + " affair. ";
        String store = store("folded");
        Ran.actant(
                "add",
                store,
                write(
                        "n.jsonl",
                        List.of(
                                article("first", "2024-06-26", "Wire", report),
                                article("second", "2024-06-27", "Post", report + "It rained."),
                                article(
                                        "other",
                                        "2024-06-26",
                                        "Wire",
                                        "Chile thanked Peru for the loan of a telescope."))));

        assertThat(
                        rows(
                                store,
                                "select event, articles, publications, f.first_published,"
                                        + " first_article from happenings h join first_reports f"
                                        + " using (happening, event, articles)"
                                        + " where event = 'SANCTION'"))
                .isEqualTo("SANCTION,2,2,2024-06-26,first\n");
        assertThat(Ran.actant("export", store, "--event", "SANCTION").lines()).isEqualTo(2);
        assertThat(Ran.actant("export", store, "--event", "SANCTION", "--happenings").out())
                .contains("\"article\":\"first\"")
                .hasLineCount(1);
        assertThat(Ran.actant("export", store, "--actor", "CHL").lines()).isEqualTo(1);
        assertThat(Ran.actant("export", store, "--one-a-day", "--happenings").exitCode())
                .isEqualTo(2);
    }

    @Test
    void leaveOutReplacedVersions() throws IOException, JsonException {
        List<String> articles = articles();
        String store = store("versions");
        Ran.actant("add", store, write("old.jsonl", articles));
        List<String> changed = new ArrayList<>(articles);
        changed.set(0, article("r0", "2024-06-01", "Wire", "Chile thanked Peru."));
        changed.set(7, article("r7", "2024-06-02", "Wire", "Norway condemned Chile."));
        String newer = write("new.jsonl", changed);

        Ran.actant("add", store, newer);

        assertThat(stories(store)).isEqualTo(told(newer));
        String fresh = store("fresh");
        Ran.actant("add", fresh, newer);
        assertThat(rows(store, HAPPENINGS)).isEqualTo(rows(fresh, HAPPENINGS));
    }

    /// The lines of the stories command in the order of their ids.
    private static String told(String file) throws JsonException {
        List<String> lines = new ArrayList<>();
        for (String line : Ran.actant("stories", file).out().lines().toList()) {
            lines.add(story(Json.parseFields(line)));
        }
        return joined(lines);
    }

    private static String stories(String store) throws JsonException {
        List<String> lines = new ArrayList<>();
        String question = "select id, s.* from stories s join articles using (article_key)";
        Ran ran = Ran.actant("query", store, "--format", "json", question);
        for (String line : ran.out().lines().toList()) {
            lines.add(story(Json.parseFields(line)));
        }
        return joined(lines);
    }

    private static String story(Json.Fields fields) {
        Double similarity = fields.number("similarity");
        return "%s %s %s %.4f %s"
                .formatted(
                        fields.text("id"),
                        fields.text("story"),
                        fields.text("duplicate_of"),
                        similarity == null ? -1 : Math.round(similarity * 1e4) / 1e4,
                        fields.text("reason"));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines.stream().sorted().toList());
    }

    private String rows(String store, String question) {
        Ran ran = Ran.actant("query", store, "--format", "csv", question);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out().substring(ran.out().indexOf('\n') + 1);
    }

    private String store(String name) {
        return folder.resolve(name + ".duckdb").toString();
    }

    /// Six happenings, told eight times each: by other words, as copies and with changes.
    private static List<String> articles() {
        String[] places = {"Lillevik", "Porto Sol", "Kisumu", "Arequipa", "Haifa", "Gdansk"};
        String[] things = {"trawler", "dam", "ferry", "mine", "tunnel", "orchestra"};
        Random random = new Random(5);
        List<String> articles = new ArrayList<>();
        for (int number = 0; number < 48; number++) {
            int topic = number % 6;
            String opening =
                    "Police in %s arrested %d dockers at the %s on Monday. "
                            .formatted(places[topic], 10 + topic, things[topic]);
            StringBuilder text = new StringBuilder(opening);
            int telling = number / 6 % 4;
            for (int sentence = 0; sentence < 6; sentence++) {
                text.append(
                        "%s %s heard the %sman %d of %s%s twice. "
                                .formatted(
                                        places[topic],
                                        WITNESSES.get(telling),
                                        things[topic],
                                        sentence * (telling + 1),
                                        places[topic].toLowerCase(Locale.ROOT),
                                        things[topic]));
            }
            text.append("Norway condemned Chile over the %s. ".formatted(things[topic]));
            if (number / 6 > 4) {
                text.append("More follows at %d.".formatted(random.nextInt(24)));
            }
            String day = "2024-06-%02d".formatted(1 + topic + number / 24);
            articles.add(article("r" + number, day, "Wire " + telling, text.toString().strip()));
        }
        return articles;
    }

    private static String article(String id, String date, String publication, String text) {
        return "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"News\",\"publication\":\"%s\",\"text\":\"%s\"}"
                .formatted(id, date, publication, text);
    }

    private String write(String name, List<String> lines) throws IOException {
        return Files.write(
                        folder.resolve(name),
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
