/// The engine as a job on Apache Spark: articles of many files in, a table of events out.
@NullMarked
package org.actant.cluster;

import org.jspecify.annotations.NullMarked;
