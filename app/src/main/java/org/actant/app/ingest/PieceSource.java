package org.actant.app.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The pieces of one opened input, one after the other.
interface PieceSource extends Closeable {
    /// The next piece, `null` at the end.
    ///
    /// @throws UnreadableException if the rest cannot be read; the source has ended
    @Nullable Piece next() throws IOException, UnreadableException;
}
