package org.actant.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorSamples;
import org.actant.lexicon.GrammarSamples;
import org.actant.mention.ActorFinder;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.ActorTrees;
import org.actant.mention.Coreference;
import org.actant.parse.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ActorResolverTest {
    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 1, 1);

    private final ActorLexicon lexicon = ActorSamples.lexicon();
    private final ActorResolver resolver =
            new ActorResolver(lexicon, GrammarSamples.grammar(), EntityCountries.NONE);

    @Test
    void codesAPresidentInOfficeAsGovernment() {
        Participant president = resolve("Jean/PROPN/0/root Dulac/PROPN/1/flat", IN_2020, null);

        assertThat(president.code()).isEqualTo("HTI");
        assertThat(president.sector()).isEqualTo("GOV");
        assertThat(president.office()).isEqualTo("President");
    }

    @Test
    void codesAPresidentAfterTheTermAsElite() {
        Participant president = resolve("Jean/PROPN/0/root Dulac/PROPN/1/flat", IN_2022, null);

        assertThat(president.sector()).isEqualTo("ELI");
        assertThat(president.office()).isNull();
    }

    @Test
    void believesTheTextThatSomebodyIsPresident() {
        Participant president =
                resolve("President/PROPN/2/compound Dulac/PROPN/0/root", IN_2022, null);

        assertThat(president.sector()).isEqualTo("GOV");
        assertThat(president.name()).isEqualTo("Jean Dulac");
    }

    @Test
    void namesTheHolderOfAnOfficeOnTheDay() {
        Participant premier =
                resolve(
                        "the/DET/4/det Haitian/ADJ/4/amod prime/ADJ/4/amod minister/NOUN/0/root",
                        IN_2022,
                        null);

        assertThat(premier.name()).isEqualTo("Marc Lenoir");
        assertThat(premier.office()).isEqualTo("Prime Minister");
    }

    @Test
    void givesAPartOfACountryNotTheHolderOfItsOffices() {
        Participant president =
                resolve("the/DET/3/det Coastal/ADJ/3/amod president/NOUN/0/root", IN_2020, null);

        assertThat(president.code()).isEqualTo("KEN");
        assertThat(president.name()).isNull();
    }

    @Test
    void readsAnAdministrationByItsPresident() {
        Participant administration =
                resolve(
                        "the/DET/3/det Kibet/PROPN/3/compound government/NOUN/0/root",
                        IN_2020,
                        null);

        assertThat(administration.code()).isEqualTo("KEN");
    }

    @Test
    void givesARoleWithoutCountryNoCode() {
        Participant soldiers = resolve("soldiers/NOUN/0/root", null, null);

        assertThat(soldiers.code()).isNull();
        assertThat(soldiers.sector()).isEqualTo("MIL");
    }

    @Test
    void takesTheCountryItIsGiven() {
        assertThat(resolve("soldiers/NOUN/0/root", null, "KEN").code()).isEqualTo("KEN");
    }

    @Test
    void takesTheCountryThatThePhrasesTextIsAbout() {
        Tree phrase = ActorTrees.tree(0, "soldiers/NOUN/0/root");
        Tree text =
                ActorTrees.tree(0, "Soldiers/NOUN/2/nsubj left/VERB/0/root Mombasa/PROPN/2/obj");

        assertThat(resolver.resolvePhrase(phrase, null, null, List.of(text)).code())
                .isEqualTo("KEN");
        assertThat(resolver.resolvePhrase(phrase, null, null, List.of()).code()).isNull();
    }

    @Test
    void findsAGovernorByTitleAndSurname() {
        Participant governor =
                resolve("Governor/PROPN/2/compound Barasa/PROPN/0/root", IN_2020, null);

        assertThat(governor.name()).isEqualTo("Ruth Barasa");
        assertThat(governor.office()).isEqualTo("Governor of Mombasa");
    }

    @Test
    void namesNobodyWhereSeveralHoldTheOffice() {
        Participant deputy =
                resolve(
                        "the/DET/4/det Kenyan/ADJ/4/amod deputy/ADJ/4/amod mayor/NOUN/0/root",
                        IN_2020,
                        null);

        assertThat(deputy.code()).isEqualTo("KEN");
        assertThat(deputy.name()).isNull();
    }

    @Test
    void takesNoThingNamedAfterACountryForAnActor() {
        Participant game = resolve("Kenyan/ADJ/2/amod roulette/NOUN/0/root", IN_2020, null);
        Participant accords = resolve("Mombasa/PROPN/2/compound accords/NOUN/0/root", null, null);
        Participant team = resolve("Mombasa/PROPN/2/compound Hawks/PROPN/0/root", IN_2020, null);

        assertThat(game.code()).isNull();
        assertThat(accords.code()).isNull();
        assertThat(team.code()).isNull();
    }

    @Test
    void believesAnAppositionThatSomebodyHoldsAnOffice() {
        Participant minister =
                resolve(
                        "Jean/PROPN/0/root Dulac/PROPN/1/flat ,/PUNCT/6/punct the/DET/6/det"
                                + " prime/ADJ/6/amod minister/NOUN/1/appos",
                        IN_2022,
                        null);

        assertThat(minister.name()).isEqualTo("Jean Dulac");
        assertThat(minister.sector()).isEqualTo("GOV");
    }

    @Test
    void givesNobodyACountryForNothing() {
        Participant nobody = resolve("table/NOUN/0/root", null, "KEN");

        assertThat(nobody.code()).isNull();
        assertThat(nobody.reason()).isNotEmpty();
    }

    @Test
    void givesASpokesmanTheSectorOfHisGroup() {
        Participant spokesman =
                resolve(
                        "Hill/PROPN/2/compound Army/PROPN/3/compound spokesman/NOUN/0/root",
                        null,
                        null);

        assertThat(spokesman.code()).isEqualTo("HTI");
        assertThat(spokesman.sector()).isEqualTo("REB");
    }

    @Test
    void readsAGroupAsOfTheDay() {
        String front = "Coast/PROPN/2/compound Front/PROPN/0/root";

        assertThat(resolve(front, LocalDate.of(2001, 1, 1), null).sector()).isEqualTo("REB");
        assertThat(resolve(front, LocalDate.of(2010, 1, 1), null).sector()).isEqualTo("PTY");
    }

    @Test
    void makesAFormerOfficialAnElite() {
        Participant official =
                resolve("former/ADJ/3/amod CIA/PROPN/3/compound official/NOUN/0/root", null, null);

        assertThat(official.code()).isEqualTo("USA");
        assertThat(official.sector()).isEqualTo("ELI");
    }

    @Test
    void takesTheCountryFromWhatFollows() {
        Participant police =
                resolve("police/NOUN/0/root in/ADP/3/case Mombasa/PROPN/1/nmod", null, null);

        assertThat(police.code()).isEqualTo("KEN");
    }

    @Test
    void looksThroughACount() {
        Participant rebels =
                resolve(
                        "Dozens/NOUN/0/root of/ADP/4/case Danish/ADJ/4/amod rebels/NOUN/1/nmod",
                        null,
                        null);

        assertThat(rebels.code()).isEqualTo("DNK");
        assertThat(rebels.sector()).isEqualTo("REB");
    }

    @Test
    void marksTheOpposition() {
        Participant lawmaker =
                resolve("an/DET/3/det opposition/NOUN/3/compound lawmaker/NOUN/0/root", null, null);

        assertThat(lawmaker.otherSectors()).containsExactly("OPP");
    }

    @Test
    void marksAPartiallyRecognisedEntity() {
        Participant government =
                resolve(
                        "Abkhazia/PROPN/3/nmod:poss 's/PART/1/case government/NOUN/0/root",
                        null,
                        null);

        assertThat(government.code()).isEqualTo("GEO");
        assertThat(government.otherSectors()).containsExactly("PRE");
    }

    @Test
    void doesNotGiveABackersCountryToThoseItBacks() {
        Participant rebels =
                resolve(
                        "Kenya/PROPN/3/obl -/PUNCT/3/punct backed/VERB/4/amod rebels/NOUN/0/root"
                                + " in/ADP/6/case Ethiopia/PROPN/4/nmod",
                        null,
                        null);

        assertThat(rebels.code()).isEqualTo("ETH");
    }

    @Test
    void letsACapitalStandForItsGovernment() {
        Participant nairobi = resolve("Nairobi/PROPN/0/root", null, null);

        assertThat(nairobi.code()).isEqualTo("KEN");
        assertThat(nairobi.sector()).isEqualTo("GOV");
    }

    @Test
    void recognisesACompanyByItsForm() {
        Participant company = resolve("Acme/PROPN/2/compound Ltd/PROPN/0/root", null, null);

        assertThat(company.sector()).isEqualTo("BUS");
    }

    @Test
    void doesNotMakeSomebodyOfPartOfALongerName() {
        Participant other =
                resolve("Jean/PROPN/0/root Dulac/PROPN/1/flat Petit/PROPN/1/flat", IN_2020, null);

        assertThat(other.name()).isNull();
    }

    @Test
    void resolvesAPronounThroughItsDocument() {
        ActorFinder finder = new ActorFinder(lexicon, GrammarSamples.grammar());
        List<ActorMentions> document =
                List.of(
                        finder.find(
                                ActorTrees.tree(
                                        0,
                                        "Amos/PROPN/3/nsubj Kibet/PROPN/1/flat spoke/VERB/0/root")),
                        finder.find(
                                ActorTrees.tree(
                                        1,
                                        "His/PRON/2/nmod:poss soldiers/NOUN/3/nsubj"
                                                + " left/VERB/0/root")));
        ActorMention soldiers = Objects.requireNonNull(document.get(1).headedBy(1));

        List<Participant> found =
                resolver.resolve(
                        document,
                        new Coreference(lexicon, GrammarSamples.grammar()).link(document),
                        soldiers,
                        new ActorSetting(IN_2020, null));

        assertThat(found).singleElement().extracting(Participant::code).isEqualTo("KEN");
    }

    @Test
    void givesEachOfTwoCountriesItsMinister() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Presidents/NOUN/6/nsubj of/ADP/3/case Haiti/PROPN/1/nmod"
                                + " and/CCONJ/5/cc Kenya/PROPN/3/conj met/VERB/0/root");
        ActorMentions mentions = new ActorFinder(lexicon, GrammarSamples.grammar()).find(tree);
        List<ActorMentions> document = List.of(mentions);

        List<Participant> found =
                resolver.resolve(
                        document,
                        new Coreference(lexicon, GrammarSamples.grammar()).link(document),
                        Objects.requireNonNull(mentions.headedBy(0)),
                        new ActorSetting(IN_2020, null));

        assertThat(found).extracting(Participant::code).containsExactly("HTI", "KEN");
        assertThat(found).extracting(Participant::name).containsExactly("Jean Dulac", "Amos Kibet");
    }

    @Test
    void knowsTheOnlyCountryOfAText() {
        ActorFinder finder = new ActorFinder(lexicon, GrammarSamples.grammar());
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Kenyan/ADJ/2/amod soldiers/NOUN/3/nsubj left/VERB/0/root"
                                + " Mombasa/PROPN/3/obj");

        assertThat(resolver.supportedCountry(List.of(finder.find(tree)), null)).isEqualTo("KEN");
    }

    @Test
    void readsEveryStretchOfASentence() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Dozens/NOUN/4/nsubj of/ADP/3/case soldiers/NOUN/1/nmod joined/VERB/0/root"
                                + " Hill/PROPN/6/compound Army/PROPN/9/nmod:poss 's/PART/6/case"
                                + " Acme/PROPN/9/compound Ltd/PROPN/4/obj ,/PUNCT/12/punct"
                                + " former/ADJ/12/amod President/PROPN/9/appos Dulac/PROPN/12/flat"
                                + " -/PUNCT/15/punct led/VERB/9/acl");
        for (int first = 0; first < tree.size(); first++) {
            for (int last = first; last < tree.size(); last++) {
                assertThat(resolver.resolvePhrase(tree, first, last, IN_2020, "KEN").reason())
                        .isNotEmpty();
            }
        }
    }

    private Participant resolve(String words, @Nullable LocalDate date, @Nullable String country) {
        return resolver.resolvePhrase(ActorTrees.tree(0, words), date, country);
    }
}
