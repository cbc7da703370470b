package org.actant.app.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.actant.app.ingest.Piece;
import org.jspecify.annotations.Nullable;

/// Runs a step over many pieces on several threads. Answers come out in the order of the input,
/// whatever the number of threads; only a bounded window of pieces is in memory.
public final class Batch {
    /// Pieces under way for each thread.
    private static final int WINDOW = 32;

    /// Bytes of input under way.
    private static final long WINDOW_BYTES = 8 << 20;

    /// Room for the recursion over deep trees and pages, in bytes: what every thread that runs a
    /// step is given, so that all fail at the same depth.
    public static final long STACK = 64 << 20;

    private final int threads;

    /// Where pieces come from.
    public interface Source {
        /// The next piece, `null` at the end.
        @Nullable Piece next();
    }

    /// @param threads how many work at once
    public Batch(int threads) {
        this.threads = threads;
    }

    private record Running(Piece piece, Future<Outcome> outcome) {}

    /// Runs until the source has no more.
    ///
    /// @throws IOException if the listener cannot pass an answer on
    public Tally run(Source source, Step step, Listener listener)
            throws IOException, InterruptedException {
        ExecutorService workers =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> new Thread(null, task, "worker", STACK));
        try {
            return run(source, step, listener, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private Tally run(Source source, Step step, Listener listener, ExecutorService workers)
            throws IOException, InterruptedException {
        Deque<Running> window = new ArrayDeque<>();
        Tally tally = new Tally(0, 0, 0);
        long bytes = 0;
        for (Piece piece = source.next(); piece != null; piece = source.next()) {
            Piece taken = piece;
            bytes += taken.size();
            window.add(new Running(taken, workers.submit(() -> Outcome.of(taken, step))));
            while (!window.isEmpty()
                    && (window.size() >= threads * WINDOW
                            || bytes > WINDOW_BYTES
                            || window.getFirst().outcome().isDone())) {
                Running first = window.removeFirst();
                bytes -= first.piece().size();
                tally = pass(first, tally, listener);
            }
        }
        for (Running running : window) {
            tally = pass(running, tally, listener);
        }
        return tally;
    }

    private static Tally pass(Running running, Tally tally, Listener listener)
            throws IOException, InterruptedException {
        Tally after =
                switch (outcome(running)) {
                    case Outcome.Answered(Step.Answer answer) -> {
                        for (String remark : answer.remarks()) {
                            listener.remark(running.piece(), remark);
                        }
                        listener.lines(answer.lines());
                        yield new Tally(tally.done() + 1, tally.failed(), tally.aside());
                    }
                    case Outcome.SetAside(Failure failure) -> {
                        listener.setAside(failure);
                        yield new Tally(tally.done(), tally.failed(), tally.aside() + 1);
                    }
                    case Outcome.Failed(Failure failure) -> {
                        listener.failed(failure);
                        yield new Tally(tally.done(), tally.failed() + 1, tally.aside());
                    }
                };
        listener.through(after);
        return after;
    }

    private static Outcome outcome(Running running) throws InterruptedException {
        try {
            return running.outcome().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(running.piece().source(), e.getCause());
        }
    }

    /// Pieces from a list, for tests and short inputs.
    public static Source of(List<Piece> pieces) {
        Deque<Piece> left = new ArrayDeque<>(pieces);
        return left::poll;
    }
}
