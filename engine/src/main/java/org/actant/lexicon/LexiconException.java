package org.actant.lexicon;

import java.util.List;

/// Tables that cannot be trusted, with every reason.
public final class LexiconException extends RuntimeException {
    public LexiconException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    }
}
