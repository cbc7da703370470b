package org.actant.app.export.formats;

import java.util.EnumSet;
import org.actant.app.export.EventWriter;
import org.actant.app.json.JsonLines;
import org.actant.app.store.StoredArticle;
import org.actant.ontology.Status;

/// PLOVER records, one a line: the bytes that `actant code` writes for the same articles.
public final class PloverLines implements Format {
    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] lines(StoredArticle article) {
        JsonLines lines = new JsonLines();
        new EventWriter(article.coder(), article.codebook())
                .write(article.reading(), EnumSet.allOf(Status.class), lines);
        return lines.toBytes();
    }
}
