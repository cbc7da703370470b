package org.actant.app.json;

/// Text that should be JSON and is not, with the reason.
public final class JsonException extends Exception {
    public JsonException(String message) {
        super(message);
    }
}
