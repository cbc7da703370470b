/// Scores against gold data: precision, recall and F1 with bootstrap intervals.
@NullMarked
package org.actant.app.evaluate;

import org.jspecify.annotations.NullMarked;
