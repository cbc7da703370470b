package org.actant.parse;

import java.io.IOException;

/// A model file cannot be used; the message says why.
public final class ModelException extends IOException {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }

    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
