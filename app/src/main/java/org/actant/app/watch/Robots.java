package org.actant.app.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.app.watch.FetchException.Again;

/// What hosts let programs fetch, by their robots.txt (RFC 9309). It is read by crawler-commons,
/// chosen because the large open crawlers keep it. A host without one lets everything be fetched; a
/// host that cannot be asked for it lets nothing be fetched now.
final class Robots {
    /// The name that rules are looked up by.
    static final String NAME = "actant";

    private static final int LONGEST = 1 << 20;
    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final Courtesy courtesy;
    private final InstantSource clock;
    private final Map<URI, Known> known = new HashMap<>();

    private record Known(BaseRobotRules rules, Instant until) {}

    Robots(Fetcher fetcher, Courtesy courtesy, InstantSource clock) {
        this.fetcher = fetcher;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /// Asks whether the page may be fetched.
    ///
    /// @return the delay between two requests that the host wants
    /// @throws FetchException if not
    Duration check(URI page) throws FetchException, InterruptedException {
        URI address = page.resolve("/robots.txt");
        Known rules = known.get(address);
        if (rules == null || clock.instant().isAfter(rules.until())) {
            rules = new Known(fetch(address), clock.instant().plus(KNOWN_FOR));
            known.put(address, rules);
        }
        if (!rules.rules().isAllowed(page.toString())) {
            throw new FetchException(
                    "is not fetched, since %s forbids it".formatted(address), Again.NEVER);
        }
        long wanted = rules.rules().getCrawlDelay();
        return wanted > 0 ? Duration.ofMillis(wanted) : Duration.ZERO;
    }

    /// Forgets what is too old.
    void forget() {
        Instant now = clock.instant();
        known.values().removeIf(rules -> now.isAfter(rules.until()));
    }

    private BaseRobotRules fetch(URI address) throws FetchException, InterruptedException {
        Fetcher.Answer answer;
        try {
            answer =
                    fetcher.get(
                            address,
                            Validators.NONE,
                            LONGEST,
                            next -> courtesy.await(next, Duration.ZERO));
        } catch (FetchException e) {
            throw new FetchException(
                    "is not fetched, since %s %s".formatted(address, e.reason()), e.again(), e);
        }
        return switch (answer) {
            case Fetcher.Answer.Content content ->
                    new SimpleRobotRulesParser()
                            .parseContent(
                                    address.toString(),
                                    content.bytes(),
                                    content.type() == null ? "text/plain" : content.type(),
                                    List.of(NAME));
            case Fetcher.Answer.Refused refused when !refused.isForNow() ->
                    new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case Fetcher.Answer.Refused refused ->
                    throw new FetchException(
                            "is not fetched now, since %s answers %d"
                                    .formatted(address, refused.status()),
                            Again.LATER);
            case Fetcher.Answer.Unchanged() ->
                    throw new FetchException(
                            "is not fetched now, since %s answers 304 to a plain question"
                                    .formatted(address),
                            Again.LATER);
        };
    }
}
