package org.actant.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.SmallGazetteer;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.table.Problem;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {
    private static final String WORDS =
            """
            County=after=ADM2 Lake=before=LK of=of=- city=container-of=- in=locative=-
            to=directional=- Street=street=- Mr.=title=- Northern=direction=- Bell=weak=-
            Michael=first-name=- Police=body=- TX=postal=Texas Tuesday=break=-
            """;

    private final PlaceFinder finder = new PlaceFinder(lexicon(), gazetteer());

    static PlaceLexicon lexicon() {
        List<Problem> problems = new ArrayList<>();
        String rows = WORDS.replaceAll("\\s+", "\n").replace('=', '\t');
        PlaceLexicon lexicon =
                PlaceLexicon.read("places.tsv", "words\tkind\tvalue\n" + rows, problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }

    private static Gazetteer gazetteer() {
        try {
            return new SmallGazetteer()
                    .with("Kenya", "PCLI", "KEN", "", 50_000_000, 1, 38)
                    .with("Jordan", "PCLI", "JOR", "", 6_000_000, 31, 36)
                    .with("Texas", "ADM1", "USA", "Texas", 25_000_000, 31.25, -99.25)
                    .with("Paris", "PPLC", "FRA", "", 2_000_000, 48.85, 2.35)
                    .with("Rio de Janeiro", "PPLA", "BRA", "", 6_000_000, -22.9, -43.2)
                    .with("Orchard", "PPL", "USA", "Texas", 400, 29.6, -95.9)
                    .with("Bell", "PPL", "USA", "California", 35_000, 33.9, -118.1)
                    .with("Oxford", "PPL", "GBR", "England", 150_000, 51.7, -1.2)
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsWellKnownNamesAnywhere() {
        assertThat(found("Paris wept as Kenya voted .")).containsExactly("Paris", "Kenya");
    }

    @Test
    void findsNamesWithSmallWordsInside() {
        assertThat(found("Crowds filled Rio de Janeiro .")).containsExactly("Rio de Janeiro");
    }

    @Test
    void takesNoPartOfAPersonsOrAnOrganisationsName() {
        assertThat(found("Paris Hilton sang .")).isEmpty();
        assertThat(found("She met Mr. Jordan .")).isEmpty();
    }

    @Test
    void takesASurnameForThePersonNamedBefore() {
        assertThat(found("Michael Jordan scored .", "Jordan left .")).isEmpty();
        assertThat(found("Michael Smith scored .", "Jordan voted .")).containsExactly("Jordan");
    }

    @Test
    void takesNoStreetForThePlaceItIsNamedAfter() {
        assertThat(found("He lives in Orchard Street .")).isEmpty();
        assertThat(found("He lives in Orchard .")).containsExactly("Orchard");
    }

    @Test
    void believesAnOrdinaryNameOnlyBehindAPreposition() {
        assertThat(found("Bell ran .")).isEmpty();
        assertThat(found("He ran in Bell .")).containsExactly("Bell");
    }

    @Test
    void takesCountiesByTheirWord() {
        assertThat(found("He lives in Harris County .")).containsExactly("Harris County");
    }

    @Test
    void takesAnUnknownNameBeforeALargerPlace() {
        List<PlaceMention> mentions = find("A fire in Kelso , Texas .");

        assertThat(mentions).extracting(PlaceMention::text).containsExactly("Kelso", "Texas");
        assertThat(mentions.getFirst().within()).isEqualTo("Texas");
    }

    @Test
    void readsPostalAbbreviations() {
        assertThat(find("A fire in Orchard , TX .").getFirst().within()).isEqualTo("Texas");
    }

    @Test
    void takesThePlaceOutOfTheNameOfItsOffices() {
        assertThat(found("Oxford Police arrested him .")).containsExactly("Oxford");
    }

    @Test
    void findsThePlaceOfTheDateline() {
        String text = "PARIS (AP) — It rained .";
        Document document =
                new Document(
                        new Article("a", text, Metadata.NONE),
                        new Dateline.Stated(new Span(0, 12), new Span(0, 5), null, "AP"),
                        List.of(),
                        List.of());

        List<PlaceMention> mentions = finder.find(document, List.of());

        assertThat(mentions).extracting(PlaceMention::text).containsExactly("PARIS");
        assertThat(mentions.getFirst().sentence()).isEqualTo(PlaceMention.DATELINE);
    }

    private List<String> found(String... sentences) {
        return find(sentences).stream().map(PlaceMention::text).toList();
    }

    private List<PlaceMention> find(String... sentences) {
        Document document = Sentences.document(sentences);
        List<Tree> trees = document.sentences().stream().map(PlaceFinderTest::tree).toList();
        return finder.find(document, trees);
    }

    /// A flat tree: capitalised words are proper nouns, small ones what they look like.
    private static Tree tree(Sentence sentence) {
        int size = sentence.tokens().size();
        Upos[] tags = new Upos[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        String[] words = new String[size];
        Arrays.fill(relations, "dep");
        Arrays.fill(heads, 0);
        heads[0] = Tree.ROOT;
        for (int token = 0; token < size; token++) {
            words[token] = sentence.tokens().get(token).form();
            tags[token] = tag(words[token]);
        }
        return new Tree(sentence, words, tags, words, heads, relations, List.of());
    }

    private static Upos tag(String form) {
        return switch (form) {
            case "in", "as", "of", "before", "to", "de" -> Upos.ADP;
            case "A", "the" -> Upos.DET;
            case "He", "She", "It", "him" -> Upos.PRON;
            case ".", "," -> Upos.PUNCT;
            default -> Character.isUpperCase(form.charAt(0)) ? Upos.PROPN : Upos.VERB;
        };
    }
}
