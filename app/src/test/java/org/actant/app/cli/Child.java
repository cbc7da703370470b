package org.actant.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands run by a Java of their own, so that they can be killed, starved or left waiting.
final class Child {
    private Child() {}

    /// The program with these arguments; what it says goes to `messages.txt`.
    ///
    /// @param scratch the child's folder for temporary files
    static ProcessBuilder starting(Path scratch, String... args) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xss4m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + scratch,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(scratch.resolve("messages.txt").toFile());
    }
}
