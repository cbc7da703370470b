/// Makes a language pack's model from treebanks and other annotated text. The command is [Train];
/// users of the program never need it.
@NullMarked
package org.actant.training;

import org.jspecify.annotations.NullMarked;
