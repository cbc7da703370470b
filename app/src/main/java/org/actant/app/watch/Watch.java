package org.actant.app.watch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.actant.app.ingest.FeedReader;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Piece;
import org.actant.app.watch.FetchException.Again;
import org.jspecify.annotations.Nullable;

/// Asks feeds for what is new, round after round. A feed that fails is told, asked less and less
/// often, and never ends the watch. What is known of a feed advances only after what it held was
/// taken, so that a watch may be killed at any point.
public final class Watch implements Closeable {
    /// The longest that a failing feed is left alone.
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /// The longest that a host may ask to be left alone.
    private static final Duration LONGEST_REST = Duration.ofDays(7);

    /// How long a host rests after a page of it could not be fetched.
    private static final Duration SHORT_REST = Duration.ofMinutes(5);

    private static final int LAST_DOUBLING = 20;

    /// What waits to be taken, in bytes.
    private static final long WAITING = 32 << 20;

    private static final int GONE = 410;

    private final Settings settings;
    private final InstantSource clock;
    private final Sink sink;
    private final Consumer<String> messages;
    private final Fetcher fetcher;
    private final Courtesy courtesy;
    private final Robots robots;
    private final FeedReader reader = new FeedReader(Limits.STANDARD);
    private final WatchState state;

    /// How feeds are asked.
    ///
    /// @param pages whether the page of each entry is fetched, instead of what the feed says of it
    /// @param allowPrivate whether addresses that are not public may be asked
    /// @param every the time between two rounds
    /// @param delay the least time between two requests to one host
    /// @param longest the most bytes of a feed or a page
    /// @param patience how long one request may take
    /// @param agent how we call ourselves
    public record Settings(
            boolean pages,
            boolean allowPrivate,
            Duration every,
            Duration delay,
            int longest,
            Duration patience,
            String agent) {}

    /// Takes what is new.
    public interface Sink {
        /// Takes articles for good: what was given need not be given again.
        ///
        /// @throws IOException if not; they will be given again
        void take(List<Piece> articles) throws IOException, InterruptedException;
    }

    /// Lets time pass.
    public interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /// What became of a round.
    ///
    /// @param asked feeds that were asked
    /// @param unchanged those of them that had nothing new
    /// @param resting feeds that were left alone
    /// @param failed feeds that failed
    /// @param pagesFailed pages that could not be fetched, and will be asked for again
    /// @param lost articles that could not be taken, and will be given again
    public record Round(
            int asked, int unchanged, int resting, int failed, int pagesFailed, int lost) {
        /// Whether nothing went wrong.
        public boolean isClean() {
            return failed == 0 && pagesFailed == 0 && lost == 0;
        }
    }

