package org.actant.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/// A standalone Spark cluster on the loopback interface: a master and two workers of one core each,
/// every one a process of its own.
final class LoopbackCluster implements AutoCloseable {
    private static final Path SPARK = Path.of("target/spark").toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target/lib").toAbsolutePath();
    private static final Path JOB = Path.of("target/actant-cluster.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    /// @param folder where its processes work and write what they have to say
    LoopbackCluster(Path folder) throws IOException {
        this.folder = folder;
        int port = freePort();
        master = "spark://" + HOST + ":" + port;
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", HOST, "--port", "" + port, "--webui-port", "0"));
        for (String name : workers()) {
            start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--host",
                            HOST,
                            "--webui-port",
                            "0",
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            "--work-dir",
                            folder.resolve(name).toString(),
                            master));
        }
    }

    /// The names of the workers: what each did lies in a folder of this name.
    static List<String> workers() {
        return List.of("worker-1", "worker-2");
    }

    /// What a process said, and its exit code.
    record Said(int code, String words) {}

    /// Submits the job to this cluster, once both workers are there.
    Said submit(List<String> arguments) throws IOException, InterruptedException {
        return submit(
                folder,
                master,
                List.of("--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0"),
                arguments);
    }

    /// Submits the job as `spark-submit` does.
    static Said submit(Path folder, String master, List<String> settings, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--master", master, "--class", "org.actant.cluster.CodeJob"));
        words.addAll(List.of("--jars", libraries(), "--conf", "spark.ui.enabled=false"));
        words.addAll(settings);
        words.add(JOB.toString());
        words.addAll(arguments);
        return run(folder, command("org.apache.spark.deploy.SparkSubmit", words));
    }

    /// Runs a program to its end.
    static Said run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".log");
        Process process = process(folder, said, command).start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("Still running: " + command + "\n" + Files.readString(said));
            }
        } finally {
            process.destroyForcibly();
        }
        return new Said(process.exitValue(), Files.readString(said));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    private void start(String name, String main, List<String> arguments) throws IOException {
        processes.add(
                process(folder, folder.resolve(name + ".log"), command(main, arguments)).start());
    }

    private static ProcessBuilder process(Path folder, Path said, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        return builder;
    }

    private static List<String> command(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m"));
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", SPARK.resolve("jars") + File.separator + "*", main));
        command.addAll(arguments);
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(","));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
