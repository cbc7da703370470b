package org.actant.app.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.actant.app.batch.Tally;
import org.actant.app.ingest.Pieces;
import org.jspecify.annotations.Nullable;

/// A bar with rate and remaining time (progressbar, chosen because it draws correctly on every
/// terminal we know), or nothing at all where nobody watches.
final class Progress implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final long KILOBYTE = 1000;

    private final @Nullable ProgressBar bar;
    private final Pieces pieces;

    Progress(Terminal terminal, Pieces pieces) {
        this.pieces = pieces;
        this.bar = terminal.showsProgress() ? bar(terminal.err(), pieces.bytesTotal()) : null;
    }

    void show(Tally tally) {
        if (bar != null) {
            bar.stepTo(pieces.bytesRead());
            bar.setExtraMessage(
                    " %,d articles, %,d failed".formatted(tally.done(), tally.failed()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(PrintStream err, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("actant")
                .setInitialMax(bytes == 0 ? -1 : bytes)
                .setUnit(" kB", KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .build();
    }
}
