/// Many pieces of input through one step, in parallel, with the results in the order of the input.
@NullMarked
package org.actant.app.batch;

import org.jspecify.annotations.NullMarked;
