package org.actant.app.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// An element of XML with all that is in it. Names go without their prefix.
///
/// @param children elements, and words as [String]
record XmlElement(String name, Map<String, String> attributes, List<Object> children) {
    /// Reads the element that the reader has just entered, up to its end.
    ///
    /// @param limit characters that it may hold in all
    static XmlElement read(XMLStreamReader reader, int limit)
            throws XMLStreamException, UnreadableException {
        return read(reader, new int[] {limit}, limit, 0);
    }

    private static XmlElement read(XMLStreamReader reader, int[] left, int limit, int depth)
            throws XMLStreamException, UnreadableException {
        if (depth > Xml.DEEPEST) {
            throw tooDeep(reader);
        }
        XmlElement element =
                new XmlElement(reader.getLocalName(), new LinkedHashMap<>(), new ArrayList<>());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(
                    reader.getAttributeLocalName(i),
                    take(reader.getAttributeValue(i), left, limit));
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        element.children.add(read(reader, left, limit, depth + 1));
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        element.children.add(take(reader.getText(), left, limit));
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
        return element;
    }

    private static String take(String text, int[] left, int limit) throws UnreadableException {
        left[0] -= text.length() + 1;
        if (left[0] < 0) {
            throw new UnreadableException(
                    ("has an article longer than %,d characters with its markup, the limit"
                                    + " (--max-length); what follows was not read")
                            .formatted(limit));
        }
        return text;
    }

    static UnreadableException tooDeep(XMLStreamReader reader) {
        return new UnreadableException(
                "is XML nested deeper than %d elements, the limit, in line %,d; what follows was not read"
                        .formatted(Xml.DEEPEST, reader.getLocation().getLineNumber()));
    }

    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /// The first element of this name below this one, at any depth; `null` where there is none.
    @Nullable XmlElement first(String wanted) {
        List<XmlElement> all = all(wanted);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// All elements of this name below this one, in order.
    List<XmlElement> all(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlElement> found) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                if (element.name.equals(wanted)) {
                    found.add(element);
                }
                element.collect(wanted, found);
            }
        }
    }

    /// The words of the first element of this name, `null` where there are none.
    @Nullable String words(String wanted) {
        XmlElement found = first(wanted);
        String words = found == null ? "" : found.words();
        return words.isEmpty() ? null : words;
    }

    /// All words within, without markup.
    String words() {
        StringBuilder text = new StringBuilder();
        append(text, false);
        return text.toString().strip();
    }

    /// What is within, as markup again.
    String markup() {
        StringBuilder text = new StringBuilder();
        append(text, true);
        return text.toString();
    }

    private void append(StringBuilder text, boolean marked) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                text.append(marked ? "<" + element.name + ">" : "");
                element.append(text, marked);
                text.append(marked ? "</" + element.name + ">" : "");
            } else {
                text.append(marked ? Entities.escape(child.toString()) : child);
            }
        }
    }
}
