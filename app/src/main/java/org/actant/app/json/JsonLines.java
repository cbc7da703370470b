package org.actant.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes JSON Lines: one object a line, in UTF-8. A surrogate without its partner is written as an
/// escape (`\ud800`), so that the bytes are valid UTF-8 and nothing is lost.
public final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter characters = new StringWriter();

    /// What a line holds. The generator is inside the line's object.
    public interface Line {
        void write(JsonGenerator json) throws IOException;
    }

    /// Adds a line.
    public void add(Line line) {
        try (JsonGenerator json = FACTORY.createGenerator(characters)) {
            json.writeStartObject();
            line.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        characters.write('\n');
    }

    /// All lines so far.
    public byte[] toBytes() {
        String text = characters.toString();
        int lone = loneSurrogate(text, 0);
        if (lone < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int from = 0;
        while (lone >= 0) {
            escaped.append(text, from, lone)
                    .append("\\u")
                    .append(Integer.toHexString(text.charAt(lone)));
            from = lone + 1;
            lone = loneSurrogate(text, from);
        }
        return escaped.append(text, from, text.length())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int loneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isSurrogate(character)) {
                continue;
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
