package org.actant.app.batch;

import java.util.List;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.UnreadableException;

/// What is done with each piece. Called by several threads at once.
public interface Step {
    /// What a piece gave.
    ///
    /// @param lines whole lines of output; may be none
    /// @param remarks what a person should know about how it was read
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Answer(byte[] lines, List<String> remarks) {
        public Answer {
            remarks = List.copyOf(remarks);
        }
    }

    Answer apply(Piece piece) throws UnreadableException;
}
