/// Text and places in it. Every span counts UTF-16 code units in the article's own text, never in a
/// cleaned copy of it.
@NullMarked
package org.actant.text;

import org.jspecify.annotations.NullMarked;
