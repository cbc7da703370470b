/// The whole pipeline. Start with [org.actant.Engine#read].
@NullMarked
package org.actant;

import org.jspecify.annotations.NullMarked;
