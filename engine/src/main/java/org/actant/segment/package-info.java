/// From an article to sentences and tokens: boilerplate and dateline apart, offsets exact.
@NullMarked
package org.actant.segment;

import org.jspecify.annotations.NullMarked;
