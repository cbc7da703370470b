package org.actant.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked, the answer is clear and the server lives.
@SuppressWarnings("NullAway.Init")
class BadRequestsTest {
    @TempDir private static Path folder;
    private static Path store;
    private static Server server;

    @BeforeAll
    static void serve() throws IOException, InterruptedException, Server.StartException {
        store = ServedStore.sample(folder);
        server = ServedStore.serve(store, null);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/events?since=2024-13-01|400|2024-03-14",
                "/api/v1/events?since=2024-03-02&until=2024-03-01|400|is after",
                "/api/v1/events?limit=0|400|from 1 to 500",
                "/api/v1/events?limit=99999999999|400|from 1 to 500",
                "/api/v1/events?cursor=x|400|page before",
                "/api/v1/events?colour=red|400|no parameter",
                "/api/v1/events?status=likely|400|no status",
                "/api/v1/counts?by=colour|400|counted by",
                "/api/v1/actors?kind=x|400|code, sector or name",
                "/api/v1/events/nothing|404|no event",
                "/api/v1/articles/nothing|404|no article",
                "/api/v1/stories/nothing|404|no story",
                "/api/v1/actors/XXX|404|no actor",
                "/api/v1/export/xls|404|no format",
                "/api/v1/nothing|404|openapi.yaml",
                "/nothing.js|404|no such page",
                "/api/v1/events?id=a&id=b&limit=x|400|from 1 to 500",
                "/api/v1/columns?limit=0|400|from 1 to 200000",
                "/..%2f..%2fetc%2fpasswd|404|no such page",
                "/page/..%2f..%2fserver%2fopenapi.yaml|404|no such page",
            })
    void areAnsweredWithASentence(String path, int status, String part)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ServedStore.get(server, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains(part);
    }

    @Test
    void quotesInAQueryAreNoSql() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ServedStore.get(server, "/api/v1/quotations?q=%27%20OR%201%3D1%20--");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"total\":0");
    }

    @Test
    void pastedMegabytesAreRefused() throws IOException, InterruptedException {
        String large = "{\"text\":\"" + "x".repeat(2 << 20) + "\"}";
        String long100 = "{\"text\":\"" + "x ".repeat(60_000) + "\"}";

        assertThat(ServedStore.post(server, "/api/v1/read", large).statusCode()).isEqualTo(413);
        assertThat(ServedStore.post(server, "/api/v1/read", long100).statusCode()).isEqualTo(413);
        assertThat(ServedStore.get(server, "/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|not JSON",
                "[]|not a JSON object",
                "{}|no \\\"text\\\"",
                "{\"text\":\"x\",\"url\":\"http://localhost\"}|no field",
                "{\"text\":\"x\",\"date\":\"soon\"}|2024-03-14",
                "{\"text\":\"x\",\"corrections\":{\"actors\":[{\"text\":\"a\\tb\",\"code\":\"KEN\"}]}}|no tabs",
                "{\"text\":\"x\",\"corrections\":{\"actors\":[{\"text\":\"a\",\"code\":\"kenya\"}]}}|capital",
                "{\"text\":\"x\",\"corrections\":{\"frames\":[{\"rule\":\"no.v#1\",\"event\":\"AID\"}]}}|no frame",
                "{\"text\":\"x\",\"corrections\":{\"frames\":[{\"rule\":\"condemn.v#1\",\"event\":\"JUMP\"}]}}|no such event",
            })
    void bodiesThatAreNotUnderstoodAreRefused(String body, String part)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ServedStore.post(server, "/api/v1/read", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void anAddressIsReadAsTextAndNotFollowed() throws IOException, InterruptedException {
        try (ServerSocket secret = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            secret.setSoTimeout(500);
            String address = "http://127.0.0.1:%d/secret".formatted(secret.getLocalPort());

            HttpResponse<String> asText =
                    ServedStore.post(
                            server, "/api/v1/read", "{\"text\":\"%s\"}".formatted(address));
            HttpResponse<String> asAddress =
                    ServedStore.post(
                            server,
                            "/api/v1/read",
                            "{\"text\":\"x\",\"url\":\"%s\"}".formatted(address));

            assertThat(asText.statusCode()).isEqualTo(200);
            assertThat(asText.body()).contains("\"events\":[]");
            assertThat(asAddress.statusCode()).isEqualTo(400);
            assertThatThrownBy(secret::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /// What is so far from HTTP that no route is looked for.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/api/v1/events?actor=%zz",
                "/api/v1/articles/%00",
                "/api/v1/events/%ff%fe",
                "LONG"
            })
    void whatIsNoAddressIsRefusedLikeEverythingElse(String address) throws IOException {
        String path =
                address.equals("LONG") ? "/api/v1/events?actor=" + "A".repeat(20_000) : address;

        String answer =
                raw(
                        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                .formatted(path));

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "default-src 'none'", "nosniff")
                .doesNotContain("<html", "AAAA");
    }

    @Test
    void manyReadingsAtOnceAreToldToWait(@TempDir Path other)
            throws IOException, InterruptedException, Server.StartException {
        Path served = ServedStore.add(other.resolve("s.duckdb"), "1", "Kenya thanked Norway.");
        try (Server limited = ServedStore.serve(served, null)) {
            HttpResponse<String> answer =
                    ServedStore.post(limited, "/api/v1/corrections", "{\"actors\":[]}");
            for (int asked = 1; asked < 40 && answer.statusCode() != 429; asked++) {
                answer = ServedStore.post(limited, "/api/v1/corrections", "{\"actors\":[]}");
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("wait a second");
        }
    }

    @Test
    void formsAndOtherSitesAreRefused() throws IOException, InterruptedException {
        assertThat(
                        ServedStore.post(
                                        server,
                                        "/api/v1/corrections",
                                        "{}",
                                        "Content-Type",
                                        "text/plain")
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        ServedStore.get(
                                        server,
                                        "/api/v1/status",
                                        "Origin",
                                        "https://elsewhere.example")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNameBentToThisAddressIsRefused() throws IOException {
        assertThat(
                        raw(
                                "GET /api/v1/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void aWayOutOfTheFolderIsRefused() throws IOException, InterruptedException {
        assertThat(ServedStore.get(server, "/../cli/Main.class").statusCode()).isEqualTo(400);
    }

    @Test
    void markupStaysText() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ServedStore.get(server, "/api/v1/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void slowClientsKeepNobodyWaiting() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < 300; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                socket.getOutputStream()
                        .write(
                                "GET /api/v1/events HTTP/1.1\r\nHost: loc"
                                        .getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            for (int client = 0; client < 200; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                socket.getOutputStream()
                        .write(
                                ("POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\n"
                                                + "Content-Type: application/json\r\n"
                                                + "Content-Length: 1000\r\n\r\n{\"text\"")
                                        .getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            assertThat(ServedStore.get(server, "/api/v1/events").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aTakenPortIsNamed() {
        Server.Settings second =
                new Server.Settings(
                        store,
                        folder.resolve("own.tsv"),
                        false,
                        "127.0.0.1",
                        server.port(),
                        null,
                        ServedStore.EVENTS);

        assertThatThrownBy(() -> new Server(second))
                .isInstanceOf(Server.StartException.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--port");
    }

    @Test
    void aTokenIsAskedFor() throws IOException, InterruptedException, Server.StartException {
        String token = "0123456789abcdef";
        try (Server closed = ServedStore.serve(store, token)) {
            assertThat(ServedStore.get(closed, "/api/v1/status").statusCode()).isEqualTo(401);
            assertThat(
                            ServedStore.get(
                                            closed,
                                            "/api/v1/status",
                                            "Authorization",
                                            "Bearer " + token.replace('f', 'e'))
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(
                            ServedStore.get(
                                            closed,
                                            "/api/v1/status",
                                            "Authorization",
                                            "Bearer " + token)
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(
                            ServedStore.get(
                                            closed,
                                            "/api/v1/status",
                                            "Cookie",
                                            "actant_token=" + token)
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(
                            ServedStore.get(closed, "/api/v1/status", "Cookie", "actant_token=x")
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(ServedStore.get(closed, "/").statusCode()).isEqualTo(401);
            assertThat(ServedStore.get(closed, "/?token=wrong").statusCode()).isEqualTo(401);
            HttpResponse<String> login = ServedStore.get(closed, "/?token=" + token);
            assertThat(login.statusCode()).isEqualTo(302);
            assertThat(login.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly", "SameSite=Strict");
        }
    }

    @Test
    void aStoreThatIsSwappedIsServedAndARuinedOneIsNot(@TempDir Path other)
            throws IOException, InterruptedException, Server.StartException {
        Path served = ServedStore.add(other.resolve("s.duckdb"), "1", "Kenya thanked Norway.");
        Path fresh =
                ServedStore.add(
                        other.resolve("f.duckdb"),
                        "x",
                        "Kenya thanked Norway. Peru condemned Chile. Mali expelled a French envoy.");
        try (Server swapped = ServedStore.serve(served, null)) {
            Files.move(fresh, served, StandardCopyOption.REPLACE_EXISTING);
            await(swapped, "/api/v1/articles", "\"id\":\"x\"");
            Files.writeString(served, "no store any more");
            Thread.sleep(2500);
            assertThat(ServedStore.get(swapped, "/api/v1/articles/x").statusCode()).isEqualTo(200);
            Files.delete(served);
            Thread.sleep(1500);
            assertThat(ServedStore.get(swapped, "/api/v1/events").statusCode()).isEqualTo(200);
            assertThat(ServedStore.get(swapped, "/metrics").body())
                    .containsPattern("actant_store_failures [1-9]");
        }
    }

    @Test
    void whatIsAddedMeanwhileIsToldToWhoListens(@TempDir Path other)
            throws IOException, InterruptedException, Server.StartException {
        Path served = ServedStore.add(other.resolve("s.duckdb"), "1", "Kenya thanked Norway.");
        try (Server live = ServedStore.serve(served, null);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), live.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            StringBuilder heard = new StringBuilder();
            hear(in, heard, "here");
            ServedStore.add(served, "2", "Peru condemned Chile on Monday.");
            hear(in, heard, "condemned");
            assertThat(heard).contains("event: events", "\"generation\":2");
        }
    }

    @Test
    void theSameAnswerIsNotSentTwice() throws IOException, InterruptedException {
        String tag =
                ServedStore.get(server, "/api/v1/counts")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();

        assertThat(ServedStore.get(server, "/api/v1/counts", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void anEventWithoutADayStandsAtTheDayOfItsReport(@TempDir Path other)
            throws IOException, InterruptedException, Server.StartException {
        Path served =
                ServedStore.add(
                        other.resolve("s.duckdb"),
                        "1",
                        "Kenya thanked Norway.",
                        "2",
                        "Peru condemned Chile.");
        try (Server dated = ServedStore.serve(served, null)) {
            assertThat(ServedStore.get(dated, "/api/v1/events?until=2024-03-14").body())
                    .contains("\"date\":null", "thanked")
                    .doesNotContain("condemned");
            assertThat(ServedStore.get(dated, "/api/v1/events?since=2024-03-15").body())
                    .contains("condemned")
                    .doesNotContain("thanked");
            assertThat(ServedStore.get(dated, "/api/v1/counts?by=day&since=2024-03-15").body())
                    .contains("\"total\":1,", "2024-03-14", "2024-03-15");
        }
    }

    @Test
    void aPlaceFiltersWhatIsListedAndDownloaded() throws IOException, InterruptedException {
        String columns = ServedStore.get(server, "/api/v1/columns?status=all").body();
        Matcher place =
                Pattern.compile("\"place\":\\{\"values\":\\[.*?\"(\\d+)\"").matcher(columns);
        assertThat(place.find()).isTrue();

        String there = ServedStore.get(server, "/api/v1/events?place=" + place.group(1)).body();
        String file =
                ServedStore.get(server, "/api/v1/export/jsonl?place=" + place.group(1)).body();

        assertThat(there).contains("\"geonameid\":" + place.group(1));
        assertThat(file.lines()).isNotEmpty();
        assertThat(file.lines())
                .allMatch(line -> line.contains("\"geonameid\":" + place.group(1) + ","));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            String page =
                    ServedStore.get(server, "/api/v1/events?status=all&limit=2" + cursor).body();
            for (String part : page.split("\\{\"id\":\"", -1)) {
                if (!part.startsWith("{")) {
                    ids.add(part.substring(0, 16));
                }
            }
            int next = page.indexOf("\"next\":\"");
            cursor =
                    next < 0
                            ? ""
                            : "&cursor=" + page.substring(next + 8, page.indexOf('"', next + 8));
        } while (!cursor.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        assertThat(ServedStore.get(server, "/api/v1/events?status=all").body())
                .contains("\"total\":" + ids.size() + ",");
    }

    @Test
    void aSavedActorIsKnownFromThenOn(@TempDir Path other)
            throws IOException, InterruptedException, Server.StartException {
        Path served = ServedStore.add(other.resolve("s.duckdb"), "1", "Kenya thanked Norway.");
        String text = "{\"text\":\"Zubrova condemned Kenya on Monday.\"}";
        try (Server learning = ServedStore.serve(served, null)) {
            assertThat(
                            ServedStore.post(
                                            learning,
                                            "/api/v1/corrections",
                                            "{\"actors\":[{\"text\":\"Zubrova\",\"code\":\"PER\",\"sector\":\"GOV\"}]}")
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(ServedStore.post(learning, "/api/v1/read", text).body())
                    .contains("\"code\":\"PER\"");
        }
        assertThat(Files.readString(other.resolve("own.tsv"))).contains("Zubrova\t-\tPER\tGOV");
    }

    private static void hear(InputStream in, StringBuilder heard, String until) throws IOException {
        byte[] buffer = new byte[4096];
        while (heard.indexOf(until) < 0) {
            int count = in.read(buffer);
            assertThat(count).isPositive();
            heard.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
    }

    private static void await(Server server, String path, String part)
            throws IOException, InterruptedException {
        String body = "";
        for (int attempt = 0; attempt < 100 && !body.contains(part); attempt++) {
            Thread.sleep(200);
            body = ServedStore.get(server, path).body();
        }
        assertThat(body).contains(part);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
