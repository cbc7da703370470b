package org.actant.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.actant.app.batch.Batch;
import org.actant.app.batch.Outcome;
import org.actant.app.cli.Coding;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// What the tasks of one executor share: the command line as read there, and one engine.
final class ExecutorProcess {
    private static final long IDLE_SECONDS = 60;

    private static @Nullable ExecutorProcess shared;

    private final long id;
    private final Assignment told;
    private final CodeOptions options;

    /// Spark's own threads have less room for the recursion over deep trees.
    private final ExecutorService workers =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    ExecutorProcess::worker);

    private @Nullable Coding coding;

    private ExecutorProcess(long id, Assignment told) {
        this.id = id;
        this.told = told;
        this.options = CodeJob.onExecutor(told.arguments(), name -> name);
    }

    /// This executor's, for the job that was assigned so.
    static synchronized ExecutorProcess of(Broadcast<Assignment> told) {
        ExecutorProcess process = shared;
        if (process == null || process.id != told.id()) {
            process = new ExecutorProcess(told.id(), told.value());
            shared = process;
        }
        return process;
    }

    /// The pieces of a file, as they are asked for.
    Iterator<Piece> pieces(ArticleFile file) {
        Pieces pieces =
                new Pieces(
                        file.name(),
                        () -> file.open(told.cluster().value()),
                        options.articles().limits(),
                        options.articles().charset(),
                        options.articles().columns());
        TaskContext.get()
                .addTaskCompletionListener(context -> {
                    try {
                        pieces.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return new Iterator<>() {
            private @Nullable Piece next = pieces.next();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Piece next() {
                Piece piece = next;
                if (piece == null) {
                    throw new NoSuchElementException(file.name());
                }
                next = pieces.next();
                return piece;
            }
        };
    }

    /// What becomes of the pieces, as it is asked for.
    Iterator<ArticleOutcome> outcomes(Iterator<Piece> pieces) throws IOException {
        Coding step = coding();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public ArticleOutcome next() {
                Piece piece = pieces.next();
                return ArticleOutcome.of(piece, outcome(piece, step));
            }
        };
    }

    private synchronized Coding coding() throws IOException {
        Coding known = coding;
        if (known == null) {
            known = load();
            coding = known;
        }
        return known;
    }

    /// The engine with a user's own knowledge, which is put on this machine's disk meanwhile.
    private Coding load() throws IOException {
        Path folder = Files.createTempDirectory("actant");
        Map<String, Path> files = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> addition : told.additions().entrySet()) {
                Path file = folder.resolve(files.size() + ".part");
                files.put(addition.getKey(), Files.write(file, addition.getValue()));
            }
            return CodeJob.onExecutor(told.arguments(), name -> String.valueOf(files.get(name)))
                    .coding();
        } finally {
            for (Path file : files.values()) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private Outcome outcome(Piece piece, Coding step) {
        try {
            return workers.submit(() -> Outcome.of(piece, step)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped at " + piece.source(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(piece.source(), e.getCause());
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(null, task, "coder", Batch.STACK);
        thread.setDaemon(true);
        return thread;
    }
}
