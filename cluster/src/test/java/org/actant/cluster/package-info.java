@NullMarked
package org.actant.cluster;

import org.jspecify.annotations.NullMarked;
