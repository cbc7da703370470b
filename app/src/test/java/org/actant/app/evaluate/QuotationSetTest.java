package org.actant.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.Engine;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.junit.jupiter.api.Test;

class QuotationSetTest {
    @Test
    void findsAGoldQuotationByTheLongerOfItsPieces() throws JsonException {
        String report =
                evaluate(
                        """
                        {"text": "\\"We wait here,\\" Ann Lee said. \\"It will be cold.\\"",
                         "attributions": [{"quote_type": "direct",
                          "source": [{"start": 16, "end": 23}],
                          "content": [{"start": 0, "end": 15}, {"start": 30, "end": 48}]}]}
                        """);

        assertThat(report).containsPattern("direct, speaker \\(recall\\) +1\\.000 +1\\.000");
    }

    @Test
    void missesAGoldQuotationThatNoSingleOneCoversByHalf() throws JsonException {
        String report =
                evaluate(
                        """
                        {"text": "\\"We wait,\\" Ann Lee said. \\"We hope.\\"\\n\\n\\"We do stay.\\"",
                         "attributions": [{"quote_type": "direct",
                          "source": [{"start": 11, "end": 18}],
                          "content": [{"start": 0, "end": 10}, {"start": 25, "end": 35},
                                      {"start": 37, "end": 50}]}]}
                        """);

        assertThat(report).containsPattern("direct \\(recall\\) +\\S+ +0\\.000");
    }

    private static String evaluate(String record) throws JsonException {
        return new QuotationSet().evaluate(List.of(Json.parseFields(record)), Engine.english());
    }
}
