package org.actant.app.export.formats;

import org.actant.app.store.StoredArticle;

/// A format that is written article by article.
public interface Format {
    /// What comes before the first event; may be nothing.
    byte[] head();

    /// An article's events, as whole lines.
    byte[] lines(StoredArticle article);
}
