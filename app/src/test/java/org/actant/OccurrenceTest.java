package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actant.context.Time;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

/// When and where the word of a sentence took place.
final class OccurrenceTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 14);

    private static final Engine ENGINE = Engine.english();

    @Test
    void findsThePlaceInsideThePhraseThatTellsWhere() {
        assertThat(place("Shells fell in the eastern outskirts of Aleppo overnight.", "fell"))
                .isEqualTo("Aleppo");
    }

    @Test
    void takesTheTownThatIsDoneSomethingTo() {
        assertThat(place("Warplanes bombed the port of Latakia at dawn.", "bombed"))
                .isEqualTo("Latakia");
    }

    @Test
    void doesNotTakeACountryThatIsDoneSomethingTo() {
        assertThat(place("The minister praised Norway.", "praised")).isEmpty();
    }

    @Test
    void takesATownThatNoGazetteerKnows() {
        assertThat(place("Soldiers attacked rebels in Tel Zamur on Tuesday.", "attacked"))
                .isEqualTo("Tel Zamur");
    }

    @Test
    void takesThePlaceThatAClauseDescribes() {
        assertThat(place("They came to Gulu, where they were arrested.", "arrested"))
                .isEqualTo("Gulu");
    }

    @Test
    void takesThePlaceThatTheCircumstancesTell() {
        assertThat(place("Two died in a blast that hit a market in Gulu.", "died"))
                .isEqualTo("Gulu");
    }

    @Test
    void takesTheTownRatherThanWhatItLiesIn() {
        assertThat(place("A guard was shot near the Sicilian village of Vardo.", "shot"))
                .isEqualTo("Vardo");
        assertThat(place("A bomb killed two in the town of Vardo, in Aleppo province.", "killed"))
                .isEqualTo("Vardo");
    }

    @Test
    void takesTheNameWithTheWordForWhatItIs() {
        assertThat(place("Gunmen killed two people at a mill in Vardo village.", "killed"))
                .isEqualTo("Vardo");
        assertThat(place("Students marched in the capital Lima Saturday.", "marched"))
                .isEqualTo("Lima");
    }

    @Test
    void datesWhatIsNoEventOfTheCodebook() {
        Time time = occurrence("The bakery opened on Tuesday.", "opened").time();

        assertThat(time)
                .isEqualTo(
                        new Time.Stated(
                                LocalDate.of(2024, 3, 12),
                                LocalDate.of(2024, 3, 12),
                                Time.Grain.DAY));
    }

    private static String place(String text, String word) {
        return switch (occurrence(text, word).place()) {
            case Place.Resolved resolved -> resolved.text();
            case Place.Unknown unknown -> unknown.text();
            case Place.Unstated unstated -> "";
        };
    }

    private static Occurrence occurrence(String text, String word) {
        int start = text.indexOf(word);
        Article article = new Article("test", text, new Metadata(null, PUBLISHED, null, null));
        return ENGINE.occurrences(article, List.of(new Span(start, start + word.length())))
                .getFirst();
    }
}
