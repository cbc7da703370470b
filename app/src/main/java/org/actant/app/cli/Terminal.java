package org.actant.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a command reads from and writes to.
///
/// @param in standard input
/// @param out results: whole lines, in UTF-8
/// @param err messages for people
/// @param showsProgress whether a person is watching `err` while results go elsewhere
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean showsProgress) {
    /// The process's own. The launcher tells whether messages go to a terminal and results do not,
    /// since Java cannot tell the two apart.
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("actant.progress"));
    }

    /// Tells a person something.
    void say(String message) {
        err.println((showsProgress ? "\r\u001B[K" : "") + "actant: " + message);
    }
}
