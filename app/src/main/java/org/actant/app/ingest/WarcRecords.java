package org.actant.app.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// The pages of a web archive (jwarc, chosen because a national library keeps it): responses and
/// resources that are HTML, and conversions to plain text. Everything else is passed over. The day
/// of capture is no day of publication, and is not taken for one.
final class WarcRecords implements PieceSource {
    private static final int OK = 200;

    private final String file;
    private final Limits limits;
    private final WarcReader reader;
    private long number;

    WarcRecords(String file, InputStream in, Limits limits)
            throws IOException, UnreadableException {
        this.file = file;
        this.limits = limits;
        try {
            this.reader = new WarcReader(in);
        } catch (ParsingException e) {
            throw damaged(e);
        }
        this.reader.setLenient(true);
    }

    @Override
    public @Nullable Piece next() throws IOException, UnreadableException {
        try {
            while (true) {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    return null;
                }
                number++;
                if (record.get() instanceof WarcTargetRecord target) {
                    Piece piece = piece(target);
                    if (piece != null) {
                        return piece;
                    }
                }
            }
        } catch (ParsingException | EOFException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable Piece piece(WarcTargetRecord record) throws IOException, UnreadableException {
        return switch (record) {
            case WarcResponse response when isHttp(response) -> {
                HttpResponse http = response.http();
                yield http.status() == OK && isPage(http.contentType())
                        ? page(record, http.bodyDecoded().stream())
                        : null;
            }
            case WarcResource resource when isPage(resource.contentType()) ->
                    page(record, resource.body().stream());
            case WarcConversion conversion
                    when conversion.contentType().base().equals(MediaType.parse("text/plain")) -> {
                byte[] bytes = conversion.body().stream().readNBytes(limits.fileBytes() + 1);
                yield bytes.length > limits.fileBytes()
                        ? tooLong()
                        : new Piece.Item(
                                source(),
                                draft(
                                        record,
                                        new Draft.Body.Plain(
                                                new String(bytes, StandardCharsets.UTF_8))));
            }
            default -> null;
        };
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML)
                || type.base().equals(MediaType.parse("application/xhtml+xml"));
    }

    private Piece page(WarcTargetRecord record, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limits.fileBytes() + 1);
        return bytes.length > limits.fileBytes()
                ? tooLong()
                : new Piece.Item(source(), draft(record, new Draft.Body.WebPage(bytes)));
    }

    private static Draft draft(WarcTargetRecord record, Draft.Body body) {
        return new Draft(record.target(), body, null, null, record.target(), null, null);
    }

    private Piece tooLong() {
        return new Piece.Unreadable(
                source(),
                "is a page of more than %,d bytes, the limit (--max-length)"
                        .formatted(limits.fileBytes()));
    }

    private String source() {
        return file + ":" + number;
    }

    private UnreadableException damaged(IOException e) {
        return new UnreadableException(
                ("is a web archive that is cut or damaged after record %,d: %s; what stood before"
                                + " was read, fetch the file again for the rest")
                        .formatted(number, e.getMessage()));
    }
}
