package org.actant.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One checksum over all the data that the engine works from, so that two runs can be told to have
/// known the same.
public final class LexiconChecksum {
    private LexiconChecksum() {}

    /// SHA-256 over the names and contents of the files beside each of these, and below.
    ///
    /// @param files on the class path: `/org/actant/english/grammar.tsv`
    public static String of(List<String> files) throws IOException {
        MessageDigest digest = sha256();
        for (String file : files) {
            URL url = Objects.requireNonNull(LexiconChecksum.class.getResource(file), file);
            String folder = file.substring(0, file.lastIndexOf('/'));
            try {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        add(jar.getPath(folder), digest);
                    }
                } else {
                    add(Objects.requireNonNull(Path.of(uri).getParent()), digest);
                }
            } catch (URISyntaxException e) {
                throw new IOException(url + " is no address", e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 of one file's contents.
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream reading = new DigestInputStream(in, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path folder, MessageDigest digest) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            digest.update(folder.relativize(file).toString().getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
