/// The page, tried in a real browser.
@NullMarked
package org.actant.app.page;

import org.jspecify.annotations.NullMarked;
