package org.actant.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.actant.app.export.EventWriter;
import picocli.CommandLine.IVersionProvider;

/// Which program and which data made an output.
final class Version implements IVersionProvider {
    private static final String CODEBOOK = "plover-2024";

    @Override
    public String[] getVersion() {
        return new String[] {coder(), "codebook " + CODEBOOK};
    }

    static EventWriter events() {
        return new EventWriter(coder(), CODEBOOK);
    }

    /// `actant 0.1.0+english 0.1.0`: program and language pack.
    private static String coder() {
        Properties properties = new Properties();
        String file = "/org/actant/app/version.properties";
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "").replace("-SNAPSHOT", "");
        return "actant %s+english %s".formatted(version, version);
    }
}
