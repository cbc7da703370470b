/// The command line. Start with [org.actant.app.cli.Main].
@NullMarked
package org.actant.app.cli;

import org.jspecify.annotations.NullMarked;
