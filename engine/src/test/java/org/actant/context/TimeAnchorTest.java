package org.actant.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.actant.mention.TimeLexicon;
import org.actant.mention.TimeMention;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAnchorTest {
    private final TimeAnchor anchor =
            new TimeAnchor(
                    TimeLexicon.read(
                            "times.tsv",
                            "words\tkind\tvalue\nsince\tsince\t-\nbefore\tbound\t-\n",
                            new ArrayList<>()));

    @ParameterizedTest
    @CsvSource({
        "2022-10-27, 2022-10-27, 2022-10-27, DAY",
        "2022-10-27TNI, 2022-10-27, 2022-10-27, DAY",
        "2022-W43, 2022-10-24, 2022-10-30, WEEK",
        "2022-W43-WE, 2022-10-29, 2022-10-30, WEEK",
        "2022-02, 2022-02-01, 2022-02-28, MONTH",
        "2022-Q3, 2022-07-01, 2022-09-30, QUARTER",
        "2022-SU, 2022-06-01, 2022-08-31, QUARTER",
        "2022-WI, 2022-12-01, 2023-02-28, QUARTER",
        "2022-H2, 2022-07-01, 2022-12-31, YEAR",
        "2022, 2022-01-01, 2022-12-31, YEAR",
        "198, 1980-01-01, 1989-12-31, DECADE",
    })
    void givesTheDaysOfAnExpression(
            String value, LocalDate first, LocalDate last, Time.Grain grain) {
        assertThat(anchor.when(mention(TimeMention.Type.DATE, value), "in"))
                .isEqualTo(new Time.Stated(first, last, grain));
    }

    @Test
    void leavesTheEndOpenAfterSince() {
        assertThat(anchor.when(mention(TimeMention.Type.DATE, "2022-09"), "Since"))
                .isEqualTo(new Time.Since(LocalDate.of(2022, 9, 1), Time.Grain.MONTH));
    }

    @Test
    void takesABoundForNoTime() {
        assertThat(anchor.when(mention(TimeMention.Type.DATE, "2010"), "before"))
                .isEqualTo(new Time.Unstated());
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, P3D",
        "SET, XXXX-WXX-1",
        "DATE, PAST_REF",
        "DATE, XXXX-10-03",
        "DATE, XXXX-WXX-4",
        "DATE, 2022-13"
    })
    void takesWhatNamesNoDayForNoTime(TimeMention.Type type, String value) {
        assertThat(anchor.when(mention(type, value), "")).isEqualTo(new Time.Unstated());
    }

    private static TimeMention mention(TimeMention.Type type, String value) {
        return new TimeMention(new Span(0, 1), 0, 0, 0, type, value);
    }
}
