package org.actant.app.watch;

import java.io.IOException;

/// What could not be fetched: the reason, and whether to ask again.
final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    private final Again again;

    /// Whether asking again may help.
    enum Again {
        NEVER,
        LATER,
        /// Its host was not even asked, since it wants to be left alone for a while.
        HOST_RESTS
    }

    FetchException(String reason, Again again) {
        super(reason);
        this.again = again;
    }

    FetchException(String reason, Again again, Throwable cause) {
        super(reason, cause);
        this.again = again;
    }

    Again again() {
        return again;
    }

    /// The reason, for people to read.
    String reason() {
        return String.valueOf(getMessage());
    }
}
