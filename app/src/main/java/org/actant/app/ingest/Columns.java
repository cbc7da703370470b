package org.actant.app.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which column of a table holds which field of an article.
///
/// @param chosen columns named by the user; the other fields are found by their usual names
public record Columns(Map<Field, String> chosen) {
    /// Columns with the usual names.
    public static final Columns USUAL = new Columns(Map.of());

    /// A field of an article, and the names that columns of it usually have.
    public enum Field {
        ID("id", "articleid", "docid", "documentid", "uuid", "guid"),
        TEXT(
                "text",
                "body",
                "articletext",
                "fulltext",
                "bodytext",
                "maintext",
                "content",
                "article",
                "story"),
        TITLE("title", "headline", "heading"),
        DATE(
                "date",
                "publicationdate",
                "datepublished",
                "published",
                "publishedat",
                "pubdate",
                "publishdate",
                "day"),
        URL("url", "link", "uri"),
        PUBLICATION("publication", "publisher", "source", "sourcename", "outlet", "newspaper"),
        LANGUAGE("language", "lang");

        @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        /// The field of this name, as `text`; `null` where there is none.
        public static @Nullable Field named(String name) {
            for (Field field : values()) {
                if (field.label().equals(name)) {
                    return field;
                }
            }
            return null;
        }

        /// How people write it.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Columns {
        chosen = chosen.isEmpty() ? Map.of() : Map.copyOf(chosen);
    }

    /// The place of each field among the columns of a table.
    ///
    /// @throws UnreadableException if a chosen column, or one for the text, is missing
    Map<Field, Integer> places(List<String> header) throws UnreadableException {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String name = chosen.get(field);
            int place = name == null ? usual(field, header) : header.indexOf(name);
            if (name != null && place < 0) {
                throw new UnreadableException(
                        "has no column \"%s\" for the %s; its columns are %s (--columns)"
                                .formatted(name, field.label(), listed(header)));
            }
            if (place >= 0) {
                places.put(field, place);
            }
        }
        if (!places.containsKey(Field.TEXT)) {
            throw new UnreadableException(
                    "has no column for the text; its columns are %s: name one with --columns text=NAME"
                            .formatted(listed(header)));
        }
        return places;
    }

    private static int usual(Field field, List<String> header) {
        for (String name : field.names) {
            for (int i = 0; i < header.size(); i++) {
                if (bare(header.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    private static String listed(List<String> header) {
        int most = 30;
        String names = String.join(", ", header.subList(0, Math.min(most, header.size())));
        return header.size() > most ? names + ", …" : names;
    }

    /// The draft in a row.
    static Draft draft(Map<Field, Integer> places, List<@Nullable String> row) {
        String text = value(Field.TEXT, places, row);
        return new Draft(
                value(Field.ID, places, row),
                new Draft.Body.Plain(text == null ? "" : text),
                value(Field.TITLE, places, row),
                value(Field.DATE, places, row),
                value(Field.URL, places, row),
                value(Field.PUBLICATION, places, row),
                value(Field.LANGUAGE, places, row));
    }

    private static @Nullable String value(
            Field field, Map<Field, Integer> places, List<@Nullable String> row) {
        Integer place = places.get(field);
        return place == null || place >= row.size() ? null : row.get(place);
    }
}
