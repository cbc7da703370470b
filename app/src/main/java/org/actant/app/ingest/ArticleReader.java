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
/// @param languages whether articles in another language than English are set aside
public record ArticleReader(
        Decoder decoder, Limits limits, @Nullable LocalDate date, Languages languages) {
    /// Articles in which languages are read.
    public enum Languages {
        /// English, and what is too short to tell.
        ENGLISH,
        ANY
    }

    public ArticleReader(Decoder decoder, Limits limits, @Nullable LocalDate date) {
        this(decoder, limits, date, Languages.ENGLISH);
    }

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
            case Piece.Item record -> draft(record);
            case Piece.Unreadable unreadable -> throw new UnreadableException(unreadable.reason());
        };
    }

    private Found text(Piece.Whole file) throws UnreadableException {
        String text = decoder.decode(file.bytes());
        if (text.isBlank()) {
            throw new UnreadableException("is empty");
        }
        Metadata metadata = new Metadata(null, date, null, null);
        return found(file.file(), text, metadata, null, List.of());
    }

    /// An article that is not too long, and in a language that is asked for. The words tell the
    /// language; what is stated counts where they do not.
    private Found found(
            String id,
            String text,
            Metadata metadata,
            @Nullable String stated,
            List<String> remarks)
            throws UnreadableException {
        limits.check(text);
        if (languages == Languages.ENGLISH) {
            Language language = Language.of(text);
            if (language instanceof Language.Untold && stated != null) {
                language = Language.stated(stated);
            }
            if (language instanceof Language.Of(String tag) && !tag.equals("en")) {
                throw new SetAsideException(
                        "is not in English (%s); --language any reads it all the same"
                                .formatted(tag));
            }
        }
        return new Found(new Article(id, text, metadata), remarks);
    }

    private Found draft(Piece.Item record) throws UnreadableException {
        Draft draft = record.draft();
        List<String> remarks = new ArrayList<>();
        String id = given(draft.id()) == null ? record.source() : String.valueOf(draft.id());
        Metadata own =
                new Metadata(
                        given(draft.title()),
                        day(draft.date(), remarks),
                        given(draft.url()),
                        given(draft.publication()));
        String text;
        Metadata metadata = own;
        String language = given(draft.language());
        switch (draft.body()) {
            case Draft.Body.Plain(String words) -> text = words;
            case Draft.Body.Markup(String html) -> {
                limits.check(html.length() > limits.fileBytes() ? html : "");
                text = Page.words(html);
            }
            case Draft.Body.WebPage(byte[] bytes) -> {
                Page page = Page.parse(Page.decode(bytes, decoder));
                text = page.text();
                Metadata told = page.metadata();
                metadata =
                        new Metadata(
                                own.title() == null ? told.title() : own.title(),
                                own.date() == null || draft.date() == null
                                        ? told.date() == null ? own.date() : told.date()
                                        : own.date(),
                                own.url() == null ? told.url() : own.url(),
                                told.publication() == null
                                        ? own.publication()
                                        : told.publication());
                language = page.language() == null ? language : page.language();
            }
        }
        if (text.isBlank()) {
            throw new UnreadableException("has no text");
        }
        return found(id, text, metadata, language, remarks);
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
        return found(file.file(), page.text(), metadata, page.language(), List.of());
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
        return found(
                id == null || id.isEmpty() ? line.source() : id,
                words,
                metadata,
                given(fields.text("language")),
                remarks);
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
