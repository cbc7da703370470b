package org.actant.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// A quotation as a store holds it.
///
/// @param kind `direct`, `indirect`, `mixed` or `partial`
/// @param cue the words of saying
/// @param speaker the words that name the speaker beside the quotation
/// @param code of the speaker, as the other fields that follow; what is not known is `null`
public record StoredQuotation(
        String kind,
        Words quoted,
        @Nullable Words cue,
        @Nullable Words speaker,
        @Nullable String code,
        @Nullable String sector,
        List<String> otherSectors,
        @Nullable String identifierText,
        @Nullable String office) {
    public StoredQuotation {
        otherSectors = List.copyOf(otherSectors);
    }

    /// Words of the article and where they stand.
    public record Words(Span span, String text) {}

    static StoredQuotation of(ResultSet row) throws SQLException {
        return new StoredQuotation(
                Column.given(row, "kind"),
                new Words(
                        new Span(row.getInt("span_start"), row.getInt("span_end")),
                        Column.given(row, "text")),
                words(row, "cue"),
                words(row, "speaker"),
                Column.text(row, "code"),
                Column.text(row, "sector"),
                Column.texts(row, "other_sectors"),
                Column.text(row, "identifier_text"),
                Column.text(row, "office"));
    }

    private static @Nullable Words words(ResultSet row, String name) throws SQLException {
        String text = Column.text(row, name);
        return text == null
                ? null
                : new Words(new Span(row.getInt(name + "_start"), row.getInt(name + "_end")), text);
    }
}
