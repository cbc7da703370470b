/// What surrounds an event: its status, time, place, speaker, contexts and magnitude.
@NullMarked
package org.actant.context;

import org.jspecify.annotations.NullMarked;
