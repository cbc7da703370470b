/// The API over a store, and the page that uses it. Javalin was chosen because it is small, does
/// virtual threads, and brings nothing but Jetty along; Caffeine because a cache that is bounded by
/// weight and asks once for many who wait is easily got wrong. Start with
/// [org.actant.app.server.Server].
@NullMarked
package org.actant.app.server;

import org.jspecify.annotations.NullMarked;
