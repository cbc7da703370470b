package org.actant.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value.
public sealed interface Json {
    record Text(String value) implements Json {}

    /// A number as it was written.
    record Numeral(String digits) implements Json {
        public double value() {
            return Double.parseDouble(digits);
        }
    }

    record Flag(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object: its fields in the order they were written. Of two fields with one name the last
    /// counts.
    record Fields(Map<String, Json> values) implements Json {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /// The text of a field, `null` where it is absent, null, or not a text.
        public @Nullable String text(String name) {
            return values.get(name) instanceof Text(String value) ? value : null;
        }

        /// A field that names something: a text, or a number as it was written.
        public @Nullable String name(String name) {
            return values.get(name) instanceof Numeral(String digits) ? digits : text(name);
        }

        /// A whole number, `null` where the field is absent or something else.
        public @Nullable Integer integer(String name) {
            if (!(values.get(name) instanceof Numeral numeral)) {
                return null;
            }
            double value = numeral.value();
            return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
                    ? (int) value
                    : null;
        }

        /// A number, `null` where the field is absent or something else. A number that was written
        /// as a text counts.
        public @Nullable Double number(String name) {
            if (values.get(name) instanceof Numeral numeral) {
                return numeral.value();
            }
            String text = text(name);
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        /// Whether a field is there and true.
        public boolean flag(String name) {
            return values.get(name) instanceof Flag(boolean value) && value;
        }

        /// An object within this one, `null` where the field is absent or something else.
        public @Nullable Fields fields(String name) {
            return values.get(name) instanceof Fields fields ? fields : null;
        }

        /// The items of an array, empty where the field is absent or something else.
        public List<Json> items(String name) {
            return values.get(name) instanceof Items(List<Json> items) ? items : List.of();
        }

        /// The objects in an array.
        public List<Fields> records(String name) {
            List<Fields> records = new ArrayList<>();
            for (Json item : items(name)) {
                if (item instanceof Fields fields) {
                    records.add(fields);
                }
            }
            return records;
        }
    }

    /// Reads exactly one value.
    ///
    /// @throws JsonException if the text is anything else, with the column
    static Json parse(String text) throws JsonException {
        try (JsonParser parser = Parsing.FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException("is not JSON: it is empty");
            }
            Json value = Parsing.value(parser, first);
            if (parser.nextToken() != null) {
                throw new JsonException(
                        "is not JSON: more follows after column "
                                + parser.currentTokenLocation().getColumnNr());
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new JsonException("is nested deeper, or has longer numbers, than JSON here may");
        } catch (JsonProcessingException e) {
            throw new JsonException(
                    "is not JSON: %s (column %d)"
                            .formatted(
                                    e.getOriginalMessage().lines().findFirst().orElse(""),
                                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new JsonException("is not JSON: " + e.getMessage());
        }
    }

    /// Reads exactly one object.
    ///
    /// @throws JsonException if the text is anything else
    static Fields parseFields(String text) throws JsonException {
        if (parse(text) instanceof Fields fields) {
            return fields;
        }
        throw new JsonException("is not a JSON object");
    }
}
