package org.actant.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.UnreadableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds are asked politely, and none of them ends the watch.
@Timeout(60)
class WatchTest {
    private static final Watch.Settings USUAL =
            new Watch.Settings(
                    false,
                    true,
                    Duration.ofMinutes(30),
                    Duration.ZERO,
                    200_000,
                    Duration.ofSeconds(20),
                    "actant/test");
    private static final String PAGE =
            "<html><head><title>%s</title></head><body><article><p>%s</p></article></body></html>";

    private FeedServer server;
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final List<Piece> taken = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean full;

    @TempDir private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Watch watch(Watch.Settings settings) throws IOException {
        return new Watch(
                settings,
                folder.resolve("memory.jsonl"),
                () -> now,
                time -> {
                    pauses.add(time);
                    now = now.plus(time);
                },
                articles -> {
                    if (full) {
                        throw new IOException("the store is full");
                    }
                    taken.addAll(articles);
                },
                said::add);
    }

    private static Watch.Settings pages() {
        return new Watch.Settings(
                true,
                true,
                USUAL.every(),
                Duration.ofSeconds(2),
                USUAL.longest(),
                USUAL.patience(),
                USUAL.agent());
    }

    private Watch.Round round(Watch.Settings settings, String... paths)
            throws IOException, InterruptedException {
        List<URI> feeds = new ArrayList<>();
        for (String path : paths) {
            feeds.add(server.address(path));
        }
        try (Watch watch = watch(settings)) {
            return watch.round(feeds);
        }
    }

    private List<String> texts() throws UnreadableException {
        ArticleReader reader = new ArticleReader(new Decoder(null), Limits.STANDARD, null);
        List<String> texts = new ArrayList<>();
        for (Piece piece : taken) {
            texts.add(reader.read(piece).article().text());
        }
        return texts;
    }

    @Test
    void asksOnlyForWhatChanged() throws Exception {
        server.feed("/feed", "The port reopened.", "Dockers ended their strike.");

        assertThat(round(USUAL, "/feed")).isEqualTo(new Watch.Round(1, 0, 0, 0, 0, 0));
        assertThat(round(USUAL, "/feed")).isEqualTo(new Watch.Round(1, 1, 0, 0, 0, 0));

        assertThat(server.requests()).containsExactly("/feed 200", "/feed 304");
        assertThat(texts()).containsExactly("The port reopened.", "Dockers ended their strike.");
    }

    @Test
    void handsOnOnlyNewAndChangedEntries() throws Exception {
        server.feed("/feed", "The port reopened.", "Dockers ended their strike.");
        round(USUAL, "/feed");
        server.feed("/feed", "The port reopened.", "Dockers ended their long strike.", "Rain.");
        round(USUAL, "/feed");

        assertThat(texts())
                .containsExactly(
                        "The port reopened.",
                        "Dockers ended their strike.",
                        "Dockers ended their long strike.",
                        "Rain.");
    }

    @Test
    void namesEntriesByTheirWholeAddress() throws Exception {
        server.feed("/feed", "The port reopened.");
        round(USUAL, "/feed");

        ArticleReader reader = new ArticleReader(new Decoder(null), Limits.STANDARD, null);
        assertThat(reader.read(taken.getFirst()).article().id())
                .isEqualTo(server.address("/report/1").toString());
    }

    @Test
    void asksAFailingFeedLessAndLessOften() throws Exception {
        server.status("/broken", 500, Map.of());
        server.feed("/feed", "The port reopened.");

        assertThat(round(USUAL, "/broken", "/feed").failed()).isEqualTo(1);
        assertThat(texts()).containsExactly("The port reopened.");
        assertThat(said)
                .containsExactly(
                        server.address("/broken")
                                + " answers 500 (first failure); asked again from"
                                + " 2026-03-02T09:00:00Z on");

        List<Long> minutes = new ArrayList<>();
        Instant before = now;
        while (minutes.size() < 7) {
            now = now.plus(Duration.ofMinutes(30));
            if (round(USUAL, "/broken").failed() == 1) {
                minutes.add(Duration.between(before, now).toMinutes());
                before = now;
            }
        }
        assertThat(minutes).containsExactly(60L, 120L, 240L, 480L, 960L, 1440L, 1440L);

        server.feed("/broken", "Repaired.");
        now = now.plus(Duration.ofDays(1));
        assertThat(round(USUAL, "/broken").isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"36000", "'Mon, 02 Mar 2026 18:00:00 GMT'"})
    void waitsAsLongAsAServerWants(String retryAfter) throws Exception {
        server.status("/busy", 503, Map.of("Retry-After", retryAfter));
        round(USUAL, "/busy");

        now = now.plus(Duration.ofHours(9));
        assertThat(round(USUAL, "/busy").resting()).isEqualTo(1);
        now = now.plus(Duration.ofHours(2));
        assertThat(round(USUAL, "/busy").asked()).isEqualTo(1);
    }

