package org.actant.story;

import static org.actant.story.Samples.FLOOD;
import static org.actant.story.Samples.links;
import static org.actant.story.Samples.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryFinderTest {
    private static final String OTHER_FLOOD =
            "Nine villagers drowned near Ostravik when the Lesk flooded; governor Weller asked for"
                    + " pumps and for beds in Karlin, and engineers of the army built a dam.";
    private static final String STRIKE =
            "Dock workers in Port Merrow walked out over unpaid wages and union leader Ines Calder"
                    + " promised more strikes.";

    @Test
    void linksACopyToTheEarlierReport() {
        List<StoryLink> links =
                links(sketch("b", "2024-03-05", FLOOD), sketch("a", "2024-03-04", FLOOD));

        assertThat(links.get(0).duplicateOf()).isEqualTo("a");
        assertThat(links.get(0).similarity()).isEqualTo(1);
        assertThat(links.get(0).reason()).isEqualTo("the same words as \"a\"");
        assertThat(links.get(1).duplicateOf()).isNull();
        assertThat(links.get(1).reason()).isEqualTo("the first of 2 copies");
    }

    @Test
    void linksACorrectedReportAsACopyWithChanges() {
        String corrected = FLOOD + " Corrects the number of families.";

        List<StoryLink> links =
                links(sketch("a", "2024-03-04", FLOOD), sketch("b", "2024-03-04", corrected));

        assertThat(links.get(1).duplicateOf()).isEqualTo("a");
        assertThat(links.get(1).reason()).startsWith("a copy of \"a\" with changes: 8");
    }

    @Test
    void keepsALongerVersionInTheStoryButAsAReportOfItsOwn() {
        String longer =
                FLOOD
                        + " Divers searched the mill below the bridge until dawn and found a ninth"
                        + " body, and trains between both towns stood still.";

        List<StoryLink> links =
                links(sketch("a", "2024-03-04", FLOOD), sketch("b", "2024-03-05", longer));

        assertThat(links.get(1).duplicateOf()).isNull();
        assertThat(links.get(1).story()).isEqualTo(links.get(0).story());
        assertThat(links.get(1).reason()).startsWith("a longer version of \"a\"");
        assertThat(links.get(0).reason()).startsWith("a shorter version of \"b\"");
    }

    @Test
    void putsDifferentReportsOfOneHappeningTogetherAndNamesWhatTheyShare() {
        List<StoryLink> links =
                links(
                        sketch("a", "2024-03-04", FLOOD),
                        sketch("b", "2024-03-05", OTHER_FLOOD),
                        sketch("c", "2024-03-05", STRIKE));

        assertThat(links.get(1).story()).isEqualTo(links.get(0).story());
        assertThat(links.get(1).duplicateOf()).isNull();
        assertThat(links.get(1).reason()).contains("like \"a\": \"drowned\"");
        assertThat(links.get(2).story()).isNotEqualTo(links.get(0).story());
        assertThat(links.get(2).reason()).isEqualTo("the only report of its story");
    }

    @Test
    void keepsReportsOfDistantDaysApartUnlessTheyAreCopies() {
        List<StoryLink> links =
                links(
                        sketch("a", "2024-03-04", FLOOD),
                        sketch("b", "2024-05-04", OTHER_FLOOD),
                        sketch("c", "2024-06-04", FLOOD));

        assertThat(links.get(1).story()).isNotEqualTo(links.get(0).story());
        assertThat(links.get(2).story()).isEqualTo(links.get(0).story());
        assertThat(links.get(2).duplicateOf()).isEqualTo("a");
    }

    @Test
    void comparesReportsWithoutADateWithThoseOfAnyDay() {
        List<StoryLink> links =
                links(sketch("a", "2024-03-04", FLOOD), sketch("b", null, OTHER_FLOOD));

        assertThat(links.get(1).story()).isEqualTo(links.get(0).story());
    }

    @Test
    void takesTheSameArticleTwice() {
        List<StoryLink> links =
                links(sketch("a", "2024-03-04", FLOOD), sketch("a", "2024-03-04", FLOOD));

        assertThat(links).hasSize(2);
        assertThat(links.get(1).story()).isEqualTo(links.get(0).story());
    }

    @Test
    void findsNoCopiesAmongTextsWithoutWords() {
        List<StoryLink> links = links(sketch("a", null, "…"), sketch("b", null, "—"));

        assertThat(links).extracting(StoryLink::duplicateOf).containsOnlyNulls();
        assertThat(links.get(0).story()).isNotEqualTo(links.get(1).story());
    }

    @Test
    void linksLaterArticlesToEarlierOnes() {
        StoryFinder finder = new StoryFinder(StorySettings.STANDARD);
        finder.add(sketch("a", "2024-03-04", FLOOD));
        StoryLink alone = finder.links().get(0);

        finder.add(sketch("b", "2024-03-05", OTHER_FLOOD));

        assertThat(finder.links().get(0).story()).isEqualTo(alone.story());
        assertThat(finder.links().get(1).story()).isEqualTo(alone.story());
    }

    @Test
    void givesTheSameLinksInWhateverOrderArticlesCome() {
        List<Sketch> sketches = randomReports(new Random(7));
        Map<String, StoryLink> expected = byId(sketches);

        for (int seed = 0; seed < 20; seed++) {
            List<Sketch> shuffled = new ArrayList<>(sketches);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(byId(shuffled)).isEqualTo(expected);
        }
        assertThat(expected.values().stream().map(StoryLink::story).distinct().count())
                .isBetween(2L, sketches.size() - 1L);
    }

    private static Map<String, StoryLink> byId(List<Sketch> sketches) {
        Map<String, StoryLink> links = new HashMap<>();
        for (StoryLink link : links(sketches.toArray(Sketch[]::new))) {
            links.put(link.id(), link);
        }
        return links;
    }

    /// Reports of ten happenings: some copies, some with words changed, some told anew.
    private static List<Sketch> randomReports(Random random) {
        List<Sketch> sketches = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int happening = random.nextInt(10);
            StringBuilder text = new StringBuilder();
            if (texts.isEmpty() || random.nextInt(3) > 0) {
                for (int word = 0; word < 40; word++) {
                    boolean own = random.nextInt(3) == 0;
                    text.append(own ? "h" + happening + "w" : "w")
                            .append(random.nextInt(own ? 20 : 3000))
                            .append(' ');
                }
            } else {
                text.append(texts.get(random.nextInt(texts.size())));
                if (random.nextBoolean()) {
                    text.append(" added").append(random.nextInt(5));
                }
            }
            texts.add(text.toString());
            String day = random.nextInt(8) == 0 ? null : "2024-03-0" + (1 + random.nextInt(9));
            sketches.add(sketch("r" + i, day, text.toString()));
        }
        return sketches;
    }
}
