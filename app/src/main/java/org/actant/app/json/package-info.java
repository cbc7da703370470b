/// JSON in and out, one value a line, over Jackson's streaming parser and generator (chosen because
/// it is the fastest well-kept one and needs no annotations).
@NullMarked
package org.actant.app.json;

import org.jspecify.annotations.NullMarked;
