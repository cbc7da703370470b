/// Dictionaries of PETRARCH and TABARI, as tables of ours.
@NullMarked
package org.actant.app.petrarch;

import org.jspecify.annotations.NullMarked;
