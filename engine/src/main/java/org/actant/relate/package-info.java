/// The event between two actors that somebody has already found.
@NullMarked
package org.actant.relate;

import org.jspecify.annotations.NullMarked;
