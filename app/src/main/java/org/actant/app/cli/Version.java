package org.actant.app.cli;

import org.actant.app.export.EventWriter;
import picocli.CommandLine.IVersionProvider;

/// Which program and which data made an output.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        EventWriter events = events();
        return new String[] {events.coder(), "codebook " + events.codebook()};
    }

    static EventWriter events() {
        return EventWriter.ofThisVersion();
    }
}
