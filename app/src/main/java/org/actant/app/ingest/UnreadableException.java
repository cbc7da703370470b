package org.actant.app.ingest;

/// Input that gives no article, with a reason a person can act on.
public final class UnreadableException extends Exception {
    public UnreadableException(String reason) {
        super(reason);
    }
}
