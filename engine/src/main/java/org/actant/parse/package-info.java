/// Tags, lemmas, names and dependency trees, by a small network and a search for the best tree,
/// with weights that come from a language pack.
@NullMarked
package org.actant.parse;

import org.jspecify.annotations.NullMarked;
