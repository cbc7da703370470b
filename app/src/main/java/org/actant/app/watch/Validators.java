package org.actant.app.watch;

import org.jspecify.annotations.Nullable;

/// By what a server tells whether something changed since it was last fetched.
///
/// @param etag the `ETag` it sent, as written
/// @param lastModified the `Last-Modified` it sent, as written
record Validators(@Nullable String etag, @Nullable String lastModified) {
    static final Validators NONE = new Validators(null, null);
}
