package org.actant.app.ingest;

/// Input that gives no article, with a reason a person can act on.
public sealed class UnreadableException extends Exception permits SetAsideException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String reason) {
        super(reason);
    }
}
