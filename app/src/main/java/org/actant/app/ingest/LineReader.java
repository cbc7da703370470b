package org.actant.app.ingest;

import org.actant.app.json.Json;
import org.actant.app.json.JsonException;

/// From a line to the record it holds.
public final class LineReader {
    private static final Decoder DECODER = new Decoder(null);

    private LineReader() {}

    /// The record.
    ///
    /// @throws UnreadableException if the piece is no line, or the line no JSON object
    public static Json.Fields fields(Piece piece) throws UnreadableException {
        return switch (piece) {
            case Piece.Line line -> fields(line.bytes());
            case Piece.Whole whole -> fields(whole.bytes());
            case Piece.Item record ->
                    throw new UnreadableException(record.source() + " is no line of JSON");
            case Piece.Unreadable unreadable -> throw new UnreadableException(unreadable.reason());
        };
    }

    private static Json.Fields fields(byte[] bytes) throws UnreadableException {
        try {
            return Json.parseFields(DECODER.decode(bytes));
        } catch (JsonException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }
}
