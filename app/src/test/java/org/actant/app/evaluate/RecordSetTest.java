package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.Engine;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.Test;

class RecordSetTest {
    private static final String RECORD =
            """
            {"text": "Ghana expelled two Chinese diplomats on Monday.",
             "gold_root": "SANCTION", "mode": "expel", "context": "diplomatic",
             "source": [{"code": "GHA"}], "target": [{"code": "CHN", "sector": "GOV"}]}
            """;

    @Test
    void comparesTheWholeRecord() throws JsonException {
        String report =
                new RecordSet().evaluate(List.of(Json.parseFields(RECORD)), Engine.english());

        assertThat(report.lines().filter(line -> line.startsWith("both countries and event")))
                .singleElement()
                .asString()
                .contains("1.000  1.000  1.000");
        assertThat(report.lines().filter(line -> line.startsWith("recipient, sector")))
                .singleElement()
                .asString()
                .contains("1.000");
        assertThat(report.lines().filter(line -> line.startsWith("actor, sector")))
                .singleElement()
                .asString()
                .endsWith(" 0");
    }
}
