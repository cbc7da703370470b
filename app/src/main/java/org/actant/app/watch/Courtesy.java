package org.actant.app.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.actant.app.watch.FetchException.Again;

/// How often a host is asked: never twice within its delay, and not at all while it rests.
final class Courtesy {
    private final Duration delay;
    private final InstantSource clock;
    private final Watch.Pause pause;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Instant> rests = new HashMap<>();

    /// @param delay the least time between two requests to one host
    Courtesy(Duration delay, InstantSource clock, Watch.Pause pause) {
        this.delay = delay;
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits until the address's host may be asked again.
    ///
    /// @param wanted the delay that the host itself wants
    /// @throws FetchException if it rests
    void await(URI address, Duration wanted) throws FetchException, InterruptedException {
        String host = host(address);
        Instant now = clock.instant();
        Instant rest = rests.get(host);
        if (rest != null && now.isBefore(rest)) {
            throw new FetchException(
                    "waits, since %s rests until %s".formatted(host, rest), Again.HOST_RESTS);
        }
        Duration apart = wanted.compareTo(delay) > 0 ? wanted : delay;
        Duration wait = Duration.between(now, next.getOrDefault(host, now));
        if (wait.isPositive()) {
            // A clock that was set back must not make us wait for ever.
            pause.last(wait.compareTo(apart) > 0 ? apart : wait);
        }
        next.put(host, clock.instant().plus(apart));
    }

    /// Leaves a host alone.
    void rest(URI address, Duration time) {
        Instant until = clock.instant().plus(time);
        rests.merge(host(address), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /// Forgets what is over.
    void forget() {
        Instant now = clock.instant();
        next.values().removeIf(now::isAfter);
        rests.values().removeIf(now::isAfter);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
