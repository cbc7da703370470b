package org.actant.app.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is let in, and how often.
final class Gate {
    static final String COOKIE = "actant_token";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final @Nullable String token;
    private final boolean loopback;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    /// @param token that has to be shown, `null` for none
    /// @param loopback whether only this machine can ask
    Gate(@Nullable String token, boolean loopback) {
        this.token = token;
        this.loopback = loopback;
    }

    /// Refuses whoever shows no token, a page of another site, and a name that was bent to this
    /// address.
    void admit(Context context) {
        String host = context.header("Host");
        if (loopback && token == null && (host == null || !LOOPBACK.contains(name(host)))) {
            throw new Problem(
                    421,
                    "Asked under another name",
                    "This server answers to localhost and 127.0.0.1; start it with --host and --token to be asked under other names.");
        }
        String origin = context.header("Origin");
        if (origin != null
                && !origin.equals("http://" + host)
                && !origin.equals("https://" + host)) {
            throw new Problem(
                    403, "Not from here", "Pages of other sites may not use this server.");
        }
        if (token != null && !shows(context, token)) {
            throw new Problem(
                    401,
                    "A token is needed",
                    "Send \"Authorization: Bearer TOKEN\", or open /?token=TOKEN once, with the token that the server was started with.");
        }
    }

    private static String name(String host) {
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static boolean shows(Context context, String token) {
        String header = context.header("Authorization");
        String cookie = context.cookie(COOKIE);
        return (header != null && header.startsWith("Bearer ") && same(header.substring(7), token))
                || (cookie != null && same(cookie, token));
    }

    /// Whether this is the token; how long it takes tells nothing.
    boolean isToken(@Nullable String given) {
        return given != null && token != null && same(given, token);
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /// Refuses whoever asks more often than this.
    void limit(Context context, String kind, int aSecond, int atOnce) {
        Bucket bucket =
                buckets.get(
                        String.join(" ", List.of(kind, context.ip())),
                        absent -> new Bucket(atOnce));
        if (bucket != null && !bucket.take(aSecond, atOnce)) {
            context.header("Retry-After", "1");
            throw new Problem(
                    429,
                    "Too many requests",
                    "More than %d requests of this kind a second; wait a second and ask again."
                            .formatted(aSecond));
        }
    }

    private static final class Bucket {
        private double left;
        private long since = System.nanoTime();

        Bucket(int full) {
            left = full;
        }

        synchronized boolean take(int aSecond, int atOnce) {
            long now = System.nanoTime();
            left = Math.min(atOnce, left + (now - since) / 1e9 * aSecond);
            since = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
