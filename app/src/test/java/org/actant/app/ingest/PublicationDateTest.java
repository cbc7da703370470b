package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-10-27",
                " 2022-10-27 ",
                "20221027",
                "2022/10/27",
                "2022-10-27T18:15-04:00",
                "2022-10-27T23:59:59.999Z",
                "2022-10-27 08:00",
                "20221027081500"
            })
    void readsTheDayAsItIsWritten(String text) {
        assertThat(PublicationDate.parse(text)).isEqualTo(LocalDate.of(2022, 10, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "27/10/2022", "2022-13-01", "2022-02-30", "2022-10"})
    void doesNotGuess(String text) {
        assertThat(PublicationDate.parse(text)).isNull();
    }
}
