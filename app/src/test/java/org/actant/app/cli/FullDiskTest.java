package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens on a disk without room. The disk is a small file system in memory, mounted where
/// only the script that fills it can see it.
class FullDiskTest {
    private static final String MOUNT = "mount -t tmpfs -o size=24m none disk";

    @TempDir private Path folder = Path.of("");

    @Test
    void saysWhatWhereAndWhatToDoAndKeepsWhatWasCommitted() throws Exception {
        Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/unshare")) && run(MOUNT) == 0,
                "no file system can be mounted here, not even a private one");
        write("first.jsonl", 1, "first");
        write("more.jsonl", 400, "more");

        run(
                MOUNT,
                child("add disk/news.duckdb first.jsonl", "add1"),
                fill(600),
                child("add disk/news.duckdb more.jsonl --commit-every 20", "add2"),
                "cp disk/news.duckdb* .",
                "rm -f disk/news.duckdb*",
                "cp news.duckdb* disk",
                fill(0),
                child("export disk/news.duckdb --status all -o disk/events.jsonl", "export"),
                child("code --status all more.jsonl > disk/coded.jsonl", "code"));

        assertThat(said("add1")).contains("exit 0");
        assertThat(said("add2"))
                .contains("disk/news.duckdb cannot grow: the disk is full; make room")
                .contains("articles of this run are in the store")
                .contains("exit 3");
        assertThat(said("export"))
                .contains("disk/events.jsonl cannot be written: No space left on device; make room")
                .contains("exit 3");
        assertThat(said("code"))
                .contains("standard output cannot be written: No space left on device; make room")
                .contains("exit 1");
        String store = folder.resolve("news.duckdb").toString();
        assertThat(count(store, "id = 'first0'")).isEqualTo("1");
        assertThat(Ran.actant("add", store, folder.resolve("more.jsonl").toString()).exitCode())
                .isZero();
        assertThat(count(store, "version = 1")).isEqualTo("401");
    }

    /// Leaves this many KB on the disk.
    private static String fill(int left) {
        return "dd if=/dev/zero of=disk/filler%d bs=1k count=$(($(df -k --output=avail disk | tail -1) - %d)) 2> /dev/null"
                .formatted(left, left);
    }

    /// A command whose messages and exit code go to a file of this name.
    private String child(String arguments, String messages) {
        String java =
                String.join(
                        " ",
                        Child.starting(folder).command().stream()
                                .map(word -> "'" + word + "'")
                                .toList());
        return "{ %s %s; echo exit $?; } 2> %s >> %s.code"
                .formatted(java, arguments, messages, messages);
    }

    private String said(String messages) throws IOException {
        return Files.readString(folder.resolve(messages))
                + Files.readString(folder.resolve(messages + ".code"));
    }

    /// Runs these in a shell of their own, as somebody who may mount there.
    private int run(String... commands) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c"));
        words.add(String.join("\n", commands));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("script.txt").toFile())
                .start()
                .waitFor();
    }

    private static String count(String store, String condition) {
        String answer =
                Ran.actant(
                                "query",
                                store,
                                "--format",
                                "csv",
                                "select count(*) from articles where " + condition)
                        .out();
        return answer.lines().skip(1).findFirst().orElse("");
    }

    private void write(String name, int count, String id) throws IOException {
        String text = "The army of Kenya attacked rebels near the lake on Monday. ";
        Files.write(
                folder.resolve(name),
                IntStream.range(0, count)
                        .mapToObj(at ->
                                "{\"id\":\"%s%d\",\"text\":\"Report %d. %s\"}"
                                        .formatted(id, at, at, text.repeat(3)))
                        .toList());
    }
}
