package org.actant.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The latest edition of a store. Looks every second whether the file changed, and reads it anew
/// where it did; what was being read stays as it was until its readers have done.
final class Editions implements AutoCloseable {
    private static final long LOOK_MILLIS = 1000;

    /// How long whoever has begun with an old edition may go on with it.
    private static final long GRACE_MILLIS = 30_000;

    private final Path file;
    private final String maker;
    private final Listener listener;
    private final AtomicLong failures = new AtomicLong();

    /// Editions that somebody may still be reading.
    private final Set<Edition> old = ConcurrentHashMap.newKeySet();

    private volatile Edition present;
    private volatile @Nullable String trouble;
    private volatile boolean closed;
    private final Thread watcher;

    /// Is told when there is a new edition.
    interface Listener {
        void changed(Edition before, Edition now) throws IOException;
    }

    Editions(Path file, String maker, Listener listener) throws IOException, InterruptedException {
        this.file = file;
        this.maker = maker;
        this.listener = listener;
        present = Edition.of(file, 1, maker);
        watcher = Thread.ofPlatform().daemon().name("store watcher").start(this::watch);
    }

    Edition present() {
        return present;
    }

    /// What keeps the store from being read anew, `null` where nothing does.
    @Nullable String trouble() {
        return trouble;
    }

    long failures() {
        return failures.get();
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_MILLIS);
                if (!Snapshot.State.of(file).equals(present.state())) {
                    renew();
                }
                trouble = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                // The store is gone, damaged or busy: what was read of it is served on.
                failures.incrementAndGet();
                trouble = String.valueOf(e.getMessage());
            }
        }
    }

    private void renew() throws IOException, InterruptedException {
        Edition before = present;
        Edition now = Edition.of(file, before.number() + 1, maker);
        old.add(before);
        present = now;
        Thread.ofPlatform().daemon().name("old edition").start(() -> retire(before));
        listener.changed(before, now);
    }

    private void retire(Edition edition) {
        try {
            Thread.sleep(GRACE_MILLIS);
            if (old.remove(edition)) {
                edition.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failures.incrementAndGet();
            trouble = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watcher.interrupt();
        try {
            watcher.join();
            present.close();
            for (Edition edition : List.copyOf(old)) {
                if (old.remove(edition)) {
                    edition.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
