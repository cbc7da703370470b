package org.actant.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.app.store.Answer;
import org.actant.app.store.Store;
import org.actant.app.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "A question in SQL to a store. Nothing can be changed by it.",
            "Tables: articles sentences names events contexts alternatives participants places"
                    + " quotations stories happenings reports failures runs. Views: happened"
                    + " country_months country_month_happenings dyads dyad_months first_reports"
                    + " story_articles flat_events."
        },
        footer = {
            "",
            "Examples:",
            "  actant query news.duckdb \"select event, count(*) from happened group by all\"",
            "  actant query news.duckdb --format csv \\",
            "      \"select * from country_months where country = ?\" KEN > kenya.csv",
            "  actant query news.duckdb - < question.sql"
        })
final class QueryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store.")
    private Path path = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "SQL",
            description = "The question; - to read it from standard input.")
    private String question = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "VALUE",
            description = "What stands for each ? in the question.")
    private List<String> values = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.table;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String sql =
                question.equals("-")
                        ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                        : question;
        Output output = new Output("standard output", terminal.out());
        try (Store store = Store.forQuestions(path)) {
            AnswerFormat.Printer printer = format.printer(output);
            Answer.of(store, sql, values, printer::take);
            printer.end();
            output.flush();
            return Flow.ALL_READ;
        } catch (StoreException | Answer.QuestionException e) {
            output.flush();
            terminal.say(String.valueOf(e.getMessage()));
            return AddCommand.UNUSABLE;
        }
    }
}
