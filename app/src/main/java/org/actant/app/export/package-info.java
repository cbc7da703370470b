/// The JSON that programs read: events and whole readings, fields always in the same order.
@NullMarked
package org.actant.app.export;

import org.jspecify.annotations.NullMarked;
