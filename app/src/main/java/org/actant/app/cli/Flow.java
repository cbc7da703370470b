package org.actant.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.app.batch.Batch;
import org.actant.app.batch.Failure;
import org.actant.app.batch.Listener;
import org.actant.app.batch.Step;
import org.actant.app.batch.Tally;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.json.JsonLines;
import org.jspecify.annotations.Nullable;

/// A command's way from input to output: progress, failures by name, and the exit code.
final class Flow {
    static final int ALL_READ = 0;
    static final int SOME_FAILED = 3;

    private final Terminal terminal;
    private final int threads;
    private final @Nullable Path failures;

    /// @param failures where to write failures, `null` for nowhere but the messages
    Flow(Terminal terminal, int threads, @Nullable Path failures) {
        this.terminal = terminal;
        this.threads = threads;
        this.failures = failures;
    }

    /// Runs the step over all pieces.
    ///
    /// @return the exit code
    int run(Pieces pieces, Step step) throws IOException, InterruptedException {
        Output output = new Output("standard output", terminal.out());
        Runtime.getRuntime().addShutdownHook(new Thread(output::finish, "finish"));
        Tally tally;
        try (pieces;
                FailureFile file = new FailureFile(failures);
                Progress progress = new Progress(terminal, pieces)) {
            tally = new Batch(threads).run(pieces::next, step, new Report(output, file, progress));
            output.flush();
        } finally {
            output.finish();
        }
        sayAside(terminal, tally);
        if (tally.failed() == 0) {
            return ALL_READ;
        }
        terminal.say("%,d of %,d failed".formatted(tally.failed(), tally.done() + tally.failed()));
        return SOME_FAILED;
    }

    /// Tells how many articles were set aside, where there are any.
    static void sayAside(Terminal terminal, Tally tally) {
        if (tally.aside() > 0) {
            terminal.say(
                    "%,d set aside, not in English; --failures FILE lists them, --language any reads them"
                            .formatted(tally.aside()));
        }
    }

    private final class Report implements Listener {
        private final Output output;
        private final FailureFile file;
        private final Progress progress;

        Report(Output output, FailureFile file, Progress progress) {
            this.output = output;
            this.file = file;
            this.progress = progress;
        }

        @Override
        public void lines(byte[] lines) throws IOException {
            output.write(lines);
        }

        @Override
        public void remark(Piece piece, String remark) {
            terminal.say(piece.source() + " " + remark);
        }

        @Override
        public void failed(Failure failure) throws IOException {
            terminal.say(failure.source() + " " + failure.reason());
            file.add(failure);
        }

        @Override
        public void setAside(Failure failure) throws IOException {
            file.add(failure);
        }

        @Override
        public void through(Tally tally) {
            progress.show(tally);
        }
    }

    /// Failures as JSON Lines, each on disk as soon as it is known.
    static final class FailureFile implements Closeable {
        private final String name;
        private final OutputStream out;

        FailureFile(@Nullable Path path) throws IOException {
            this.name = String.valueOf(path);
            this.out = path == null ? OutputStream.nullOutputStream() : Files.newOutputStream(path);
        }

        void add(Failure failure) throws IOException {
            JsonLines lines = new JsonLines();
            lines.add(json -> {
                json.writeStringField("source", failure.source());
                json.writeStringField("stage", failure.stage());
                json.writeStringField("reason", failure.reason());
            });
            try {
                out.write(lines.toBytes());
                out.flush();
            } catch (IOException e) {
                throw UnwritableException.of(name, e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
