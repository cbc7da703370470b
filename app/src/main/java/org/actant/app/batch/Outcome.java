package org.actant.app.batch;

import org.actant.app.ingest.Piece;
import org.actant.app.ingest.SetAsideException;
import org.actant.app.ingest.UnreadableException;

/// What became of a piece.
public sealed interface Outcome {
    record Answered(Step.Answer answer) implements Outcome {}

    record Failed(Failure failure) implements Outcome {}

    /// An article in a language that was not asked for.
    record SetAside(Failure failure) implements Outcome {}

    /// Runs the step on the piece: the one place where whatever went wrong with an article becomes
    /// its failure.
    static Outcome of(Piece piece, Step step) {
        try {
            return new Answered(step.apply(piece));
        } catch (SetAsideException e) {
            return new SetAside(new Failure(piece.source(), "language", said(e)));
        } catch (UnreadableException e) {
            return new Failed(new Failure(piece.source(), "read", said(e)));
        } catch (StackOverflowError e) {
            return new Failed(new Failure(piece.source(), "analyse", "is nested too deeply"));
        } catch (RuntimeException e) {
            return new Failed(
                    new Failure(
                            piece.source(),
                            "analyse",
                            "is an article this version cannot analyse: " + e));
        }
    }

    private static String said(UnreadableException e) {
        return String.valueOf(e.getMessage());
    }
}
