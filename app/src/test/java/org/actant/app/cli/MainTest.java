package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String REPORT =
            "Police arrested twelve protesters in Nairobi on Tuesday. Kenya condemned the attack.\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code", "read", "parse", "relate", "resolve", "eval", "bench", "unknown", "import"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        Ran ran = Ran.actant(command, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Example", "actant " + command);
    }

    @Test
    void asksForACommand() {
        assertThat(Ran.actant().exitCode()).isEqualTo(2);
        assertThat(Ran.actant("flyy").exitCode()).isEqualTo(2);
    }

    @Test
    void completesInTheShell() {
        assertThat(Ran.actant("generate-completion").out()).contains("complete", "actant");
    }

    @Test
    void codesAText() throws IOException, JsonException {
        Ran ran = Ran.actant("code", "--date", "2024-06-26", write("r.txt", REPORT));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.lines()).isPositive();
        for (String line : ran.out().lines().toList()) {
            Json.Fields event = Json.parseFields(line);
            Json.Fields trigger = event.fields("trigger");
            assertThat(trigger).isNotNull();
            if (trigger != null) {
                int start = Objects.requireNonNull(trigger.integer("start"));
                int end = Objects.requireNonNull(trigger.integer("end"));
                assertThat(REPORT.substring(start, end)).isEqualTo(trigger.text("text"));
            }
        }
    }

    @Test
    void givesTheSameBytesOnOneThreadAndOnMany() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append("Police arrested %d men in Mombasa. ".formatted(i).repeat(i % 7 + 1))
                    .append("\"}\n");
        }
        String file = write("n.jsonl", lines.toString());

        String one = Ran.actant("code", "--threads", "1", file).out();

        assertThat(one).isNotEmpty();
        assertThat(Ran.actant("code", "--threads", "4", file).out()).isEqualTo(one);
        assertThat(Ran.actant("code", "--threads", "1", file).out()).isEqualTo(one);
    }

    @Test
    void readsStandardInput() {
        assertThat(Ran.withInput(REPORT, "read", "-").lines()).isEqualTo(1);
        assertThat(Ran.withInput("{\"text\":\"x y\"}\n{\"text\":\"z\"}\n", "read", "-").lines())
                .isEqualTo(2);
    }

    @Test
    void countsFailuresNamesThemAndGoesOn() throws IOException {
        String file =
                write(
                        "n.jsonl",
                        """
                        {"id":"1","text":"Police said."}
                        not JSON
                        {"id":"3"}
                        {"id":"4","text":"Police said."}
                        """);
        Path failures = folder.resolve("failures.jsonl");

        Ran ran = Ran.actant("read", file, "--failures", failures.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.lines()).isEqualTo(2);
        assertThat(ran.err())
                .contains(file + ":2 is not JSON", file + ":3 has no \"text\"", "2 of 4 failed")
                .doesNotContain("\tat ");
        assertThat(Files.readAllLines(failures))
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo(
                        "{\"source\":\"%s:3\",\"stage\":\"read\",\"reason\":\"has no \\\"text\\\"\"}"
                                .formatted(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads=0",
                "--max-length=0",
                "--encoding=klingon",
                "--date=yesterday",
                "--status=perhaps",
                "--nonsense"
            })
    void refusesWrongUsage(String option) throws IOException {
        Ran ran = Ran.actant("code", option, write("r.txt", REPORT));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void leavesOutWhatDidNotHappenUnlessAsked() throws IOException {
        String file =
                write("r.txt", "Kenya did not condemn the attack. Police arrested ten men.\n");

        assertThat(Ran.actant("code", file).out()).doesNotContain("\"status\":\"negated\"");
        assertThat(Ran.actant("code", "--status", "all", file).lines())
                .isGreaterThanOrEqualTo(Ran.actant("code", file).lines());
    }

    @Test
    void writesValidUtf8ForALoneSurrogate() throws IOException {
        Ran ran =
                Ran.actant(
                        "read", write("n.jsonl", "{\"id\":\"1\",\"text\":\"Po\\ud800lice met.\"}"));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\\ud800").doesNotContain("\uFFFD");
    }

    @Test
    void readsASentenceOfTenThousandTokens() throws IOException {
        String text = "Police " + "and soldiers ".repeat(5000) + "arrested them.";

        Ran ran = Ran.actant("code", "--status", "all", write("r.txt", text));

        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void survivesArbitraryText() throws IOException {
        Random random = new Random(42);
        List<String> args = new ArrayList<>(List.of("read"));
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(random.nextInt(300), 0, Character.MAX_CODE_POINT + 1)
                    .map(point -> random.nextInt(4) == 0 ? point : ' ' + point % 95)
                    .filter(point -> point >= ' ' && !(point >= 0xD800 && point < 0xE000))
                    .forEach(text::appendCodePoint);
            args.add(write("r%02d.txt".formatted(i), text.toString()));
        }

        Ran ran = Ran.actant(args.toArray(String[]::new));

        assertThat(ran.err()).doesNotContain("cannot analyse");
        assertThat(ran.lines()).isEqualTo(50);
    }

    @Test
    void parsesToConllu() throws IOException {
        Ran ran = Ran.actant("parse", write("r.txt", REPORT));

        assertThat(ran.out()).startsWith("# newdoc id = ").contains("\tarrest\tVERB\t");
    }

    @Test
    void keepsTheTokensOfConllu() throws IOException {
        String gold =
                """
                # sent_id = x
                1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
                1\tDo\t_\t_\t_\t_\t_\t_\t_\t_
                2\tn't\t_\t_\t_\t_\t_\t_\t_\t_
                3\tgo\t_\t_\t_\t_\t_\t_\t_\t_

                """;

        Ran ran = Ran.actant("parse", "--conllu", write("g.conllu", gold));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().map(line -> line.split("\t", -1)[0]))
                .containsExactly("# sent_id = x", "1-2", "1", "2", "3", "");
    }

    @Test
    void namesTheLineThatIsNotConllu() throws IOException {
        String file = write("g.conllu", "1\tDo\n");

        Ran ran = Ran.actant("parse", "--conllu", file);

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains(file + ":1");
    }

    @Test
    void relatesEveryRecordThatIsRight() {
        Ran ran =
                Ran.withInput(
                        """
                        {"id":"1","text":"Kenya thanked Norway.","actor":{"start":0,"end":5},"recipient":{"start":14,"end":20}}
                        {"id":"2","text":"Kenya thanked Norway.","actor":{"start":0,"end":99},"recipient":null}
                        {"id":"3","text":"Kenya waited.","actor":{"start":0,"end":5},"recipient":null}
                        """,
                        "relate",
                        "-");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.lines()).isEqualTo(2);
        assertThat(ran.out())
                .startsWith("{\"id\":\"1\",\"event\":\"")
                .contains("\"quad_code\":", "\"mode\":[", "\"score\":", "\"distribution\":{");
    }

    @Test
    void resolvesPhrases() {
        Ran ran = Ran.actant("resolve", "Kenya", "a purple sofa");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.lines()).isEqualTo(2);
        assertThat(ran.out())
                .startsWith("{\"id\":\"1\",\"text\":\"Kenya\",\"code\":")
                .contains("{\"id\":\"2\",\"text\":\"a purple sofa\",\"code\":null");
    }

    @Test
    void asksForPhrasesOrAFile() {
        assertThat(Ran.actant("resolve").exitCode()).isEqualTo(2);
    }

    @Test
    void scoresRelations() throws IOException {
        String file =
                write(
                        "gold.jsonl",
                        "{\"id\":\"1\",\"sentence\":\"Kenya thanked Norway.\",\"source_spans\":[[0,5]],"
                                + "\"target_spans\":[[14,20]],\"gold_root\":\"SUPPORT\","
                                + "\"gold_quad\":\"verbal_cooperation\"}\n");

        Ran ran = Ran.actant("eval", "relations", file);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("SUPPORT", "macro", "micro", "gold \\ given");
    }

    @Test
    void saysWhichGoldFileIsMissing() {
        Ran ran = Ran.actant("eval", "actors", folder.resolve("no.jsonl").toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no such file").doesNotContain("\tat ");
    }

    private String write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
