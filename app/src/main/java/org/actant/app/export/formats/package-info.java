/// Stored events in the formats that the field's tools read. Each format is one class that gives
/// the bytes of its head and of an article's events; what its columns hold is told in
/// `docs/reference/exports.md`.
@NullMarked
package org.actant.app.export.formats;

import org.jspecify.annotations.NullMarked;
