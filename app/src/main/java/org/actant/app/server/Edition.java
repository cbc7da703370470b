package org.actant.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.actant.app.store.Answer;
import org.actant.app.store.Store;
import org.actant.app.store.StoreException;
import org.actant.app.store.StoreReader;
import org.jspecify.annotations.Nullable;

/// A store as it was at one moment, open for many readers.
final class Edition {
    private static final int READERS = 4;
    private static final int PATIENCE_SECONDS = 20;

    private final int number;
    private final CopyFolder folder;
    private final Snapshot.State state;
    private final Instant made = Instant.now();
    private final BlockingQueue<Desk> desks = new ArrayBlockingQueue<>(READERS);
    private final List<Desk> all = new ArrayList<>();
    private final Catalogue catalogue;
    private final ActorIndex actors;

    /// What one reader works with at a time.
    ///
    /// @param store for questions
    /// @param reader for events
    record Desk(Store store, StoreReader reader) {
        /// The rows of an answer, without the columns' names.
        List<List<@Nullable Object>> ask(String question, String... values) throws IOException {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            try {
                Answer.of(store, question, List.of(values), rows::add);
            } catch (Answer.QuestionException e) {
                throw new IOException(e.getMessage(), e);
            }
            return rows.subList(1, rows.size());
        }
    }

    /// Work at a desk.
    interface Work<T> {
        T at(Desk desk) throws IOException;
    }

    private Edition(int number, CopyFolder folder, Snapshot.State state) throws IOException {
        this.number = number;
        this.folder = folder;
        this.state = state;
        for (int reader = 0; reader < READERS; reader++) {
            Store store = Store.forReading(folder.copy());
            Desk desk = new Desk(store, new StoreReader(store));
            all.add(desk);
            desks.add(desk);
        }
        try {
            catalogue = Catalogue.load(all.getFirst().store());
        } catch (Answer.QuestionException e) {
            throw new IOException(e.getMessage(), e);
        }
        actors = ActorIndex.load(all.getFirst());
    }

    /// Reads a store as it is now.
    ///
    /// @param number grows with each edition
    static Edition of(Path file, int number, String maker)
            throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            throw new StoreException(
                    file + " cannot be opened: there is no such file; make a store with add");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder; give the path of a store");
        }
        CopyFolder folder = CopyFolder.make();
        try {
            Path copy = folder.copy();
            Snapshot.State state = Snapshot.copy(file, copy);
            named(file, copy, () -> Store.prepare(copy, maker));
            return new Edition(number, folder, state);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private interface Opening {
        void open() throws StoreException;
    }

    /// What the copy is reproached with is the store's fault.
    private static void named(Path file, Path copy, Opening opening) throws StoreException {
        try {
            opening.open();
        } catch (StoreException e) {
            throw new StoreException(
                    String.valueOf(e.getMessage()).replace(copy.toString(), file.toString()), e);
        }
    }

    int number() {
        return number;
    }

    Snapshot.State state() {
        return state;
    }

    Instant made() {
        return made;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ActorIndex actors() {
        return actors;
    }

    /// Works with a reader of one's own.
    <T> T read(Work<T> work) throws IOException {
        Desk desk;
        try {
            desk = desks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        }
        if (desk == null) {
            throw Problem.busy("Too many are reading the store; ask again in a few seconds.");
        }
        try {
            return work.at(desk);
        } finally {
            desks.add(desk);
        }
    }

    /// Ends it once whoever is reading has done.
    void close() throws IOException, InterruptedException {
        for (int reader = 0; reader < READERS; reader++) {
            Desk desk = desks.take();
            desk.reader().close();
            desk.store().close();
        }
        folder.close();
    }
}
