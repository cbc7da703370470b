/// Tab-separated tables: a header, then one record a line. Every problem of every table is reported
/// at once, as file:line.
@NullMarked
package org.actant.table;

import org.jspecify.annotations.NullMarked;
