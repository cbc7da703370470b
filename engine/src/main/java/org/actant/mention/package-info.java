/// Who, where, when and how many: the words in a tree that name actors, places, times and numbers.
@NullMarked
package org.actant.mention;

import org.jspecify.annotations.NullMarked;
