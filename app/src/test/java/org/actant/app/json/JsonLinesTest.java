package org.actant.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void writesOneObjectALine() {
        JsonLines lines = new JsonLines();
        lines.add(json -> json.writeNumberField("a", 1));
        lines.add(json -> json.writeStringField("b", "x\ny"));

        assertThat(text(lines)).isEqualTo("{\"a\":1}\n{\"b\":\"x\\ny\"}\n");
    }

    @Test
    void escapesASurrogateWithoutItsPartner() {
        assertThat(text(of("a\ud800b\udc00"))).isEqualTo("{\"t\":\"a\\ud800b\\udc00\"}\n");
    }

    @Test
    void leavesPairsOfSurrogatesAlone() {
        assertThat(text(of("\ud83d\ude00"))).isEqualTo("{\"t\":\"\ud83d\ude00\"}\n");
    }

    @Test
    void givesBackWhatItEscaped() throws JsonException {
        String text = "\udc00\ud800\ud83d\ude00\u0000\u2028end\ud83d";

        assertThat(Json.parseFields(text(of(text)).strip()).text("t")).isEqualTo(text);
    }

    private static JsonLines of(String text) {
        JsonLines lines = new JsonLines();
        lines.add(json -> json.writeStringField("t", text));
        return lines;
    }

    private static String text(JsonLines lines) {
        return new String(lines.toBytes(), StandardCharsets.UTF_8);
    }
}
