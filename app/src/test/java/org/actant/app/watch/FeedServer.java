package org.actant.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A server of feeds on this machine.
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private static final int HANDLERS = 1000;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Semaphore answering = new Semaphore(HANDLERS);

    /// What is answered.
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Answers a path with a body, and with 304 to whoever has it.
    public void put(String path, String type, String body) {
        String etag = "\"%08x\"".formatted(body.hashCode());
        answer(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", etag);
                    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                        return;
                    }
                    exchange.getResponseHeaders().set("Content-Type", type);
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                });
    }

    /// Answers a path with a feed of these entries: title, and words.
    public void feed(String path, String... entries) {
        StringBuilder feed = new StringBuilder("<rss><channel><title>Harbour Post</title>");
        for (int i = 0; i < entries.length; i++) {
            feed.append(
                    "<item><title>Report %d</title><link>/report/%d</link><description>%s</description></item>"
                            .formatted(i + 1, i + 1, entries[i]));
        }
        put(path, "application/rss+xml", feed + "</channel></rss>");
    }

    void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /// Answers with a status, and these headers.
    void status(String path, int status, Map<String, String> headers) {
        answer(
                path,
                exchange -> {
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, -1);
                });
    }

    /// Answers with a body that never ends, until nobody listens any more.
    void endless(String path, String start, String more) {
        answer(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    out.write(start.getBytes(StandardCharsets.UTF_8));
                    byte[] bytes = more.repeat(1000).getBytes(StandardCharsets.UTF_8);
                    while (true) {
                        out.write(bytes);
                    }
                });
    }

    /// What was asked for: `GET /feed 200`, in order.
    public List<String> requests() {
        // An answer may have arrived before its handler has noted it.
        try {
            if (!answering.tryAcquire(HANDLERS, 5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A request is still being answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        answering.release(HANDLERS);
        return List.copyOf(requests);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        answering.acquireUninterruptibly();
        try (exchange) {
            Answer answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.to(exchange);
            }
        } finally {
            requests.add(path + " " + exchange.getResponseCode());
            answering.release();
        }
    }
}
