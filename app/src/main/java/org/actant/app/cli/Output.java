package org.actant.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Results on their way out. Only whole lines are ever written, also when the program is
/// interrupted.
final class Output {
    private static final int BUFFER = 1 << 16;
    private static final long PATIENCE_SECONDS = 2;

    private final String name;
    private final OutputStream out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(BUFFER);
    private final ReentrantLock lock = new ReentrantLock();
    private boolean finished;

    /// @param name what it is called where it cannot be written
    Output(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    /// Adds whole lines.
    void write(byte[] lines) throws IOException {
        lock.lock();
        try {
            waiting.writeBytes(lines);
            if (waiting.size() >= BUFFER) {
                pass();
            }
        } finally {
            lock.unlock();
        }
    }

    void flush() throws IOException {
        lock.lock();
        try {
            pass();
        } finally {
            lock.unlock();
        }
    }

    /// Lets a line that is being written end, and keeps others from starting. Gives up where nobody
    /// reads.
    void finish() {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    pass();
                } catch (IOException e) {
                    // The reader has gone, and so does this program.
                    finished = true;
                } finally {
                    finished = true;
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() throws IOException {
        if (!finished && waiting.size() > 0) {
            byte[] bytes = waiting.toByteArray();
            waiting.reset();
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException e) {
                throw UnwritableException.of(name, e);
            }
        }
    }
}
