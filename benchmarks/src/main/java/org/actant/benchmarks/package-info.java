/// How fast the engine is: stage by stage, and beside another analyser.
@NullMarked
package org.actant.benchmarks;

import org.jspecify.annotations.NullMarked;
