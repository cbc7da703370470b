package org.actant.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.actant.Engine;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `actant`. The object graph of every command is built here, by hand.
public final class Main {
    private static final int FAILED = 1;

    /// What a shell reports for a program whose reader has gone (128 + SIGPIPE).
    private static final int READER_GONE = 141;

    private Main() {}

    @Command(
            name = "actant",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "News reports in, political event data out.",
            footer = {
                "",
                "Exit codes: 0 all read, 2 wrong usage, 3 some articles failed.",
                "Every command has examples: actant COMMAND --help"
            })
    private static final class Root {}

    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(), Main::engine));
    }

    /// Runs a command.
    ///
    /// @return the exit code
    static int run(String[] args, Terminal terminal, Supplier<Engine> engine) {
        CommandLine root = new CommandLine(new Root());
        root.addSubcommand(new CodeCommand(terminal, engine));
        root.addSubcommand(new ReadCommand(terminal, engine));
        root.addSubcommand(new ParseCommand(terminal, engine));
        root.addSubcommand(new RelateCommand(terminal, engine));
        root.addSubcommand(new ResolveCommand(terminal, engine));
        root.addSubcommand(new StoriesCommand(terminal));
        root.addSubcommand(new AddCommand(terminal, engine));
        root.addSubcommand(new WatchCommand(terminal, engine));
        root.addSubcommand(new QueryCommand(terminal));
        root.addSubcommand(new ExportCommand(terminal));
        root.addSubcommand(new ServeCommand(terminal));
        root.addSubcommand(new EvalCommand(terminal, engine));
        root.addSubcommand(new BenchCommand(terminal, engine));
        root.addSubcommand(new UnknownCommand(terminal, engine));
        root.addSubcommand(new ImportCommand(terminal, engine));
        root.addSubcommand(new AutoComplete.GenerateCompletion());
        root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        root.setExecutionExceptionHandler(
                (exception, command, parsed) -> explain(exception, terminal));
        if (args.length == 0) {
            root.usage(root.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return root.execute(args);
    }

    private static int explain(Exception exception, Terminal terminal) {
        if (UnwritableException.isReaderGone(exception)) {
            return READER_GONE;
        }
        terminal.say(message(exception));
        return FAILED;
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return switch (exception) {
            case NoSuchFileException missing ->
                    missing.getFile() + " cannot be read: there is no such file";
            case AccessDeniedException denied ->
                    denied.getFile() + " cannot be opened: permission denied";
            case IOException failed when message != null -> UnwritableException.advised(failed);
            default -> message == null ? exception.toString() : message;
        };
    }

    private static @Nullable Engine loaded;

    static Engine engine() {
        Engine engine = loaded;
        if (engine == null) {
            engine = Engine.english();
            loaded = engine;
        }
        return engine;
    }
}
