package org.actant.app.cli;

import java.io.IOException;

/// Something that cannot be written, in a sentence that says what and, where that is known, what to
/// do.
final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1;

    /// @param what cannot be written: a file's name, `standard output`
    UnwritableException(String what, IOException cause) {
        super("%s cannot be written: %s".formatted(what, advised(cause)), cause);
    }

    /// The exception itself where whoever reads has gone: nothing is wrong then.
    static IOException of(String what, IOException cause) {
        return isReaderGone(cause) || cause instanceof UnwritableException
                ? cause
                : new UnwritableException(what, cause);
    }

    static boolean isReaderGone(Exception exception) {
        return exception instanceof IOException && "Broken pipe".equals(exception.getMessage());
    }

    /// What went wrong, and what to do about a full disk.
    static String advised(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left") && !message.contains("make room")
                ? message + "; make room, then run the same command again"
                : message;
    }
}
