package org.actant.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job as a user submits it. The tables are read back by DuckDB.
class CodeJobTest {
    private static final Path DEMO = Path.of("../examples/demo/articles.jsonl");

    private static final Path PROGRAM = Path.of("../app/target").toAbsolutePath().normalize();

    @TempDir private Path folder = Path.of("");

    @Test
    void codesAsASingleProcessDoesByteForByte() throws Exception {
        articlesInEveryForm();
        ownActors();
        List<String> asked =
                List.of("--status", "all", "--actors", "mine.tsv", "--date", "2024-05-06", "news");

        LoopbackCluster.Said said;
        try (LoopbackCluster cluster = new LoopbackCluster(folder)) {
            List<String> arguments = new ArrayList<>(List.of("--output", "out"));
            arguments.addAll(asked);
            said = cluster.submit(arguments);
        }
        LoopbackCluster.Said alone = alone(asked);

        assertThat(said.code()).as(said.words()).isZero();
        assertThat(said.words())
                .containsPattern(
                        "actant: 75 articles, [1-9]\\d* events, 2 failed, 1 set aside: out, coded in");
        assertThat(alone.code()).as(alone.words()).isEqualTo(3);
        List<String> events = sorted(Files.readAllLines(folder.resolve("alone.jsonl")));
        assertThat(events).anyMatch(line -> line.contains("\"sector\":\"REB\""));
        assertThat(table("events")).isEqualTo(events);
        assertThat(table("failures"))
                .isEqualTo(sorted(Files.readAllLines(folder.resolve("failed.jsonl"))))
                .hasSize(3);
        assertThat(table("remarks"))
                .singleElement()
                .asString()
                .contains("news/table.csv:2", "which is not YYYY-MM-DD");
        for (String worker : LoopbackCluster.workers()) {
            assertThat(executors(worker)).as(worker).isEqualTo(1);
        }
    }

    @Test
    void refusesAnOutputThatIsThereBeforeAnythingIsCoded() throws Exception {
        Files.createDirectory(folder.resolve("out"));
        Files.copy(DEMO, folder.resolve("demo.jsonl"));

        LoopbackCluster.Said said =
                LoopbackCluster.submit(
                        folder, "local[1]", List.of(), List.of("--output", "out", "demo.jsonl"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("actant: out is there already; name another --output, or remove it");
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        LoopbackCluster.Said said =
                LoopbackCluster.submit(
                        folder, "local[1]", List.of(), List.of("--output", "out", "gone.jsonl"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("actant: gone.jsonl cannot be read: there is no such file");
    }

    /// A folder with JSON Lines, a table with commas and one in Parquet, and what cannot be read.
    private void articlesInEveryForm() throws IOException, SQLException {
        Path news = folder.resolve("news");
        Files.createDirectories(news.resolve("later"));
        Files.copy(DEMO, news.resolve("demo.jsonl"));
        Files.writeString(
                news.resolve("later/more.jsonl"),
                """
                {"text": "Police in Nairobi arrested 14 protesters on Monday, a spokesman said."}

                {"id": "cut", "text": "The army of Chad
                {"id": "silent", "title": "Nothing but a headline"}
                {"text": "Le ministre des affaires étrangères a condamné l'attaque de lundi contre le marché, et il a promis que les auteurs seraient punis par la justice de son pays."}
                {"id": "kept", "text": "Kenya accused Uganda of shelling a village.\\u2028The \\"Black Reef\\" group abducted two engineers in Mindanao."}
                """);
        Files.writeString(
                news.resolve("table.csv"),
                """
                id,headline,date,body
                csv-1,Talks,the other day,"The presidents of Kenya and Uganda met in Kampala.
                They agreed to open the border, and ""to talk again""."
                csv-2,Aid,2024-05-03,"Japan sent food and tents to Nepal, and denied that it had asked for anything."
                """);
        query(
                """
                COPY (SELECT * FROM (VALUES
                    ('pq-1', DATE '2024-05-04', 'Black Reef rebels attacked a ferry near Basilan, killing nine.'),
                    ('pq-2', DATE '2024-05-05', 'Thousands marched in Lima to demand the resignation of the president.'))
                    AS articles(id, date, text))
                TO '%s' (FORMAT parquet)
                """
                        .formatted(news.resolve("table.parquet")));
    }

    private void ownActors() throws IOException {
        Files.writeString(
                folder.resolve("mine.tsv"),
                """
                name\taliases\tcode\tsector\tother_sectors\tfrom\tto
                Black Reef\tBlack Reef group|Black Reef rebels\tPHL\tREB\t-\t2020\t
                """);
    }

    /// What the command gives for the same, in one process: events in `alone.jsonl`.
    private LoopbackCluster.Said alone(List<String> asked) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "exec \"$@\" > alone.jsonl",
                                "sh",
                                LoopbackCluster.java(),
                                "-Xss4m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                PROGRAM + "/*" + File.pathSeparator + PROGRAM + "/lib/*",
                                "org.actant.app.cli.Main",
                                "code",
                                "--failures",
                                "failed.jsonl"));
        command.addAll(asked);
        return LoopbackCluster.run(folder, command);
    }

    /// The rows of a table as sorted lines of JSON.
    private List<String> table(String name) throws SQLException, IOException {
        Path lines = folder.resolve(name + ".jsonl");
        query(
                "COPY (SELECT * FROM read_parquet('%s/*.parquet')) TO '%s' (FORMAT json)"
                        .formatted(folder.resolve("out").resolve(name), lines));
        return sorted(Files.readAllLines(lines));
    }

    private static void query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// How many executors a worker has started.
    private long executors(String worker) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(worker), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .filter(Files::isDirectory)
                    .count();
        }
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).sorted().toList();
    }
}