    /// @param memory the file in which feeds are remembered
    /// @param messages what people should know
    public Watch(
            Settings settings,
            Path memory,
            InstantSource clock,
            Pause pause,
            Sink sink,
            Consumer<String> messages)
            throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
        this.messages = messages;
        fetcher =
                new Fetcher(settings.allowPrivate(), settings.patience(), settings.agent(), clock);
        courtesy = new Courtesy(settings.delay(), clock, pause);
        robots = new Robots(fetcher, courtesy, clock);
        state = new WatchState(memory, settings.pages());
        String trouble = state.load();
        if (trouble != null) {
            messages.accept(trouble);
        }
    }

    /// Forgets all feeds: what takes the articles has none of them any more.
    public void forget() {
        state.clear();
    }

    /// Asks every feed that is due.
    public Round round(List<URI> feeds) throws InterruptedException {
        courtesy.forget();
        robots.forget();
        return new Running(clock.instant()).all(feeds);
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }

    /// A round under way.
    private final class Running {
        private final Instant begun;
        private final List<Piece> articles = new ArrayList<>();
        private final Map<String, FeedState> after = new TreeMap<>();
        private long bytes;
        private int asked;
        private int unchanged;
        private int resting;
        private int failed;
        private int pagesFailed;
        private int lost;

        Running(Instant begun) {
            this.begun = begun;
        }

        Round all(List<URI> feeds) throws InterruptedException {
            for (URI feed : feeds) {
                FeedState before = state.of(feed.toString());
                Instant until = before.notBefore();
                if (until != null && begun.isBefore(until)) {
                    resting++;
                    continue;
                }
                ask(feed, before);
                if (bytes > WAITING) {
                    handOver();
                }
            }
            handOver();
            return new Round(asked, unchanged, resting, failed, pagesFailed, lost);
        }

        private void ask(URI feed, FeedState before) throws InterruptedException {
            try {
                Fetcher.Answer answer =
                        fetcher.get(
                                feed,
                                before.validators(),
                                settings.longest(),
                                next -> courtesy.await(next, Duration.ZERO));
                asked++;
                switch (answer) {
                    case Fetcher.Answer.Unchanged() -> {
                        unchanged++;
                        after.put(
                                feed.toString(),
                                new FeedState(before.validators(), before.entries(), 0, null));
                    }
                    case Fetcher.Answer.Refused refused -> refused(feed, before, refused);
                    case Fetcher.Answer.Content content -> read(feed, before, content);
                }
            } catch (FetchException e) {
                if (e.again() == Again.HOST_RESTS) {
                    resting++;
                    return;
                }
                asked++;
                fail(feed, before, e.reason(), Duration.ZERO);
            } catch (RuntimeException e) {
                // Whatever a feed holds, it must not end the watch over the others.
                fail(feed, before, "is a feed that this version cannot read: " + e, Duration.ZERO);
            }
        }

        private void refused(URI feed, FeedState before, Fetcher.Answer.Refused refused) {
            Duration wanted = rest(feed, refused);
            fail(
                    feed,
                    before,
                    refused.status() == GONE
                            ? "is gone for good; take it out of the list"
                            : "answers %d".formatted(refused.status()),
                    wanted);
        }

        /// Leaves a host alone for as long as it wants.
        ///
        /// @return how long
        private Duration rest(URI address, Fetcher.Answer.Refused refused) {
            Duration wanted = refused.retryAfter();
            if (wanted == null) {
                return Duration.ZERO;
            }
            Duration rest = wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
            courtesy.rest(address, rest);
            return rest;
        }

        /// Notes a failure: each in a row doubles the time until the feed is asked again.
        private void fail(URI feed, FeedState before, String reason, Duration wanted) {
            failed++;
            int failures = before.failures() + 1;
            Duration pause = settings.every().multipliedBy(1L << Math.min(failures, LAST_DOUBLING));
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
            if (wanted.compareTo(pause) > 0) {
                pause = wanted;
            }
            Instant until = begun.plus(pause);
            after.put(feed.toString(), before.failed(until));
            messages.accept(
                    "%s %s (%s); asked again from %s on"
                            .formatted(
                                    feed,
                                    reason,
                                    failures == 1
                                            ? "first failure"
                                            : "failure %d in a row".formatted(failures),
                                    until.truncatedTo(ChronoUnit.SECONDS)));
        }

        private void read(URI feed, FeedState before, Fetcher.Answer.Content content)
                throws InterruptedException {
            FeedReader.Feed found = reader.read(content.address(), content.bytes());
            Set<String> through = new HashSet<>();
            int waiting = 0;
            for (FeedReader.Entry entry : found.entries()) {
                if (before.entries().contains(entry.fingerprint())
                        || through.contains(entry.fingerprint())) {
                    through.add(entry.fingerprint());
                    continue;
                }
                Piece article = settings.pages() ? page(entry) : entry.piece();
                if (article == null) {
                    waiting++;
                    continue;
                }
                articles.add(article);
                bytes += article.size();
                through.add(entry.fingerprint());
            }
            if (waiting > 0) {
                messages.accept(
                        "%s has %,d entries whose pages are left to a later round"
                                .formatted(feed, waiting));
            }
            String trouble = found.trouble();
            Validators validators =
                    waiting == 0 && trouble == null ? content.validators() : Validators.NONE;
            if (trouble == null) {
                after.put(feed.toString(), new FeedState(validators, through, 0, null));
                return;
            }
            fail(
                    feed,
                    new FeedState(validators, through, before.failures(), null),
                    trouble,
                    Duration.ZERO);
        }

        /// The article on an entry's page, `null` where it has to wait.
        private @Nullable Piece page(FeedReader.Entry entry) throws InterruptedException {
            URI link = entry.link();
            if (link == null) {
                return new Piece.Unreadable(
                        entry.source(), "has no link, so there is no page to fetch");
            }
            try {
                Fetcher.Answer answer =
                        fetcher.get(
                                link,
                                Validators.NONE,
                                settings.longest(),
                                next -> courtesy.await(next, robots.check(next)));
                return switch (answer) {
                    case Fetcher.Answer.Content content when isPage(content.type()) ->
                            entry.piece(content.bytes());
                    case Fetcher.Answer.Content content ->
                            new Piece.Unreadable(
                                    link.toString(),
                                    "is %s, not a web page".formatted(content.type()));
                    case Fetcher.Answer.Unchanged() ->
                            new Piece.Unreadable(
                                    link.toString(), "answers 304 to a plain question");
                    case Fetcher.Answer.Refused refused when refused.isForNow() -> {
                        rest(link, refused);
                        yield later(link, "answers %d".formatted(refused.status()));
                    }
                    case Fetcher.Answer.Refused refused ->
                            new Piece.Unreadable(
                                    link.toString(), "answers %d".formatted(refused.status()));
                };
            } catch (FetchException e) {
                return switch (e.again()) {
                    case NEVER -> new Piece.Unreadable(link.toString(), e.reason());
                    case LATER -> later(link, e.reason());
                    case HOST_RESTS -> null;
                };
            }
        }

        private static boolean isPage(@Nullable String type) {
            return type == null || type.contains("html");
        }

        private @Nullable Piece later(URI link, String reason) {
            pagesFailed++;
            courtesy.rest(link, SHORT_REST);
            messages.accept(
                    "%s %s; it and other pages there are left to a later round"
                            .formatted(link, reason));
            return null;
        }

        /// Hands on what waits; only then are its feeds remembered.
        private void handOver() throws InterruptedException {
            try {
                if (!articles.isEmpty()) {
                    sink.take(List.copyOf(articles));
                }
                after.forEach(state::put);
            } catch (IOException e) {
                lost += articles.size();
                messages.accept(
                        "%s; %,d articles are asked for again in the next round"
                                .formatted(e.getMessage(), articles.size()));
            }
            articles.clear();
            after.clear();
            bytes = 0;
            try {
                state.save();
            } catch (IOException e) {
                messages.accept(
                        "what is known of the feeds cannot be written: %s; make room, or feeds are asked"
                                        .formatted(e.getMessage())
                                + " anew after a restart");
            }
        }
    }
}
