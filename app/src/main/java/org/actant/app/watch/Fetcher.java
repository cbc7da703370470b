package org.actant.app.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Fetches over HTTP, within limits of size and time. Apache's HttpClient was chosen because it
/// lets the very address be checked that it connects to. Redirects are followed here, one by one,
/// so that each step is asked for like any other address.
final class Fetcher implements Closeable {
    /// Redirects that are followed.
    static final int REDIRECTS = 5;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Duration patience;
    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-timer").factory());

    /// What a server said.
    sealed interface Answer {
        /// What is there.
        ///
        /// @param address where it was found at last
        /// @param type the `Content-Type`, `null` where there is none
        @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
        record Content(URI address, byte[] bytes, Validators validators, @Nullable String type)
                implements Answer {}

        /// Nothing changed.
        record Unchanged() implements Answer {}

        /// No content, and why.
        ///
        /// @param retryAfter how long it wants not to be asked, `null` where it does not say
        record Refused(int status, @Nullable Duration retryAfter) implements Answer {
            /// Whether it may answer better later.
            boolean isForNow() {
                return status >= 500 || status == 408 || status == 425 || status == 429;
            }
        }
    }

    /// Passed before every request, each redirect's too.
    interface Gate {
        /// Lets a request pass, sooner or later.
        ///
        /// @throws FetchException if the address must not be asked for
        void pass(URI address) throws FetchException, InterruptedException;
    }

    /// @param allowPrivate whether addresses that are not public may be asked
    /// @param patience how long one request may take, from the connection to the last byte
    Fetcher(boolean allowPrivate, Duration patience, String agent, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
        DnsResolver addresses =
                allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
        Timeout silence = Timeout.of(patience);
        client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(addresses)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(Timeout.of(CONNECTING))
                                                        .setSocketTimeout(silence)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(silence).build())
                        .setUserAgent(agent)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build();
    }

    /// Fetches what is at an address, unless the server knows that it did not change.
    ///
    /// @param limit the most bytes that are taken, unpacked
    Answer get(URI start, Validators validators, int limit, Gate gate)
            throws FetchException, InterruptedException {
        URI address = checked(start);
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            gate.pass(address);
            HttpGet request = new HttpGet(address);
            if (validators.etag() != null) {
                request.setHeader("If-None-Match", validators.etag());
            }
            if (validators.lastModified() != null) {
                request.setHeader("If-Modified-Since", validators.lastModified());
            }
            Future<?> stop =
                    timer.schedule(
                            () -> {
                                request.cancel();
                            },
                            patience.toMillis(),
                            TimeUnit.MILLISECONDS);
            try (ClassicHttpResponse response =
                    client.executeOpen(
                            RoutingSupport.determineHost(request),
                            request,
                            HttpClientContext.create())) {
                String location = header(response, "Location");
                if (isRedirect(response.getCode()) && location != null) {
                    address = checked(target(address, location));
                } else {
                    return answer(address, response, limit);
                }
            } catch (FetchException e) {
                throw e;
            } catch (IOException | HttpException e) {
                throw failed(address, request.isCancelled(), e);
            } finally {
                stop.cancel(false);
            }
        }
        throw new FetchException(
                "redirects more than %d times; check the address".formatted(REDIRECTS),
                FetchException.Again.NEVER);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }

    private Answer answer(URI address, ClassicHttpResponse response, int limit) throws IOException {
        int status = response.getCode();
        if (status == NOT_MODIFIED) {
            return new Answer.Unchanged();
        }
        if (status != OK) {
            return new Answer.Refused(status, retryAfter(header(response, "Retry-After")));
        }
        HttpEntity entity = response.getEntity();
        byte[] bytes = new byte[0];
        if (entity != null) {
            // Not closed by itself, which would read an endless answer to its end.
            @SuppressWarnings("MustBeClosedChecker")
            InputStream in = entity.getContent();
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            throw new FetchException(
                    "is longer than %,d bytes, the limit".formatted(limit),
                    FetchException.Again.NEVER);
        }
        return new Answer.Content(
                address,
                bytes,
                new Validators(header(response, "ETag"), header(response, "Last-Modified")),
                header(response, "Content-Type"));
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /// As RFC 9110 has it: seconds, or a date.
    private @Nullable Duration retryAfter(@Nullable String written) {
        if (written == null) {
            return null;
        }
        if (written.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        try {
            Instant until =
                    DateTimeFormatter.RFC_1123_DATE_TIME
                            .withLocale(Locale.ROOT)
                            .parse(written, Instant::from);
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static URI target(URI address, String location) throws FetchException {
        try {
            return address.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new FetchException(
                    "redirects to \"%s\", which is no address".formatted(location),
                    FetchException.Again.NEVER,
                    e);
        }
    }

    private static URI checked(URI address) throws FetchException {
        boolean web =
                "http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new FetchException(
                    "leads to \"%s\", which is no address of the web".formatted(address),
                    FetchException.Again.NEVER);
        }
        return address;
    }

    private FetchException failed(URI address, boolean late, Exception cause) {
        String host = address.getHost();
        FetchException.Again again = FetchException.Again.LATER;
        String reason;
        if (late) {
            reason = "took longer than %,d seconds, the limit".formatted(patience.toSeconds());
        } else {
            reason =
                    switch (cause) {
                        case PublicAddresses.RefusedAddressException refused -> {
                            again = FetchException.Again.NEVER;
                            yield String.valueOf(refused.getMessage());
                        }
                        case UnknownHostException unknown ->
                                "cannot be reached: no host %s is known; check the address and the network"
                                        .formatted(host);
                        case SocketTimeoutException silent ->
                                "cannot be fetched: %s does not answer".formatted(host);
                        case ConnectException refused ->
                                "cannot be reached: %s takes no connection".formatted(host);
                        case SSLException unsafe ->
                                "cannot be fetched safely: " + unsafe.getMessage();
                        default -> "cannot be fetched: " + told(cause);
                    };
        }
        return new FetchException(reason, again, cause);
    }

    private static String told(Exception cause) {
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : String.valueOf(cause.getMessage());
    }
}
