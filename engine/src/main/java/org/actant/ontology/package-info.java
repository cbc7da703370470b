/// The codebook: events, modes, contexts, sectors, scores and CAMEO codes, read from data.
@NullMarked
package org.actant.ontology;

import org.jspecify.annotations.NullMarked;
