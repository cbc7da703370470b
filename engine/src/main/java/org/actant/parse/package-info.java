/// Tags, lemmas, names and dependency trees, by a greedy transition parser over hashed features
/// whose weights come from a language pack.
@NullMarked
package org.actant.parse;

import org.jspecify.annotations.NullMarked;
