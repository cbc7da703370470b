package org.actant.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.SmallGazetteer;
import org.actant.mention.PlaceLexicon;
import org.actant.mention.PlaceMention;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {
    private static final Gazetteer GAZETTEER = gazetteer();

    private final PlaceResolver resolver =
            new PlaceResolver(
                    GAZETTEER,
                    PlaceLexicon.read("places.tsv", "words\tkind\tvalue\n", new ArrayList<>()));

    private static Gazetteer gazetteer() {
        try {
            return new SmallGazetteer()
                    .with("Canada", "PCLI", "CAN", "", 33_000_000, 60.1, -113.6)
                    .with("Ontario", "ADM1", "CAN", "Ontario", 13_000_000, 49.25, -84.5)
                    .with("London", "PPLC", "GBR", "England", 7_500_000, 51.5, -0.13)
                    .with("London", "PPL", "CAN", "Ontario", 350_000, 42.98, -81.23)
                    .with("Toronto", "PPLA", "CAN", "Ontario", 2_600_000, 43.7, -79.4)
                    .with("Hamilton", "PPL", "CAN", "Ontario", 500_000, 43.25, -79.8)
                    .with("Hamilton", "PPLC", "BMU", "", 900, 32.3, -64.8)
                    .with("Kent", "PPL", "USA", "Washington", 90_000, 47.4, -122.2)
                    .with("Kent", "ADM2", "GBR", "England", 0, 51.2, 0.7)
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesTheLargestPlaceWhereNothingElseIsKnown() {
        assertThat(country(resolve(null, mention("London", ""))).getFirst()).isEqualTo("GBR");
    }

    @Test
    void believesTheLargerPlaceNamedBesideIt() {
        List<Place> places = resolve(null, mention("London", "Ontario"), mention("Ontario", ""));

        assertThat(country(places)).containsExactly("CAN", "CAN");
    }

    @Test
    void meansTheSamePlaceThroughoutAnArticle() {
        List<Place> places = resolve(null, mention("London", ""), mention("London", "Ontario"));

        assertThat(country(places)).containsExactly("CAN", "CAN");
    }

    @Test
    void leansTowardsTheArticlesOtherPlaces() {
        List<Place> places =
                resolve(
                        null,
                        mention("Toronto", ""),
                        mention("Ontario", ""),
                        mention("Canada", ""),
                        mention("Hamilton", ""),
                        mention("London", ""));

        assertThat(country(places)).containsOnly("CAN");
    }

    @Test
    void leansTowardsTheHomeOfThePublication() {
        assertThat(country(resolve("Toronto Star", mention("London", "")))).containsOnly("CAN");
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        assertThat(resolve(null, mention("Zzyzx", "")))
                .containsExactly(new Place.Unknown(new Span(0, 5), "Zzyzx"));
    }

    @Test
    void givesTheLevelAndTheParts() {
        Place place = resolve(null, mention("Toronto", "")).getFirst();

        assertThat(place)
                .isInstanceOfSatisfying(
                        Place.Resolved.class,
                        toronto -> {
                            assertThat(toronto.city()).isEqualTo("Toronto");
                            assertThat(toronto.province()).isEqualTo("Ontario");
                            assertThat(toronto.resolution()).isEqualTo(4);
                        });
        assertThat(resolve(null, mention("Canada", "")).getFirst())
                .isInstanceOfSatisfying(
                        Place.Resolved.class,
                        canada -> {
                            assertThat(canada.city()).isNull();
                            assertThat(canada.resolution()).isEqualTo(1);
                        });
    }

    private List<Place> resolve(@Nullable String publication, PlaceMention... mentions) {
        Metadata metadata = new Metadata(null, null, null, publication);
        Document document =
                new Document(
                        new Article("a", "", metadata),
                        new Dateline.Absent(),
                        List.of(),
                        List.of());
        return resolver.resolve(document, List.of(mentions));
    }

    private static List<String> country(List<Place> places) {
        List<String> codes = new ArrayList<>();
        for (Place place : places) {
            codes.add(place instanceof Place.Resolved found ? found.countryCode() : "");
        }
        return codes;
    }

    private static PlaceMention mention(String text, String within) {
        return new PlaceMention(new Span(0, text.length()), 0, 0, 0, text, within, "");
    }
}
