package org.actant.app.ingest;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML without its dangers: no document type is read, so nothing is fetched and no entity is
/// expanded.
final class Xml {
    /// The deepest nesting that is read.
    static final int DEEPEST = 80;

    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    /// What is wrong with a document, and what to do.
    static UnreadableException refused(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
        if (message.contains("entity")) {
            return new UnreadableException(
                    ("refers in line %,d to an entity of its own (%s); such are neither fetched nor"
                                    + " expanded: write the text itself there")
                            .formatted(line, message));
        }
        return new UnreadableException(
                "is damaged XML, line %,d: %s; what follows was not read".formatted(line, message));
    }
}
