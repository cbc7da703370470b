/// Trains the ranker of relations from examples and scores it on examples it has not seen.
@NullMarked
package org.actant.training.rank;

import org.jspecify.annotations.NullMarked;
