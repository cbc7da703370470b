package org.actant.app.cli;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.actant.Reading;

/// Readings on their way from the threads that make them to the one that stores them. A batch hands
/// on bytes, so each reading waits here under a number, and the bytes are that number.
final class Handover {
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Item> waiting = new ConcurrentHashMap<>();

    /// A reading and where its article was read.
    record Item(Reading reading, String source) {}

    /// Leaves a reading here.
    ///
    /// @return what to take it back with
    byte[] give(Reading reading, String source) {
        long number = last.incrementAndGet();
        waiting.put(number, new Item(reading, source));
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /// Takes a reading away.
    Item take(byte[] number) {
        return Objects.requireNonNull(waiting.remove(ByteBuffer.wrap(number).getLong()));
    }
}
