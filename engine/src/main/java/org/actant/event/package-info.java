/// Frames and the tree walk that finds the events they describe, with what fills each role.
@NullMarked
package org.actant.event;

import org.jspecify.annotations.NullMarked;
