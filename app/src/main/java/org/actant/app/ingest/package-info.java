/// From files, folders and standard input to articles: encodings, HTML, JSON Lines, and a clear
/// reason for whatever cannot be read.
@NullMarked
package org.actant.app.ingest;

import org.jspecify.annotations.NullMarked;
