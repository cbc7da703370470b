package org.actant.app.cli;

import java.util.Set;
import org.actant.Engine;
import org.actant.app.batch.Step;
import org.actant.app.export.EventWriter;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.UnreadableException;
import org.actant.app.json.JsonLines;
import org.actant.ontology.Status;

/// The whole way of one article: read, analyse, write its events of these statuses.
public record Coding(ArticleReader reader, Engine engine, EventWriter writer, Set<Status> statuses)
        implements Step {
    public Coding {
        statuses = Set.copyOf(statuses);
    }

    @Override
    public Answer apply(Piece piece) throws UnreadableException {
        ArticleReader.Found found = reader.read(piece);
        JsonLines lines = new JsonLines();
        writer.write(engine.read(found.article()), statuses, lines);
        return new Answer(lines.toBytes(), found.remarks());
    }
}
