package org.actant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.actant.Explanation.NotCoded;
import org.actant.lexicon.Correction;
import org.actant.ontology.Status;
import org.actant.table.TableException;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

/// Why events are coded, why others are not, and what a user's correction changes.
class ExplanationTest {
    private static final Engine ENGINE = Engine.english();

    @Test
    void readsWhatItExplains() {
        Article article =
                article(
                        "Norway lifted sanctions on Belarus. Police arrested twelve protesters in"
                                + " Nairobi. He had a heart attack.");

        assertThat(ENGINE.explain(article).reading().events())
                .isEqualTo(ENGINE.read(article).events());
    }

    @Test
    void namesTheFrameItsConditionsAndTheirWords() {
        Explanation explanation = explain("Kenya imposed sanctions on Belarus.");
        Explanation.Why why = explanation.why().getFirst();
        List<String> words =
                why.conditions().stream()
                        .flatMap(ground -> ground.words().stream())
                        .map(span -> words(explanation, span))
                        .toList();

        assertThat(why.frame().id()).isEqualTo(explanation.reading().events().getFirst().rule());
        assertThat(why.parts())
                .extracting(part -> part.side() + " " + part.participant().code())
                .containsExactly("ACTOR KEN", "RECIPIENT BLR");
        assertThat(why.parts().getFirst().slot()).isEqualTo("subj");
        assertThat(words).allMatch(word -> "Kenya imposed sanctions on Belarus.".contains(word));
    }

    @Test
    void namesTheWordsThatSayWhetherItHappened() {
        Explanation explanation = explain("Kenya may expel two Russian diplomats.");

        assertThat(explanation.why().getFirst().cues())
                .extracting(cue -> words(explanation, cue.words()) + " " + cue.status())
                .containsExactly("may " + Status.HYPOTHETICAL);
    }

    @Test
    void saysWhichFrameKeepsATriggerOut() {
        assertThat(explain("The president of Kenya died of a heart attack.").notCoded())
                .anySatisfy(one -> {
                    assertThat(one).isInstanceOf(NotCoded.Blocked.class);
                    assertThat(one.frame().event()).isNull();
                });
    }

    @Test
    void saysWhatATriggerIsPartOf() {
        Explanation explanation = explain("Norway lifted sanctions on Belarus.");

        assertThat(explanation.notCoded())
                .anySatisfy(one -> {
                    assertThat(one).isInstanceOf(NotCoded.PartOfAnother.class);
                    assertThat(words(explanation, one.trigger())).isEqualTo("sanctions");
                });
    }

    @Test
    void saysThatAQuarrelIsNoPolitics() {
        assertThat(explain("The shopkeeper criticized his customers.").notCoded())
                .hasAtLeastOneElementOfType(NotCoded.NotPolitical.class);
    }

    @Test
    void codesACorrectedFrameAsTheUserSays() {
        Article article = article("Kenya condemned Belarus.");
        Event before = ENGINE.read(article).events().getFirst();
        Engine corrected =
                ENGINE.corrected(
                        List.of(
                                new Correction(
                                        "mine.tsv",
                                        2,
                                        before.rule(),
                                        "REQUEST",
                                        List.of("yield"))));

        Event after = corrected.read(article).events().getFirst();

        assertThat(after.type()).isEqualTo("REQUEST");
        assertThat(after.modes()).containsExactly("yield");
        assertThat(after.rule()).isEqualTo(before.rule());
        assertThat(after.actors()).isEqualTo(before.actors());
        assertThat(ENGINE.read(article).events()).containsExactly(before);
    }

    @Test
    void leavesOutWhatTheUserSaysIsNoEvent() {
        Article article = article("Kenya condemned Belarus.");
        String rule = ENGINE.read(article).events().getFirst().rule();
        Engine corrected =
                ENGINE.corrected(List.of(new Correction("mine.tsv", 2, rule, null, List.of())));

        assertThat(corrected.read(article).events()).extracting(Event::rule).doesNotContain(rule);
    }

    @Test
    void namesEveryCorrectionThatCannotBe() {
        List<Correction> corrections =
                List.of(
                        new Correction("mine.tsv", 2, "condemn.v#9999", "ACCUSE", List.of()),
                        new Correction("mine.tsv", 3, "condemn.v#1", "SCOLD", List.of()),
                        new Correction("mine.tsv", 4, "condemn.v#2", "ACCUSE", List.of("loud")));

        assertThatThrownBy(() -> ENGINE.corrected(corrections))
                .isInstanceOf(TableException.class)
                .hasMessageContainingAll(
                        "mine.tsv:2: no frame has the id \"condemn.v#9999\"",
                        "mine.tsv:3: no such event: \"SCOLD\"",
                        "mine.tsv:4: ACCUSE has no mode \"loud\"");
    }

    private static Explanation explain(String text) {
        return ENGINE.explain(article(text));
    }

    private static Article article(String text) {
        return new Article("a", text, new Metadata(null, LocalDate.of(2024, 6, 26), null, null));
    }

    private static String words(Explanation explanation, Span span) {
        return span.of(explanation.reading().document().article().text());
    }
}
