package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.actant.context.Magnitude;
import org.actant.context.Magnitude.Count;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many were killed, hurt, arrested or took part, in whole sentences: dead, injured, arrested,
/// crowd, each as a range or `-`.
class MagnitudeTest {
    private static final Engine ENGINE = Engine.english();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dozens of protesters were arrested in Nairobi. | - - 24–99 -",
                "Police detained 45 demonstrators in Minsk. | - - 45–45 -",
                "Between 10 and 20 soldiers died in the attack in Mali. | 10–20 - - -",
                "More than a hundred thousand people marched in Tbilisi. | - - - 100001–",
                "The bombing in Kabul left five dead and at least 20 injured. | 5–5 20– - -",
                "Militants killed a soldier and two policemen near Mosul. | 3–3 - - -",
                "Rebels killed three soldiers and five policemen in Mali. | 8–8 - - -",
                "An air strike on Idlib killed up to 15 people, including four children. | 0–15 - - -",
                "Four people were killed, two soldiers among them, in an attack in Mali. | 4–4 - - -",
                "Soldiers arrested no fewer than 200 opposition supporters in Kampala. | - - 200– -",
                "Some 3,000 to 4,000 miners rallied in Johannesburg. | - - - 2700–4400",
                "The attack killed a minister and wounded his two sons in Cairo. | - 2–2 - -",
                "Tens of thousands of Sudanese marched in Khartoum. | - - - 20000–99999"
            })
    void countsWhomAnEventConcerns(String text, String expected) {
        assertThat(ENGINE.read(new Article("a", text, Metadata.NONE)).events())
                .isNotEmpty()
                .first()
                .extracting(event -> shown(event.magnitude()))
                .isEqualTo(expected);
    }

    private static String shown(Magnitude magnitude) {
        return String.join(
                " ",
                Stream.of(
                                shown(magnitude.dead()),
                                shown(magnitude.injured()),
                                shown(magnitude.arrested()),
                                shown(magnitude.crowd()))
                        .toList());
    }

    private static String shown(@Nullable Count count) {
        if (count == null) {
            return "-";
        }
        return count.least() + "–" + (count.most() == Long.MAX_VALUE ? "" : count.most());
    }
}
