package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

class GoldTextTest {
    private static final GoldText TEXT = new GoldText("a\ud83d\ude00b");

    @Test
    void countsCharactersAsTheGoldDataDoes() throws JsonException {
        assertThat(TEXT.span(Json.parse("[2,3]"))).isEqualTo(new Span(3, 4));
        assertThat(TEXT.span(Json.parse("{\"start\":1,\"end\":3}"))).isEqualTo(new Span(1, 4));
    }

    @Test
    void hasNoSpanBeyondTheText() throws JsonException {
        assertThat(TEXT.span(Json.parse("[2,9]"))).isNull();
    }
}