    @Test
    void refusesAddressesThatAreNotPublic() throws Exception {
        server.feed("/feed", "The port reopened.");
        Watch.Settings careful =
                new Watch.Settings(
                        false,
                        false,
                        USUAL.every(),
                        USUAL.delay(),
                        USUAL.longest(),
                        USUAL.patience(),
                        USUAL.agent());

        assertThat(round(careful, "/feed").failed()).isEqualTo(1);
        assertThat(server.requests()).isEmpty();
        assertThat(said.getFirst())
                .contains("leads to 127.0.0.1, which is no public address; --allow-private");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.20.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:127.0.0.1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::1, false",
        "93.184.215.14, true",
        "64:ff9b::5db8:d70e, true",
        "2606:2800:21f::1, true",
    })
    void knowsWhichAddressesArePublic(String address, boolean isPublic)
            throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void stopsReadingAFeedThatNeverEnds() throws Exception {
        server.endless("/endless", "<rss><channel>", "<item><title>More</title></item>");

        assertThat(round(USUAL, "/endless").failed()).isEqualTo(1);
        assertThat(said.getFirst()).contains("is longer than 200,000 bytes, the limit");
    }

    @Test
    void stopsWaitingForAFeedThatDrips() throws Exception {
        server.answer(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        try {
                            Thread.sleep(50);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                });
        Watch.Settings hasty =
                new Watch.Settings(
                        false,
                        true,
                        USUAL.every(),
                        USUAL.delay(),
                        USUAL.longest(),
                        Duration.ofSeconds(1),
                        USUAL.agent());

        assertThat(round(hasty, "/drip").failed()).isEqualTo(1);
        assertThat(said.getFirst()).contains("took longer than 1 seconds, the limit");
    }

    @Test
    void followsFiveRedirectsAndNoMore() throws Exception {
        server.feed("/5", "The port reopened.");
        for (int i = 0; i < 5; i++) {
            server.status("/" + i, 302, Map.of("Location", "/" + (i + 1)));
        }
        server.status("/round", 301, Map.of("Location", "/round"));

        Watch.Round round = round(USUAL, "/0", "/round");

        assertThat(round.failed()).isEqualTo(1);
        assertThat(texts()).containsExactly("The port reopened.");
        assertThat(said.getFirst()).contains("/round redirects more than 5 times");
        assertThat(server.requests().stream().filter("/round 301"::equals)).hasSize(6);
    }

    @Test
    void fetchesPagesWhereRobotsTxtAllowsIt() throws Exception {
        server.feed("/feed", "Teaser one.", "Teaser two.");
        server.put("/robots.txt", "text/plain", "User-agent: actant\nDisallow: /report/2\n");
        String words = "The harbour master reopened the port after a week of storms. ".repeat(5);
        server.put("/report/1", "text/html", PAGE.formatted("One", words));
        server.put("/report/2", "text/html", PAGE.formatted("Two", words));

        round(pages(), "/feed");

        assertThat(server.requests())
                .containsExactly("/feed 200", "/robots.txt 200", "/report/1 200");
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(taken)
                .last()
                .isEqualTo(
                        new Piece.Unreadable(
                                server.address("/report/2").toString(),
                                "is not fetched, since %s forbids it"
                                        .formatted(server.address("/robots.txt"))));
        taken.removeLast();
        assertThat(texts()).containsExactly(words.strip());
    }

    @Test
    void asksAgainForAPageThatFailed() throws Exception {
        server.feed("/feed", "Teaser one.", "Teaser two.");
        server.status("/report/1", 503, Map.of());

        assertThat(round(pages(), "/feed").pagesFailed()).isEqualTo(1);
        assertThat(taken).isEmpty();
        assertThat(said).last().asString().contains("2 entries whose pages are left");

        String reopened = "The harbour master reopened the port after days of storms. ".repeat(5);
        String rested = "Dockers in the harbour rested after a long night of work. ".repeat(5);
        server.put("/report/1", "text/html", PAGE.formatted("One", reopened));
        server.put("/report/2", "text/html", PAGE.formatted("Two", rested));
        round(pages(), "/feed");
        assertThat(texts()).containsExactly(reopened.strip(), rested.strip());
    }

    @Test
    void givesAgainWhatWasNotTaken() throws Exception {
        server.feed("/feed", "The port reopened.");
        full = true;
        assertThat(round(USUAL, "/feed").lost()).isEqualTo(1);
        assertThat(said)
                .containsExactly(
                        "the store is full; 1 articles are asked for again in the next round");

        full = false;
        assertThat(round(USUAL, "/feed").isClean()).isTrue();
        assertThat(texts()).containsExactly("The port reopened.");
    }

    @Test
    void takesWhatStoodBeforeAFeedIsCut() throws Exception {
        server.put(
                "/cut",
                "application/rss+xml",
                "<rss><channel><item><description>The port reopened.</description></item><item>");

        assertThat(round(USUAL, "/cut").failed()).isEqualTo(1);
        assertThat(texts()).containsExactly("The port reopened.");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><html><body>Welcome</body></html>', 'is a web page, not a feed'",
        "'Welcome', 'is neither RSS nor Atom'",
        "'<rss><channel/></rss>', 'holds no article'",
    })
    void tellsWhatIsNoFeed(String body, String reason) throws Exception {
        server.put("/no-feed", "text/plain", body);

        assertThat(round(USUAL, "/no-feed").failed()).isEqualTo(1);
        assertThat(said.getFirst()).contains(reason);
    }

    @Test
    void asksAnewWhereItsMemoryIsDamaged() throws Exception {
        server.feed("/feed", "The port reopened.");
        Files.writeString(folder.resolve("memory.jsonl"), "{\"feed\":", StandardCharsets.UTF_8);

        assertThat(round(USUAL, "/feed").isClean()).isTrue();
        assertThat(said.getFirst()).contains("memory.jsonl:1 cannot be read");
    }
}
