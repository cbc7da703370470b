package org.actant.app.ingest;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a table with commas, semicolons, bars or tabs between its fields (FastCSV, chosen
/// because it streams and holds to RFC 4180). Bytes pass through as they are, and each field is
/// decoded on its own, so that one bad byte spoils one field.
final class DelimitedRows implements PieceSource {
    private static final String SEPARATORS = ",;\t|";
    private static final int HEADER = 1 << 16;

    private final String file;
    private final int limit;
    private final Decoder decoder = new Decoder(null);
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<Columns.Field, Integer> places;

    /// @param in bytes in a superset of ASCII, without byte order mark
    /// @param limit the longest row, in bytes
    DelimitedRows(String file, BufferedInputStream in, Format format, Columns columns, int limit)
            throws IOException, UnreadableException {
        this.file = file;
        this.limit = limit;
        skipMark(in);
        char separator = format == Format.TSV ? '\t' : separator(in);
        reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(limit)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        records = reader.iterator();
        List<String> header = new ArrayList<>();
        CsvRecord first = advance();
        if (first != null) {
            for (String name : first.getFields()) {
                header.add(decode(name).strip());
            }
        }
        places = columns.places(header);
    }

    @Override
    public @Nullable Piece next() throws UnreadableException {
        CsvRecord row = advance();
        if (row == null) {
            return null;
        }
        String source = file + ":" + row.getStartingLineNumber();
        try {
            List<@Nullable String> fields = new ArrayList<>(row.getFieldCount());
            for (String field : row.getFields()) {
                fields.add(decode(field));
            }
            return new Piece.Item(source, Columns.draft(places, fields));
        } catch (UnreadableException e) {
            return new Piece.Unreadable(source, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRecord advance() throws UnreadableException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new UnreadableException(
                    ("has a row longer than %,d bytes (--max-length), or a quotation mark that is"
                                    + " never closed: %s; nothing after it is read")
                            .formatted(limit, e.getMessage()));
        }
    }

    private String decode(String bytes) throws UnreadableException {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) >= 0x80) {
                return decoder.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        if (Decoder.mark(start) == null) {
            in.reset();
        }
    }

    /// The separator that the header has most of.
    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(HEADER);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < HEADER; i++) {
            int value = in.read();
            if (value < 0 || (!quoted && value == '\n')) {
                break;
            }
            quoted ^= value == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(value);
            if (which >= 0) {
                counts[which]++;
            }
        }
        in.reset();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
