package org.actant.app.store;

import java.io.IOException;

/// A store that cannot be used, or not any further: which one, why, and what to do, for people to
/// read.
public final class StoreException extends IOException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
