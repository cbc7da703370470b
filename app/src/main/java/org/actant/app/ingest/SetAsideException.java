package org.actant.app.ingest;

/// An article that is read well, but in another language than the one asked for.
public final class SetAsideException extends UnreadableException {
    private static final long serialVersionUID = 1;

    public SetAsideException(String reason) {
        super(reason);
    }
}
