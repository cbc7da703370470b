package org.actant.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The articles of an XML document: entries of RSS and Atom, items of NewsML-G2, NITF documents,
/// and PETRARCH's sentences. One article at a time is in memory.
final class XmlRecords implements PieceSource {
    private final String file;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final XmlArticles articles = new XmlArticles();
    private final int limit;
    private final boolean wordless;
    private long number;
    private boolean known;

    /// @param limit the longest article with its markup, in characters
    XmlRecords(String file, InputStream in, int limit) throws UnreadableException {
        this(file, in, limit, false);
    }

    /// @param wordless whether what has no words is given too: they may stand elsewhere
    XmlRecords(String file, InputStream in, int limit, boolean wordless)
            throws UnreadableException {
        this.file = file;
        this.in = in;
        this.limit = limit;
        this.wordless = wordless;
        try {
            this.reader = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw Xml.refused(e);
        }
    }

    @Override
    public @Nullable Piece next() throws IOException, UnreadableException {
        try {
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                depth++;
                String name = reader.getLocalName();
                if (name.equals("html")) {
                    throw new UnreadableException("is a web page: give it the ending .html");
                }
                known |= XmlArticles.ROOTS.contains(name);
                if (XmlArticles.RECORDS.contains(name)) {
                    number++;
                    return record(XmlElement.read(reader, limit));
                }
                if (articles.isAboutAll(name)) {
                    articles.learn(XmlElement.read(reader, limit));
                    depth--;
                }
                if (depth > Xml.DEEPEST) {
                    throw XmlElement.tooDeep(reader);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw Xml.refused(e);
        }
        if (number > 0) {
            return null;
        }
        number++;
        throw new UnreadableException(
                known
                        ? "holds no article"
                        : "is XML of a kind not known here: RSS, Atom, NewsML-G2, NITF and"
                                + " PETRARCH's sentences are");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Piece record(XmlElement element) {
        String source = file + ":" + number;
        Draft draft = articles.draft(element);
        return draft.isEmpty() && !wordless
                ? new Piece.Unreadable(source, "is a <" + element.name() + "> without text")
                : new Piece.Item(source, draft);
    }
}
