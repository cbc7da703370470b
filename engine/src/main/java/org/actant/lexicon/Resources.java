package org.actant.lexicon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where a language pack's or the knowledge's files come from.
@FunctionalInterface
public interface Resources {
    /// Opens a file by its name: `frames/agree.tsv`.
    ///
    /// @throws UncheckedIOException if there is no such file or it cannot be read
    InputStream open(String name);

    /// The files below a folder of the class path.
    static Resources onClassPath(String folder) {
        return name -> {
            InputStream in = Resources.class.getResourceAsStream(folder + name);
            if (in == null) {
                throw new UncheckedIOException(
                        new IOException("Not on the class path: " + folder + name));
            }
            return new BufferedInputStream(in, 1 << 16);
        };
    }

    /// The facts that ship with Actant: `ontology/events.tsv`, `places/gazetteer.bin`.
    static Resources knowledge() {
        return onClassPath("/org/actant/knowledge/");
    }

    /// The same with one file from elsewhere.
    default Resources with(String file, Resources elsewhere) {
        return name -> name.equals(file) ? elsewhere.open(name) : open(name);
    }

    /// A file's text.
    default String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
