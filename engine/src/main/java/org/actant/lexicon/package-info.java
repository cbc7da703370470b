/// Readers of a language pack's and the knowledge's tables.
@NullMarked
package org.actant.lexicon;

import org.jspecify.annotations.NullMarked;
