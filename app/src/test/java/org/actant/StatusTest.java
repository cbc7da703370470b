package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether an event happened, and what the codebook codes where it has not, in whole sentences.
class StatusTest {
    private static final Engine ENGINE = Engine.english();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway said it would not negotiate with Belarus. | negotiate | REJECT actual",
                "Kenya refused to release the prisoners. | refused | REJECT actual",
                "Norway will never recognise the Russian annexation. | recognise | REJECT actual",
                "Kenya ruled out talks with Norway. | ruled out | REJECT actual",
                "Police said no one was detained in Nairobi. | detained | COERCE negated",
                "No soldiers were killed in the Russian attack. | killed | ASSAULT negated",
                "Nobody was killed by soldiers, Norway said. | killed | ASSAULT negated",
                "Norway has yet to lift sanctions on Belarus. | lift | RETREAT negated",
                "Belarus failed to withdraw its troops from Norway. | withdraw | RETREAT negated",
                "Neither Norway nor Sweden condemned Belarus. | condemned | ACCUSE negated",
                "The minister denied that Norway had bombed Belarus. | bombed | ASSAULT negated",
                "The leaders of Norway and Kenya will meet on Friday. | meet | AGREE actual",
                "The presidents are to meet in Norway next week. | meet | AGREE actual",
                "Kenya pledged to expel the Norwegian envoys. | expel | THREATEN actual",
                "Kenya voiced hope that Norway will help Sudan. | help | AID hypothetical",
                "Russia launched its threatened invasion of Norway. | invasion | ASSAULT actual",
                "Norway spoke before Kenya releases the prisoners. | releases | RETREAT hypothetical",
                "Norway is considering sending weapons to Ukraine. | sending | AID hypothetical",
                "If Russia attacks Norway, NATO will respond. | attacks | ASSAULT hypothetical",
                "Norway had to withdraw its troops from Belarus. | withdraw | RETREAT actual",
                "Norway is going to expel two Russian diplomats. | expel | SANCTION future",
                "Kenya is to expel two Russian diplomats. | expel | SANCTION future",
                "Kenya said it would release the Ugandan prisoners. | release | CONCEDE actual",
                "Norway said it would recognise Kosovo. | recognise | AGREE actual",
                "Kenya would condemn Norway if Kosovo left. | condemn | ACCUSE hypothetical",
                "The opposition did not hesitate to condemn Kenya. | condemn | ACCUSE actual",
                "Kenya did not fail to condemn Norway. | condemn | ACCUSE actual",
                "Peruvian farmers blocked roads to protest against taxes. | protest | PROTEST actual",
                "Kenya did not attend but welcomed the Norwegian offer. | welcomed | SUPPORT actual",
                "A general told Norway that Kenya had bombed Sudan. | bombed | ASSAULT actual",
                "Norway could not confirm that Kenya had bombed Sudan. | bombed | ASSAULT hypothetical",
                "Norway did not know that Kenya had bombed Sudan. | bombed | ASSAULT actual",
                "Norway does not believe that Kenya has bombed Sudan. | bombed | ASSAULT negated",
                "Norway wrongly claimed that Kenya had bombed Sudan. | bombed | ASSAULT negated",
                "It is not true that Kenya has bombed Sudan. | bombed | ASSAULT negated",
                "Did Kenyan soldiers bomb Sudan? | bomb | ASSAULT hypothetical",
                "Kenyan soldiers nearly killed the Sudanese president. | killed | ASSAULT negated",
                "Kenya said that its troops would be withdrawn from Sudan. | withdrawn | CONCEDE actual",
                "Norway may answer by expelling two Russian diplomats. | expelling | SANCTION hypothetical",
                "Nobody denied that Kenya had bombed Sudan. | bombed | ASSAULT actual",
                "Norway, which aims to secure the release of Kenyan prisoners, sent an envoy."
                        + " | release | RETREAT hypothetical",
                "Norway wrote in order to continue its talks with Kenya. | talks | CONSULT hypothetical",
                "The UN launched an appeal for $30 million in food aid for Kenya."
                        + " | food aid | AID hypothetical",
                "Norway will wait until formal discussions commence with Kenya. | discussions | CONSULT hypothetical",
                "Norway had earlier said that Kenya had bombed Sudan. | bombed | ASSAULT hypothetical",
                "Kenya has deployed troops for next week's summit. | deployed | MOBILIZE actual",
                "Kenyan rebels set fire to a bank, killing two, on Tuesday in anger at the plan."
                        + " | killing | ASSAULT actual"
            })
    void tellsWhetherItHappened(String text, String trigger, String expected) {
        assertThat(coded(text))
                .filteredOn(event -> event.trigger().of(text).equals(trigger))
                .extracting(event ->
                        event.type() + " " + event.status().name().toLowerCase(Locale.ROOT))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Belarus must withdraw its troops, the Norwegian foreign minister said. | NOR BLR",
                "Norway's foreign minister said Belarus should release the journalists. | NOR BLR"
            })
    void codesWhatOthersMustDoAsARequest(String text, String expected) {
        assertThat(coded(text))
                .filteredOn(event -> event.type().equals("REQUEST"))
                .extracting(event ->
                        event.actors().getFirst().code()
                                + " "
                                + event.recipients().getFirst().code())
                .containsExactly(expected);
    }

    private static List<Event> coded(String text) {
        Metadata day = new Metadata(null, LocalDate.of(2024, 6, 26), null, null);
        return ENGINE.read(new Article("a", text, day)).events();
    }
}
