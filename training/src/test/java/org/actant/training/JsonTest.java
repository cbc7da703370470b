package org.actant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void readsStringsNumbersAndNestedObjects() {
        Map<?, ?> object =
                Json.object("{\"a\": \"x\\n\\u00e9\", \"b\": 12, \"c\": [{\"d\": true}, null]}");

        assertThat(Json.string(object, "a")).isEqualTo("x\n\u00e9");
        assertThat(Json.number(object, "b")).isEqualTo(12);
        assertThat(Json.objects(object, "c")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> Json.object("[1, 2]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a JSON object");
    }
}
