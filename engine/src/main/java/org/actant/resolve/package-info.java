/// From words to coded entities at a date, and to places on the map.
@NullMarked
package org.actant.resolve;

import org.jspecify.annotations.NullMarked;
