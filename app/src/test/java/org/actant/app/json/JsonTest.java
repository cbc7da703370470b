package org.actant.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void readsEveryKindOfValue() throws JsonException {
        Json.Fields fields =
                Json.parseFields(
                        "{\"a\":\"x\",\"b\":3,\"c\":true,\"d\":null,\"e\":[1],\"f\":{\"g\":1.5}}");

        assertThat(fields.text("a")).isEqualTo("x");
        assertThat(fields.integer("b")).isEqualTo(3);
        assertThat(fields.flag("c")).isTrue();
        assertThat(fields.text("d")).isNull();
        assertThat(fields.items("e")).containsExactly(new Json.Numeral("1"));
        assertThat(fields.fields("f")).isNotNull();
        assertThat(fields.values().keySet()).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void keepsALoneSurrogate() throws JsonException {
        assertThat(Json.parse("\"a\\ud800b\"")).isEqualTo(new Json.Text("a\ud800b"));
    }

    @Test
    void takesANumberAsAName() throws JsonException {
        assertThat(Json.parseFields("{\"id\":17}").name("id")).isEqualTo("17");
    }

    @Test
    void hasNoIntegerWhereThereIsAFraction() throws JsonException {
        assertThat(Json.parseFields("{\"start\":1.5}").integer("start")).isNull();
    }

    @Test
    void tellsTheColumnOfAMistake() {
        assertThatThrownBy(() -> Json.parse("{\"a\" 1}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("is not JSON")
                .hasMessageContaining("column");
    }

    @Test
    void refusesTwoValues() {
        assertThatThrownBy(() -> Json.parse("{} {}")).hasMessageContaining("more follows");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> Json.parseFields("[1]")).hasMessage("is not a JSON object");
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> Json.parse("[".repeat(5000))).hasMessageContaining("nested");
    }
}
