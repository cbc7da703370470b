package org.actant.app.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actant.app.json.Json;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;

/// From a piece of input to the article it holds.
///
/// @param decoder how the bytes of whole files become text
/// @param limits how long an article may be
/// @param date the publication date of articles that do not tell their own, `null` for none
public record ArticleReader(Decoder decoder, Limits limits, @Nullable LocalDate date) {
    /// An article, and what a person should know about how it was read.
    public record Found(Article article, List<String> remarks) {
        public Found {
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads the piece.
    ///
    /// @throws UnreadableException if it holds no article
    public Found read(Piece piece) throws UnreadableException {
        return switch (piece) {
            case Piece.Whole whole ->
                    switch (whole.form()) {
                        case TEXT -> text(whole);
                        case HTML -> page(whole);
                    };
            case Piece.Line line -> record(line);
            case Piece.Unreadable unreadable -> throw new UnreadableException(unreadable.reason());
        };
    }

    private Found text(Piece.Whole file) throws UnreadableException {
        String text = decoder.decode(file.bytes());
        if (text.isBlank()) {
            throw new UnreadableException("is empty");
        }
        Metadata metadata = new Metadata(null, date, null, null);
        return new Found(new Article(file.file(), limits.check(text), metadata), List.of());
    }

    private Found page(Piece.Whole file) throws UnreadableException {
        Page page = Page.parse(Page.decode(file.bytes(), decoder));
        if (page.text().isBlank()) {
            throw new UnreadableException("is a page without text");
        }
        Metadata found = page.metadata();
        Metadata metadata =
                new Metadata(
                        found.title(),
                        found.date() == null ? date : found.date(),
                        found.url(),
                        found.publication());
        return new Found(new Article(file.file(), limits.check(page.text()), metadata), List.of());
    }

    private Found record(Piece.Line line) throws UnreadableException {
        Json.Fields fields = LineReader.fields(line);
        Json text = fields.values().get("text");
        if (text == null || text instanceof Json.Nothing) {
            throw new UnreadableException("has no \"text\"");
        }
        if (!(text instanceof Json.Text(String words))) {
            throw new UnreadableException("has a \"text\" that is no text");
        }
        if (words.isBlank()) {
            throw new UnreadableException("has an empty \"text\"");
        }
        List<String> remarks = new ArrayList<>();
        String id = fields.name("id");
        Metadata metadata =
                new Metadata(
                        given(fields.text("title")),
                        day(fields.name("date"), remarks),
                        given(fields.text("url")),
                        given(fields.text("publication")));
        Article article =
                new Article(
                        id == null || id.isEmpty() ? line.source() : id,
                        limits.check(words),
                        metadata);
        return new Found(article, remarks);
    }

    private @Nullable LocalDate day(@Nullable String written, List<String> remarks) {
        if (written == null || written.isBlank()) {
            return date;
        }
        LocalDate day = PublicationDate.parse(written);
        if (day == null) {
            remarks.add(
                    "has the date \"%s\", which is not YYYY-MM-DD; read %s"
                            .formatted(
                                    written,
                                    date == null ? "without a date" : "with --date instead"));
        }
        return day == null ? date : day;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
