package org.actant.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.evaluate.CoreferenceSet;
import org.actant.app.evaluate.GoldSet;
import org.actant.app.evaluate.ParseSet;
import org.actant.app.ingest.LineReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.ingest.TextSource;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.json.Json;
import org.actant.parse.ConlluReader;
import org.actant.parse.ConlluSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores against gold data, with 95 %% bootstrap intervals.",
        footer = {
            "",
            "Examples:",
            "  actant eval relations events_plover_dev.jsonl",
            "  actant eval parse en_ewt-test.conllu.gz"
        })
final class EvalCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Parameters(index = "0", paramLabel = "SET", description = "One of ${COMPLETION-CANDIDATES}.")
    private Set set = Set.events;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "Gold data: JSON Lines, or CoNLL-U for parse and coreference; .gz too.")
    private String file = "";

    /// The names are those of the command line.
    enum Set {
        events,
        relations,
        parse,
        coreference,
        actors,
        quotations,
        times,
        places,
        eventlocations,
        eventdates,
        countries,
        status,
        stories,
        relevance,
        records
    }

    EvalCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        String report;
        if (set == Set.parse) {
            report = new ParseSet().evaluate(treebank(), engine.get());
        } else if (set == Set.coreference) {
            report = new CoreferenceSet().evaluate(treebank(), engine.get());
        } else {
            report = GoldSet.named(set.name()).evaluate(records(), engine.get());
        }
        terminal.out().write(report.getBytes(StandardCharsets.UTF_8));
        return Flow.ALL_READ;
    }

    private List<ConlluSentence> treebank() throws IOException {
        try (Reader reader =
                new InputStreamReader(
                        TextSource.open(file, terminal.in()), StandardCharsets.UTF_8)) {
            return new ConlluReader(reader, file).all();
        }
    }

    private List<Json.Fields> records() throws IOException {
        List<Json.Fields> records = new ArrayList<>();
        try (Pieces pieces = Records.pieces(List.of(file), terminal)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                try {
                    records.add(LineReader.fields(piece));
                } catch (UnreadableException e) {
                    throw new IOException(piece.source() + " " + e.getMessage(), e);
                }
            }
        }
        return records;
    }
}
