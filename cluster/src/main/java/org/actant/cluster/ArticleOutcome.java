package org.actant.cluster;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.actant.app.batch.Failure;
import org.actant.app.batch.Outcome;
import org.actant.app.batch.Step;
import org.actant.app.ingest.Piece;
import org.jspecify.annotations.Nullable;

/// What became of a piece, in a form that can be kept and sent.
///
/// @param source where it stands: `news.jsonl:17`
/// @param events its events as lines of JSON
/// @param remarks what a person should know about how it was read
/// @param stage at which it failed, `null` where it did not
/// @param reason why it failed, `null` where it did not
record ArticleOutcome(
        String source,
        List<String> events,
        List<String> remarks,
        @Nullable String stage,
        @Nullable String reason)
        implements Serializable {
    /// The stage of articles in a language that was not asked for.
    static final String SET_ASIDE = "language";

    static ArticleOutcome of(Piece piece, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Step.Answer answer) ->
                    new ArticleOutcome(
                            piece.source(),
                            new String(answer.lines(), StandardCharsets.UTF_8).lines().toList(),
                            answer.remarks(),
                            null,
                            null);
            case Outcome.Failed(Failure failure) -> failed(failure);
            case Outcome.SetAside(Failure failure) -> failed(failure);
        };
    }

    private static ArticleOutcome failed(Failure failure) {
        return new ArticleOutcome(
                failure.source(), List.of(), List.of(), failure.stage(), failure.reason());
    }
}
