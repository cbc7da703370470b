package org.actant.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.actant.app.server.Server;
import org.actant.app.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "The page and the API over a store, on this machine alone.",
            "Articles may be added meanwhile; what is new shows at once."
        },
        footer = {
            "",
            "Examples:",
            "  actant serve --demo",
            "  actant serve --store news.duckdb --port 8080",
            "  actant serve --store news.duckdb --host 0.0.0.0 --token \"$(openssl rand -hex 16)\""
        })
final class ServeCommand implements Callable<Integer> {
    private static final int SHORTEST_TOKEN = 16;
    private static final int LAST_PORT = 65_535;

    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--store", paramLabel = "FILE", description = "The store.")
    private @Nullable Path path;

    @Option(
            names = "--demo",
            description = "Serve the invented articles that come along, coded at the first start.")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "Which address to listen at; any but this machine's own needs a --token."
                            + " Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "What everybody has to show, 16 characters or more.")
    private @Nullable String token;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description =
                    "Your own actors, where corrections are saved. Default: beside the store,"
                            + " STORE.actors.tsv.")
    private @Nullable Path actors;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (demo == (path != null)) {
            throw usage("give a --store, or --demo");
        }
        if (port < 0 || port > LAST_PORT) {
            throw usage("--port is between 0 and %d, not %d".formatted(LAST_PORT, port));
        }
        String shown = token;
        if (shown != null && (shown.length() < SHORTEST_TOKEN || !shown.matches("[!-:<-~]+"))) {
            throw usage("--token is 16 characters or more, letters, digits and signs but no ;");
        }
        DemoStore invented = new DemoStore(terminal);
        Path store = path == null ? invented.ready() : path;
        if (store == null) {
            return AddCommand.UNUSABLE;
        }
        Path beside =
                demo
                        ? invented.actors()
                        : store.resolveSibling(store.getFileName() + ".actors.tsv");
        Server.Settings settings =
                new Server.Settings(
                        store,
                        actors == null ? beside : actors,
                        demo,
                        host,
                        port,
                        shown,
                        Version.events());
        if (!settings.loopback() && shown == null) {
            throw usage("--host %s lets other machines in, so a --token is needed".formatted(host));
        }
        try {
            Server server = new Server(settings);
            terminal.say(
                    "serving %s at http://%s:%d%s (Ctrl-C stops it)"
                            .formatted(
                                    demo ? "the demo" : store,
                                    host.contains(":") ? "[" + host + "]" : host,
                                    server.port(),
                                    shown == null ? "/" : "/?token=…"));
            if (!Server.hasPage()) {
                terminal.say(
                        "the page was not built: install Node 20 or newer with npm, and start again;"
                                + " the API serves meanwhile, under /api/v1");
            }
            untilInterrupted(server);
            return Flow.ALL_READ;
        } catch (StoreException | Server.StartException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return AddCommand.UNUSABLE;
        }
    }

    /// Waits for Ctrl-C, and then for the server to end.
    private static void untilInterrupted(Server server) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            try {
                                server.close();
                            } catch (IOException e) {
                                // What could not be deleted lies in the temp folder.
                                stop.countDown();
                            }
                            stop.countDown();
                        },
                        "stop serving");
        Runtime.getRuntime().addShutdownHook(hook);
        stop.await();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
