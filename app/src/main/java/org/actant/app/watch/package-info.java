/// Feeds polled for days: asked politely, their entries handed on once. Start with
/// [org.actant.app.watch.Watch].
@NullMarked
package org.actant.app.watch;

import org.jspecify.annotations.NullMarked;
