package org.actant.app.batch;

import java.io.IOException;
import org.actant.app.ingest.Piece;

/// Takes the answers, in the order of the input, all on one thread.
public interface Listener {
    /// Whole lines of output.
    void lines(byte[] lines) throws IOException;

    /// Something about how a piece was read.
    void remark(Piece piece, String remark);

    void failed(Failure failure) throws IOException;

    /// An article is in a language that was not asked for.
    void setAside(Failure failure) throws IOException;

    /// A piece is through, whatever became of it.
    void through(Tally tally);
}
