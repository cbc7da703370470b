/// Readers of a language pack's and the knowledge's tables. Every problem is reported at once, as file:line.
@NullMarked
package org.actant.lexicon;

import org.jspecify.annotations.NullMarked;
