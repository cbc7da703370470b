package org.actant.app.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// DuckDB's errors in sentences that say what to do.
final class Troubles {
    private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

    private Troubles() {}

    /// What kept a store from being opened, read or written.
    static StoreException of(Path file, SQLException cause) {
        return new StoreException(file + " " + sentence(message(cause)), cause);
    }

    /// What is wrong with a question, without DuckDB's notes for its developers.
    static String message(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        int trace = message.indexOf("\n\nStack Trace");
        return (trace < 0 ? message : message.substring(0, trace)).strip();
    }

    private static String sentence(String message) {
        if (message.contains("Could not set lock")) {
            Matcher process = PROCESS.matcher(message);
            return "is in use by another process%s; wait until that has ended, then try again"
                    .formatted(process.find() ? " (" + process.group(1) + ")" : "");
        }
        if (message.contains("No space left")
                || message.contains("File too large")
                || message.contains("Disk quota")) {
            return "cannot grow: the disk is full; make room, then run the same command again";
        }
        if (message.contains("not a valid DuckDB database file")) {
            return "is no store; give the path of a store, or of a new file to start one with add";
        }
        if (message.contains("database file with version number")) {
            return "was made by a newer DuckDB than this program knows; use a newer actant";
        }
        if (message.contains("No such file") || message.contains("does not exist")) {
            return "cannot be opened: there is no such file or folder";
        }
        if (message.contains("Permission denied") || message.contains("Read-only file system")) {
            return "cannot be opened: permission denied";
        }
        if (message.contains("Is a directory")) {
            return "is a folder; give the path of a store";
        }
        if (message.contains("Corrupt database") || message.contains("read enough bytes")) {
            return "is damaged; bring it back from a copy, or add the articles to a new store";
        }
        return "cannot be used: " + message.lines().findFirst().orElse("");
    }
}
