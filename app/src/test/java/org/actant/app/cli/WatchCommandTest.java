package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.app.watch.FeedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is new in feeds comes into the store, once.
@Timeout(120)
class WatchCommandTest {
    private static final String STRIKE = "Dockers in Mombasa ended their strike on Monday.";
    private static final String ATTACK =
            "Kenya's foreign minister condemned the attack in Mombasa on Tuesday.";

    private FeedServer server;

    @TempDir private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Ran watch(String... options) throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("feeds.txt"),
                        "# harbours\n%s # the Post\n".formatted(server.address("/feed")));
        String[] all = new String[options.length + 7];
        all[0] = "watch";
        all[1] = list.toString();
        all[2] = "--store";
        all[3] = store();
        all[4] = "--once";
        all[5] = "--delay";
        all[6] = "0";
        System.arraycopy(options, 0, all, 7, options.length);
        return Ran.actant(all);
    }

    private String store() {
        return folder.resolve("news.duckdb").toString();
    }

    private String stored() {
        return Ran.actant(
                        "query",
                        store(),
                        "select text from articles order by article_key",
                        "--format",
                        "csv")
                .out();
    }

    @Test
    void addsAnEntryOnceThoughItIsPolledTwice() throws Exception {
        server.feed("/feed", ATTACK);
        Ran first = watch("--allow-private");
        Files.delete(folder.resolve("news.duckdb.watch.jsonl"));
        Ran second = watch("--allow-private");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("1 feeds asked", "1 articles added");
        assertThat(second.err()).contains("1 feeds asked", "0 articles added");
        assertThat(server.requests()).containsExactly("/feed 200", "/feed 200");
        assertThat(stored().lines()).containsExactly("text", ATTACK);
    }

    @Test
    void asksForEverythingWhereTheStoreIsNew() throws Exception {
        server.feed("/feed", ATTACK);
        watch("--allow-private");
        Files.delete(folder.resolve("news.duckdb"));
        watch("--allow-private");

        assertThat(stored().lines()).containsExactly("text", ATTACK);
    }

    @Test
    void goesOnWhereItWasKilledBetweenRounds() throws Exception {
        server.feed("/feed", ATTACK);
        Process child =
                Child.starting(
                                folder,
                                "watch",
                                server.address("/feed").toString(),
                                "--store",
                                store(),
                                "--allow-private")
                        .start();
        try {
            while (!Files.exists(folder.resolve("news.duckdb.watch.jsonl"))) {
                assertThat(child.isAlive()).as("the watch goes on; see messages.txt").isTrue();
                Thread.sleep(50);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        server.feed("/feed", ATTACK, STRIKE);
        Ran ran = watch("--allow-private");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("1 articles added");
        assertThat(stored().lines()).containsExactly("text", ATTACK, STRIKE);
    }

    @Test
    void refusesThisMachineUnlessItIsAllowed() throws Exception {
        server.feed("/feed", ATTACK);
        Ran ran = watch();

        assertThat(ran.exitCode()).isEqualTo(Flow.SOME_FAILED);
        assertThat(ran.err()).contains("is no public address; --allow-private");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void namesEveryWrongAddressAtOnce() throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("list.txt"), "ftp://example.org/a\n\nexample.org/rss\n");
        Ran ran = Ran.actant("watch", list.toString(), "--store", store(), "--once");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "list.txt:1: \"ftp://example.org/a\" is not an address that begins with"
                                + " http:// or https://",
                        "list.txt:3: \"example.org/rss\" is not");
    }

    @Test
    void refusesAFileThatIsNoStore() throws Exception {
        Files.writeString(folder.resolve("news.duckdb"), "no store at all");

        assertThat(watch("--allow-private").exitCode()).isEqualTo(AddCommand.UNUSABLE);
        assertThat(server.requests()).isEmpty();
    }
}
