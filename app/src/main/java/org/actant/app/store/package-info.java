/// The store: articles and what the engine found in them, in one DuckDB file. DuckDB was chosen
/// because a store is a single file that R and Python read as well, survives a kill at any point,
/// and counts a million events in milliseconds. Start with [org.actant.app.store.Store].
@NullMarked
package org.actant.app.store;

import org.jspecify.annotations.NullMarked;
