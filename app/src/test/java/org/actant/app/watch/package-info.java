@NullMarked
package org.actant.app.watch;

import org.jspecify.annotations.NullMarked;
