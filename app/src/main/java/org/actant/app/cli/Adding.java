package org.actant.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.actant.Engine;
import org.actant.app.batch.Batch;
import org.actant.app.batch.Failure;
import org.actant.app.batch.Listener;
import org.actant.app.batch.Step;
import org.actant.app.batch.Tally;
import org.actant.app.export.EventWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Piece;
import org.actant.app.json.JsonLines;
import org.actant.app.store.LexiconChecksum;
import org.actant.app.store.Run;
import org.actant.app.store.StoreWriter;

/// From pieces of input to a store: each is read, coded and added.
///
/// @param threads how many are read at once
record Adding(Terminal terminal, Engine engine, ArticleReader reader, int threads) {
    /// A file of each folder of data that the engine works from.
    private static final List<String> DATA =
            List.of("/org/actant/english/grammar.tsv", "/org/actant/knowledge/ontology/events.tsv");

    /// With what articles are read, for the store to note.
    static Run run(EventWriter version, ArticleReader reader, Additions.Checksums own)
            throws IOException {
        return new Run(
                version.coder(),
                version.codebook(),
                LexiconChecksum.of(DATA),
                settings(reader, own));
    }

    /// Adds all pieces.
    ///
    /// @param progress told after each
    Tally all(
            Batch.Source pieces,
            StoreWriter writer,
            Flow.FailureFile failures,
            Consumer<Tally> progress)
            throws IOException, InterruptedException {
        Handover handover = new Handover();
        Step step =
                piece -> {
                    ArticleReader.Found found = reader.read(piece);
                    byte[] lines =
                            writer.knows(found.article())
                                    ? new byte[0]
                                    : handover.give(engine.read(found.article()), piece.source());
                    return new Step.Answer(lines, found.remarks());
                };
        return new Batch(threads)
                .run(pieces, step, new Report(terminal, handover, writer, failures, progress));
    }

    private static String settings(ArticleReader reader, Additions.Checksums own) {
        JsonLines lines = new JsonLines();
        lines.add(json -> {
            LocalDate date = reader.date();
            json.writeStringField("date", date == null ? null : date.toString());
            json.writeNumberField("max_length", reader.limits().characters());
            json.writeArrayFieldStart("actors");
            for (String checksum : own.actors()) {
                json.writeString(checksum);
            }
            json.writeEndArray();
            json.writeStringField("gazetteer", own.gazetteer());
        });
        return new String(lines.toBytes(), StandardCharsets.UTF_8).strip();
    }

    /// Passes readings on to the store.
    private record Report(
            Terminal terminal,
            Handover handover,
            StoreWriter writer,
            Flow.FailureFile failures,
            Consumer<Tally> progress)
            implements Listener {
        @Override
        public void lines(byte[] lines) throws IOException {
            if (lines.length > 0) {
                Handover.Item item = handover.take(lines);
                writer.add(item.reading(), item.source());
            }
        }

        @Override
        public void remark(Piece piece, String remark) {
            terminal.say(piece.source() + " " + remark);
        }

        @Override
        public void failed(Failure failure) throws IOException {
            terminal.say(failure.source() + " " + failure.reason());
            failures.add(failure);
            writer.fail(failure);
        }

        @Override
        public void setAside(Failure failure) throws IOException {
            failures.add(failure);
            writer.fail(failure);
        }

        @Override
        public void through(Tally tally) {
            progress.accept(tally);
        }
    }
}
