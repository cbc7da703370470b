package org.actant.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Decoder;
import org.actant.app.ingest.Limits;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.ingest.UnreadableException;
import org.actant.text.Article;

/// The articles that are measured on, in memory.
final class Articles {
    private Articles() {}

    /// The first articles of a file.
    ///
    /// @param file anything that the command reads: JSON Lines, gzipped or not
    /// @param most how many at most
    /// @throws IllegalArgumentException if one cannot be read
    static List<Article> read(String file, int most) {
        ArticleReader reader =
                new ArticleReader(
                        new Decoder(null), Limits.STANDARD, null, ArticleReader.Languages.ANY);
        List<Article> articles = new ArrayList<>();
        try (Pieces pieces =
                new Pieces(
                        List.of(file),
                        InputStream.nullInputStream(),
                        Limits.STANDARD,
                        Pieces.Contents.ARTICLES,
                        null)) {
            for (Piece piece = pieces.next();
                    piece != null && articles.size() < most;
                    piece = pieces.next()) {
                articles.add(article(reader, piece));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    private static Article article(ArticleReader reader, Piece piece) {
        try {
            return reader.read(piece).article();
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(piece.source() + " " + e.getMessage(), e);
        }
    }
}
