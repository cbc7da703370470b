package org.actant.app.ingest;

import java.io.Serializable;

/// A part of the input that stands for one article (or one record), found but not yet read. It can
/// be sent to another machine, to be read there.
public sealed interface Piece extends Serializable {
    /// Where it stands: `news/3.txt`, or `news.jsonl:17`.
    String source();

    /// How much it weighs in memory, in bytes.
    default int size() {
        return 0;
    }

    /// A whole file.
    ///
    /// @param file its path as given
    /// @param bytes its content, unpacked where it was gzipped
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Whole(String file, Form form, byte[] bytes) implements Piece {
        @Override
        public String source() {
            return file;
        }

        @Override
        public int size() {
            return bytes.length;
        }
    }

    /// A line of a file.
    ///
    /// @param number from 1
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Line(String file, long number, byte[] bytes) implements Piece {
        @Override
        public String source() {
            return file + ":" + number;
        }

        @Override
        public int size() {
            return bytes.length;
        }
    }

    /// A row of a table, an entry of a feed, a page of an archive.
    record Item(String source, Draft draft) implements Piece {
        @Override
        public int size() {
            return draft.size();
        }
    }

    /// Something that cannot even be taken in.
    record Unreadable(String source, String reason) implements Piece {}

    /// How a file is written.
    enum Form {
        TEXT,
        HTML
    }
}
