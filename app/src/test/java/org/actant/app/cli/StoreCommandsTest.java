package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCommandsTest {
    private static final String REPORT =
            "NAIROBI, Kenya — Police arrested twelve protesters in Nairobi on Tuesday. Kenya's"
                    + " foreign minister said \\\"we will hold talks with Uganda\\\".\\n\\nThe United"
                    + " States and France met in Paris on Monday.";

    @TempDir private Path folder;
    private String store = "";

    @BeforeEach
    void nameTheStore() {
        store = folder.resolve("news.duckdb").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "query", "export"})
    void explainsItselfWithExamples(String command) {
        Ran ran = Ran.actant(command, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Example", "actant " + command, "STORE");
    }

    @Test
    void addsNothingTwice() throws IOException {
        String file = write("n.jsonl", article("a", REPORT), article("b", REPORT), "not JSON");

        assertThat(Ran.actant("add", store, file).exitCode()).isEqualTo(3);
        String before = contents();
        Ran again = Ran.actant("add", store, file);

        assertThat(again.err()).contains("0 articles added", "2 were there");
        assertThat(contents()).isEqualTo(before);
        assertThat(one("select count(*) from failures")).isEqualTo("1");
    }

    @Test
    void keepsTheOldVersionOfAChangedArticle() throws IOException {
        Ran.actant("add", store, write("1.jsonl", article("a", REPORT)));

        Ran ran =
                Ran.actant(
                        "add",
                        store,
                        write("2.jsonl", article("a", "Police arrested ten men in Nairobi.")));

        assertThat(ran.err()).contains("1 articles added, 1 of them new versions");
        assertThat(one("select string_agg(version || ' ' || latest, ', ' order by version)"))
                .isEqualTo("1 false, 2 true");
        assertThat(Ran.actant("export", store).out())
                .contains("ten men")
                .doesNotContain("twelve protesters");
    }

    @Test
    void tellsTwoTextsOfOneArticleInOneInputApart() throws IOException {
        String file =
                write(
                        "n.jsonl",
                        article("a", REPORT),
                        article("a", "Police arrested ten men."),
                        article("a", REPORT));

        assertThat(Ran.actant("add", store, file).exitCode()).isZero();

        assertThat(one("select string_agg(version || ' ' || latest, ', ' order by version)"))
                .isEqualTo("1 false, 2 true");
    }

    @Test
    void exportsTheLinesThatCodeWrites() throws IOException {
        String file = write("n.jsonl", articles(20));
        Ran.actant("add", store, file);

        String coded = Ran.actant("code", "--status", "all", file).out();

        assertThat(coded).isNotEmpty();
        assertThat(Ran.actant("export", store, "--status", "all").out()).isEqualTo(coded);
    }

    @Test
    void exportsWhatThePublishedSchemaDescribes() throws IOException {
        Ran.actant("add", store, write("n.jsonl", articles(20)));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(Path.of("../docs/reference/event.schema.json")),
                                InputFormat.JSON);

        List<String> lines = Ran.actant("export", store, "--status", "all").out().lines().toList();

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        assertThat(schema.validate("{\"id\":\"x\"}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void exportsFlatRowsThatDuckDbReadsBack(String format)
            throws IOException, SQLException, JsonException {
        Ran.actant("add", store, write("n.jsonl", articles(20)));
        Path out = folder.resolve("out." + format);

        assertThat(Ran.actant("export", store, "--format", format, "-o", out.toString()).exitCode())
                .isZero();

        String reader =
                format.equals("csv") ? "read_csv(?, all_varchar = true)" : "read_parquet(?)";
        List<Json.Fields> events = new ArrayList<>();
        for (String line : Ran.actant("export", store).out().lines().toList()) {
            events.add(Json.parseFields(line));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + reader)) {
            statement.setString(1, out.toString());
            try (ResultSet rows = statement.executeQuery()) {
                for (Json.Fields event : events) {
                    assertThat(rows.next()).isTrue();
                    for (String name :
                            List.of("id", "date", "enddate", "event", "cameo", "status", "text")) {
                        assertThat(rows.getString(name)).as(name).isEqualTo(event.text(name));
                    }
                    assertThat(Double.parseDouble(rows.getString("goldstein")))
                            .isEqualTo(event.number("goldstein"));
                    assertThat(rows.getString("actor_text").replaceAll("^\\[|]$", ""))
                            .isEqualTo(texts(event.records("actor"), format));
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static String texts(List<Json.Fields> participants, String format) {
        List<String> texts = new ArrayList<>();
        for (Json.Fields participant : participants) {
            texts.add(String.valueOf(participant.text("text")));
        }
        return String.join(format.equals("csv") ? ";" : ", ", texts);
    }

    @Test
    void selectsEvents() throws IOException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));

        assertThat(events()).isEqualTo(3);
        assertThat(events("--since", "2024-06-25")).isEqualTo(1);
        assertThat(events("--until", "2024-06-24")).isEqualTo(1);
        assertThat(events("--country", "ken,uga")).isEqualTo(1);
        assertThat(events("--event", "CONSULT")).isEqualTo(1);
        assertThat(events("--event", "CONSULT", "--country", "KEN")).isZero();
        assertThat(events("--status", "negated")).isZero();
    }

    @Test
    void foldsEventsOfOneDayOnlyWhenAsked() throws IOException {
        Ran.actant(
                "add", store, write("n.jsonl", article("a", REPORT), article("b", REPORT + " ")));

        assertThat(events("--event", "CONSULT")).isEqualTo(2);
        assertThat(events("--event", "CONSULT", "--one-a-day")).isEqualTo(1);
        String gdelt =
                Ran.actant(
                                "export",
                                store,
                                "--format",
                                "gdelt",
                                "--event",
                                "CONSULT",
                                "--one-a-day")
                        .out();
        assertThat(gdelt.lines().findFirst().orElse("").split("\t", -1)[31]).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--country=Kenya", "--event=ass!", "--format=xml", "--since=soon"})
    void refusesWrongUsage(String option) throws IOException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));

        Ran ran = Ran.actant("export", store, option);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void answersQuestions() throws IOException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));
        String question = "select event, modes, quad_code from events where event = ?";

        assertThat(Ran.actant("query", store, question, "COERCE").out())
                .isEqualTo(
                        """
                        event   modes   quad_code
                        ------  ------  ---------
                        COERCE  arrest          4
                        """);
        assertThat(Ran.actant("query", store, "--format", "csv", question, "COERCE").out())
                .isEqualTo("event,modes,quad_code\nCOERCE,arrest,4\n");
        assertThat(Ran.actant("query", store, "--format", "json", question, "COERCE").out())
                .isEqualTo("{\"event\":\"COERCE\",\"modes\":[\"arrest\"],\"quad_code\":4}\n");
        assertThat(Ran.withInput("select 1 as one", "query", store, "--format", "csv", "-").out())
                .isEqualTo("one\n1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country_months",
                "country_month_happenings",
                "dyads",
                "dyad_months",
                "first_reports",
                "happened",
                "story_articles",
                "happenings",
                "reports",
                "stories"
            })
    void hasViewsForTheUsualQuestions(String view) throws IOException {
        Ran.actant(
                "add",
                store,
                write("n.jsonl", article("a", REPORT + " Kenya condemned Uganda on Monday.")));

        Ran ran = Ran.actant("query", store, "--format", "json", "select * from " + view);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.lines()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selct 1",
                "delete from events",
                "drop table articles",
                "copy events to 'events.csv'",
                "select * from read_csv('/etc/passwd')",
                "attach 'other.duckdb'",
                "set enable_external_access = true"
            })
    void refusesWhatIsNoQuestion(String sql) throws IOException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));
        String before = contents();

        Ran ran = Ran.actant("query", store, sql);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).isNotEmpty().doesNotContain("Stack Trace", "\tat ");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "query", "export"})
    void saysWhatIsNoStore(String command) throws IOException {
        Files.writeString(Path.of(store), "just some text\n".repeat(1000));

        Ran ran = run(command);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(store + " is no store");
        assertThat(Files.readString(Path.of(store))).startsWith("just some text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "query", "export"})
    void leavesOtherDuckDbFilesAlone(String command) throws IOException, SQLException {
        execute("CREATE TABLE mine(a INTEGER)");

        Ran ran = run(command);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(store + " is a DuckDB file, but no store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "query", "export"})
    void refusesAStoreOfANewerVersion(String command) throws IOException, SQLException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));
        execute("UPDATE store SET schema = 99, made_by = 'actant 9'");

        Ran ran = run(command);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(store + " was made by actant 9 and has schema 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "export"})
    void saysThatThereIsNoStore(String command) throws IOException {
        Ran ran = run(command);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no such file");
    }

    @Test
    void saysThatAFolderIsMissing() throws IOException {
        store = folder.resolve("no/such/news.duckdb").toString();

        Ran ran = run("add");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no such file or folder");
    }

    @Test
    void saysThatAStoreIsDamaged() throws IOException {
        Ran.actant("add", store, write("n.jsonl", articles(50)));
        byte[] bytes = Files.readAllBytes(Path.of(store));
        Files.write(Path.of(store), Arrays.copyOf(bytes, bytes.length / 2));

        Ran ran = Ran.actant("export", store);

        assertThat(ran.exitCode()).isBetween(2, 3);
        assertThat(ran.err()).contains(store).doesNotContain("Stack Trace", "\tat ");
    }

    @ParameterizedTest
    @EnumSource(ExportCommand.Kind.class)
    void leavesNoHalfExportWhereNothingCanBeWritten(ExportCommand.Kind kind) throws IOException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));
        Path target = folder.resolve("no/such/out");

        Ran ran = Ran.actant("export", store, "--format", kind.name(), "-o", target.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains(target.toString());
        assertThat(Files.exists(folder.resolve("no"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ExportCommand.Kind.class)
    void saysThatTheDiskIsFullWhereAnExportGoes(ExportCommand.Kind kind) throws IOException {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full here");
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));

        Ran ran = Ran.actant("export", store, "--format", kind.name(), "-o", "/dev/full");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("/dev/full cannot be written: No space left on device");
    }

    @Test
    void notesTheUsersOwnActorsInTheRun() throws IOException {
        String own =
                write(
                        "own.tsv",
                        "name\taliases\tcode\tsector\tother_sectors\tfrom\tto",
                        "Zorblax Front\t-\tKEN\tREB\t-\t-\t-");

        Ran ran =
                Ran.actant(
                        "add",
                        store,
                        write("n.jsonl", article("a", "The Zorblax Front attacked Uganda.")),
                        "--actors",
                        own);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(one("select actor_codes from events")).isEqualTo("KEN");
        assertThat(one("select length(settings->'actors'->>0) from runs")).isEqualTo("64");
        assertThat(Ran.actant("add", store, own, "--actors", "nowhere.tsv").exitCode()).isNotZero();
    }

    @Test
    void saysWhoHoldsALockedStore() throws IOException, InterruptedException {
        Ran.actant("add", store, write("n.jsonl", article("a", REPORT)));
        Process holder = Child.starting(folder, "add", store, "-", "--commit-every", "1").start();
        try (OutputStream in = holder.getOutputStream()) {
            feed(in);

            Ran ran = Ran.actant("query", store, "select 1");

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err())
                    .contains(store + " is in use by another process (" + holder.pid() + ")");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(one("select count(*) from articles where id = 'a'")).isEqualTo("1");
    }

    @Test
    void losesAndDoublesNothingWhenKilled() throws IOException, InterruptedException {
        String file = write("n.jsonl", articles(500));
        Random random = new Random(7);
        for (int kill = 0; kill < 3; kill++) {
            Process child =
                    Child.starting(folder, "add", store, file, "--commit-every", "25").start();
            for (int wait = 0;
                    wait < 200 && child.isAlive() && !Files.exists(Path.of(store));
                    wait++) {
                Thread.sleep(50);
            }
            boolean ended = child.waitFor(500 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertThat(ended && child.exitValue() != 0).isFalse();
        }

        assertThat(Ran.actant("add", store, file).exitCode()).isZero();

        assertThat(one("select count(*) || ' ' || count(distinct id) || ' ' || max(version)"))
                .isEqualTo("500 500 1");
        assertThat(one("select count(*) from stories")).isEqualTo("500");
        assertThat(one("select count(*) - (select count(*) from reports) from events"))
                .isEqualTo("0");
        assertThat(Ran.actant("export", store, "--status", "all").out().lines().sorted().toList())
                .isEqualTo(
                        Ran.actant("code", "--status", "all", file)
                                .out()
                                .lines()
                                .sorted()
                                .toList());
    }

    /// As if it had been killed between the last articles and their stories.
    @Test
    void tellsTheStoriesThatAKilledRunDidNotTell() throws IOException, SQLException {
        String file = write("n.jsonl", articles(20));
        Ran.actant("add", store, file);
        String told = one("select string_agg(story, ' ' order by article_key) from stories");
        execute(
                "delete from stories; delete from happenings; delete from reports;"
                        + " delete from matching.articles; delete from matching.texts;"
                        + " delete from matching.terms; delete from matching.addresses;"
                        + " delete from matching.edges");

        Ran again = Ran.actant("add", store, file);

        assertThat(again.err()).contains("0 articles added", "20 were there");
        assertThat(one("select string_agg(story, ' ' order by article_key) from stories"))
                .isEqualTo(told);
        assertThat(one("select count(*) - (select count(*) from reports) from events"))
                .isEqualTo("0");
    }

    /// A limit on the size of files stands for a disk without room.
    @Test
    void keepsWhatWasCommittedWhenTheDiskIsFull() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "no prlimit here");
        String file = write("n.jsonl", articles(500));
        Ran.actant("add", store, write("first.jsonl", article("first", REPORT)));
        Process child = Child.starting(folder, "add", store, "-", "--commit-every", "5").start();
        Path messages = folder.resolve("messages.txt");
        try (OutputStream in = child.getOutputStream()) {
            feed(in);
            Process limit =
                    new ProcessBuilder(
                                    "prlimit",
                                    "--pid",
                                    Long.toString(child.pid()),
                                    "--fsize=500000")
                            .inheritIO()
                            .start();
            assertThat(limit.waitFor()).isZero();
            Files.copy(Path.of(file), in);
        } catch (IOException e) {
            // The child ended before it had read everything, as it should.
            assertThat(child.waitFor()).isEqualTo(3);
        }
        assertThat(child.waitFor()).as(Files.readString(messages)).isEqualTo(3);
        assertThat(Files.readString(messages)).contains("the disk is full", "are in the store");
        assertThat(Ran.actant("add", store, file).exitCode()).isZero();
        assertThat(one("select count(*) from articles where id like 'r%'")).isEqualTo("500");
        assertThat(one("select count(*) - count(distinct id)")).isEqualTo("0");
        assertThat(one("select count(*) from articles where id = 'first'")).isEqualTo("1");
    }

    /// Gives articles to a child that adds from its input, until it has committed some.
    private void feed(OutputStream in) throws IOException, InterruptedException {
        Path log = Path.of(store + ".wal");
        String text = "Police arrested ten men in Nairobi. ".repeat(20);
        for (int i = 0; i < 300 && !Files.exists(log); i++) {
            in.write((article("f" + i, text) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            Thread.sleep(100);
        }
        assertThat(log).exists();
    }

    private Ran run(String command) throws IOException {
        return switch (command) {
            case "add" -> Ran.actant("add", store, write("n.jsonl", article("z", REPORT)));
            case "query" -> Ran.actant("query", store, "select 1");
            default -> Ran.actant("export", store);
        };
    }

    private long events(String... options) {
        List<String> args = new ArrayList<>(List.of("export", store));
        args.addAll(List.of(options));
        return Ran.actant(args.toArray(String[]::new)).lines();
    }

    /// The only value of an answer; about articles where the question does not say.
    private String one(String question) {
        String full = question.contains(" from ") ? question : question + " from articles";
        Ran ran = Ran.actant("query", store, "--format", "csv", full);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        String answer = ran.out().substring(ran.out().indexOf('\n') + 1).strip();
        return answer.startsWith("\"") ? answer.substring(1, answer.length() - 1) : answer;
    }

    private String contents() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("articles", "events", "failures", "runs")) {
            all.append(
                    Ran.actant("query", store, "--format", "json", "select * from " + table).out());
        }
        return all.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String article(String id, String text) {
        return "{\"id\":\"%s\",\"date\":\"2024-06-26\",\"publication\":\"Wire\",\"text\":\"%s\"}"
                .formatted(id, text);
    }

    /// Small reports, each with words of its own.
    private static String[] articles(int count) {
        String[] sides = {"Kenya", "Uganda", "Norway", "Chile", "Rebels", "Police"};
        String[] acts = {"condemned", "attacked", "met", "did not thank", "will visit", "thanked"};
        Random random = new Random(11);
        String[] articles = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("Report %d. ".formatted(i));
            for (int sentence = 0; sentence <= i % 4; sentence++) {
                text.append(sides[random.nextInt(sides.length)])
                        .append(' ')
                        .append(acts[random.nextInt(acts.length)])
                        .append(' ')
                        .append(sides[random.nextInt(4)])
                        .append(", \\\"again\\\", in Oslo on Monday. ");
            }
            articles[i] = article("r" + i, text.toString().strip());
        }
        return articles;
    }

    private String write(String name, String... lines) throws IOException {
        return Files.write(
                        folder.resolve(name),
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
