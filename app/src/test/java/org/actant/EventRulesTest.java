package org.actant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Resources;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.junit.jupiter.api.Test;

/// What the tree walk, the status rules and the relevance rules make of whole sentences.
class EventRulesTest {
    private static final Engine ENGINE = Engine.english();

    /// Frames that another one keeps from winning: no more may be added.
    private static final int SHADOWED = 83;

    @Test
    void takesTheRecipientFromTheActThatIsAgreedTo() {
        Event event = event("Norway agreed to lift its ban on Ukrainian grain.", "AGREE");

        assertThat(codes(event.actors())).containsExactly("NOR");
        assertThat(codes(event.recipients())).containsExactly("UKR");
    }

    @Test
    void doesNotTakeTheOwnerOfTheObjectForTheRecipient() {
        Event event = event("Kenya opened its borders to Somali refugees.", "AID", "RETREAT");

        assertThat(codes(event.recipients())).doesNotContain("KEN");
    }

    @Test
    void findsTheOtherSideOfTalksBehindThePlace() {
        Event event = event("French officials held talks in Vienna with Iran.", "CONSULT");

        assertThat(codes(event.actors())).contains("FRA", "IRN");
    }

    @Test
    void namesTheCountryWherePeopleAreHeld() {
        Event event = event("Two Canadians were detained in Belarus.", "COERCE");

        assertThat(codes(event.actors())).containsExactly("BLR");
        assertThat(codes(event.recipients())).containsExactly("CAN");
    }

    @Test
    void countsTroopsThatAreDeployedAsTheActor() {
        Event event = event("Polish troops were deployed along the border.", "MOBILIZE");

        assertThat(codes(event.actors())).containsExactly("POL");
        assertThat(event.recipients()).isEmpty();
    }

    @Test
    void leavesOutWhomAListExcludes() {
        Event event = event("Kenya, not Norway, condemned Sudan.", "ACCUSE");

        assertThat(codes(event.actors())).containsExactly("KEN");
    }

    @Test
    void takesANameForTheSubjectOfWhatIsSaidAfterAnExclusion() {
        Event event = event("Kenya, but not Norway, apologised to Sudan.", "CONCEDE");

        assertThat(codes(event.actors())).containsExactly("KEN");
    }

    @Test
    void takesAVerbThatStandsForAnotherOneForTheSameEvent() {
        String text = "Kenya condemned Sudan on Friday. Norway did not.";

        assertThat(ENGINE.read(new Article("a", text, Metadata.NONE)).events())
                .filteredOn(event -> event.trigger().of(text).equals("did"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("ACCUSE");
                    assertThat(event.status()).isEqualTo(Status.NEGATED);
                    assertThat(codes(event.actors())).containsExactly("NOR");
                });
    }

    @Test
    void doesNotTakeAnAdmissionAfterWhatIsAdmittedForAConcession() {
        String text = "Two soldiers were killed in Sudan, the Kenyan army conceded.";

        assertThat(ENGINE.read(new Article("a", text, Metadata.NONE)).events())
                .noneMatch(event -> event.type().equals("CONCEDE"));
    }

    @Test
    void takesEveryMemberOfAListOfNamesWithArticles() {
        Event event =
                event(
                        "The United Nations, the European Union and France welcomed the agreement.",
                        "SUPPORT");

        assertThat(codes(event.actors())).containsExactly("UNO", "EUR", "FRA");
    }

    @Test
    void doesNotTakeHimselfForTheOneWhoDoesIt() {
        Event event = event("The Kenyan officer was himself taken hostage by rebels.", "ASSAULT");

        assertThat(event.actors()).hasSize(1);
    }

    @Test
    void takesRubberBulletsForCrowdControl() {
        Event event = event("Kenyan police fired rubber bullets at protesters.", "ASSAULT");

        assertThat(event.modes()).containsExactly("crowd-control");
    }

    @Test
    void letsAThingActThatTheFrameNames() {
        Event event = event("A cyber attack paralysed the Norwegian parliament.", "COERCE");

        assertThat(event.modes()).containsExactly("cyber");
    }

    @Test
    void takesNamesThatOneIsCalledForCriticism() {
        Event event = event("The Kenyan minister called the students hooligans.", "ACCUSE");

        assertThat(codes(event.actors())).containsExactly("KEN");
    }

    @Test
    void codesAStrikeOfWorkersAsAProtest() {
        Event event = event("Kenyan teachers began a five-day strike.", "PROTEST");

        assertThat(event.modes()).containsExactly("strike");
    }

    @Test
    void findsWhoActsBehindByWhom() {
        Event event =
                event(
                        "The charge was rejected by the Ghanaian foreign ministry, by whom the"
                                + " Chinese ambassador was summoned.",
                        "ACCUSE");

        assertThat(codes(event.actors())).containsExactly("GHA");
    }

    @Test
    void takesAnOrderToEmbassyStaffToLeaveForAnExpulsion() {
        Event event =
                event("Serbia ordered the staff of the Albanian embassy to leave.", "SANCTION");

        assertThat(codes(event.recipients())).containsExactly("ALB");
    }

    @Test
    void findsWhoAccusesBehindTheReportThatDoes() {
        Event event = event("Sweden published a report accusing Russia of espionage.", "ACCUSE");

        assertThat(codes(event.actors())).containsExactly("SWE");
        assertThat(codes(event.recipients())).containsExactly("RUS");
    }

    @Test
    void givesAPronounTheNameItStandsFor() {
        Event event = event("Estonia said it had expelled two Russian diplomats.", "SANCTION");

        assertThat(event.actors()).extracting(Participant::text).containsExactly("Estonia");
    }

    @Test
    void readsWhatAnotherMustDoAsARequest() {
        Event event = event("Germany said Serbia must release the detained students.", "REQUEST");

        assertThat(codes(event.actors())).containsExactly("DEU");
        assertThat(codes(event.recipients())).containsExactly("SRB");
    }

    @Test
    void takesNoClaimOfResponsibilityForAnAccusation() {
        assertThat(types("Al-Shabaab claimed responsibility for the blast."))
                .doesNotContain("ACCUSE");
    }

    @Test
    void takesNoStormForAnAttacker() {
        assertThat(types("Hurricane Ida hit Cuba on Friday.")).doesNotContain("ASSAULT");
    }

    @Test
    void leavesOrdinaryCrimeOut() {
        assertThat(types("A driver was arrested for drunk driving.")).isEmpty();
    }

    @Test
    void keepsForceAgainstThoseWhoProtest() {
        assertThat(types("Police fired tear gas at students in Nairobi.")).contains("ASSAULT");
    }

    @Test
    void takesAPurposeForNoFact() {
        Event event = event("France sent troops to attack rebels in Mali.", "ASSAULT");

        assertThat(event.status()).isEqualTo(Status.HYPOTHETICAL);
    }

    @Test
    void takesTheLastToRatifyForOneThatHas() {
        Event event = event("Hungary became the last country to ratify the treaty.", "SUPPORT");

        assertThat(event.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void addsTheOtherSideToTwoWhoComeTogether() {
        Event event =
                event(
                        "President Paul Kagame and Foreign Minister Olivier Nduhungirehe held talks in Doha with Qatar's emir.",
                        "CONSULT");

        assertThat(codes(event.actors())).contains("RWA", "QAT");
    }

    @Test
    void namesTheCountryThatPeopleAreExpelledFrom() {
        Event event = event("Three Danish diplomats were expelled from Myanmar.", "SANCTION");

        assertThat(codes(event.actors())).containsExactly("MMR");
        assertThat(codes(event.recipients())).containsExactly("DNK");
    }

    @Test
    void namesTheOneWhoseActIsAwaited() {
        Event event =
                event(
                        "Kenyan doctors threatened to go on strike unless Uganda freed their colleagues.",
                        "THREATEN");

        assertThat(codes(event.actors())).containsExactly("KEN");
        assertThat(codes(event.recipients())).containsExactly("UGA");
    }

    @Test
    void takesAnApproximateNumberOfPeopleForTheObject() {
        Event event = event("The Lord's Resistance Army released at least 30 Ugandans.", "RETREAT");

        assertThat(codes(event.recipients())).containsExactly("UGA");
    }

    @Test
    void letsWhatIsReportedBeTheEventAndNotTheReport() {
        Event event =
                event(
                        "Kenya refused a request from Ethiopia to cross its airspace, the Danish foreign minister said.",
                        "REJECT");

        assertThat(codes(event.actors())).containsExactly("KEN");
        assertThat(codes(event.recipients())).containsExactly("ETH");
    }

    @Test
    void takesNoWordOutOfACompoundForAnActor() {
        Event event = event("Japan donated 90 state-of-the-art generators to Ghana.", "AID");

        assertThat(codes(event.recipients())).containsExactly("GHA");
    }

    @Test
    void negatesWhatNeitherSideDid() {
        Event event = event("Neither Greece nor Turkey attacked Cyprus.", "ASSAULT");

        assertThat(event.status()).isEqualTo(Status.NEGATED);
    }

    @Test
    void takesAnAttackThatIsMournedForNoNews() {
        assertThat(types("Kenya sent condolences to Norway after the bombing in Oslo.")).isEmpty();
        assertThat(types("The group claimed responsibility for the attack in Oslo.")).isEmpty();
        assertThat(types("The Tuaregs claimed that they had attacked the base.")).isEmpty();
    }

    @Test
    void takesAVisitBesideAnotherActForOneOfWhoActs() {
        Event event = event("President Ruto praised Norway during a visit to Oslo.", "CONSULT");

        assertThat(codes(event.actors())).containsExactly("KEN");
        assertThat(codes(event.recipients())).containsExactly("NOR");
    }

    @Test
    void leavesOutTravellersWhomNobodyReceives() {
        assertThat(types("Climbing Team Kenya landed safely at Nairobi Airport on Sunday."))
                .isEmpty();
    }

    @Test
    void codesTheReleaseOfAnybody() {
        assertThat(types("The French trader was freed on Friday.")).containsExactly("RETREAT");
    }

    @Test
    void takesTheWordOfAStateForForceThatNobodyElseIsNamedIn() {
        assertThat(types("Shots were fired in Oslo, Norway said.")).containsExactly("ASSAULT");
    }

    @Test
    void takesTheWordOfAPartyForWhatIsRefused() {
        assertThat(types("The Norwegian opposition said that they will not end the strike."))
                .containsExactly("REJECT");
    }

    @Test
    void takesNoPrepositionBehindAnObjectForAParticle() {
        assertThat(types("The government took a significant stake in the bank.")).isEmpty();
    }

    @Test
    void blamesNobodyForAnAttackWhereNobodyIsSaidToHaveMadeIt() {
        Event event = event("Norway condemned a bombing in the city of Mosul.", "ACCUSE");

        assertThat(event.recipients()).hasSize(1);
        assertThat(event.recipients().getFirst().text()).isEqualTo("a bombing");
        assertThat(event.recipients().getFirst().code()).isNull();
    }

    @Test
    void blamesWhoeverMadeTheAttack() {
        Event event = event("Norway condemned the Turkish bombing of Mosul.", "ACCUSE");

        assertThat(codes(event.recipients())).containsExactly("TUR");
    }

    @Test
    void takesATownBeforeTalksForTheirPlace() {
        Event event = event("The Vienna talks between Kenya and Somalia failed.", "CONSULT");

        assertThat(codes(event.actors())).containsExactly("KEN", "SOM");
    }

    @Test
    void findsWhoFiredBeforeAGerund() {
        Event event = event("Two Indians were killed in police firing in Patna.", "ASSAULT");

        assertThat(codes(event.actors())).containsExactly("IND");
    }

    @Test
    void takesTheSeatOfACompanyForNoBase() {
        assertThat(types("The Texas-based company reported a loss.")).isEmpty();
    }

    @Test
    void codesTheArrestOfDemonstratorsWhomNobodyIsSaidToHold() {
        assertThat(types("About 200 demonstrators were arrested on Friday."))
                .containsExactly("COERCE");
    }

    @Test
    void codesWhatHappensToPeopleAtAProtest() {
        assertThat(types("Dozens of arrests were made during a demonstration in Bergen."))
                .containsExactlyInAnyOrder("COERCE", "PROTEST");
        assertThat(types("Dozens of arrests were made during a concert in Bergen.")).isEmpty();
    }

    @Test
    void codesAnAttackThatKillsSeveral() {
        assertThat(types("Twelve people were killed in an attack on Monday."))
                .containsExactly("ASSAULT");
        assertThat(types("A man was killed in an attack on Monday.")).isEmpty();
        assertThat(types("Twelve people were killed after a storm hit the coast.")).isEmpty();
    }

    @Test
    void codesWhatAnAttackLeavesBehind() {
        Event event = event("The bombing left 12 people dead in Kabul.", "ASSAULT");

        assertThat(event.magnitude().dead()).isNotNull();
    }

    @Test
    void takesANounWithItsParticleForOneWord() {
        assertThat(types("Norwegian students held a sit-in in Oslo.")).containsExactly("PROTEST");
    }

    @Test
    void givesAPronounTheCountryOfThoseItStandsFor() {
        Event event =
                event(
                        "Gunmen in Iraq fled on Monday when they attacked a Norwegian convoy.",
                        "ASSAULT");

        assertThat(codes(event.actors())).containsExactly("IRQ");
    }

    @Test
    void addsNoFrameThatNeverWins() {
        LanguagePack pack =
                LanguagePack.read(
                        Resources.onClassPath("/org/actant/english/"),
                        Resources.onClassPath("/org/actant/knowledge/"),
                        "model/english.model",
                        ActorTables.load(Engine.class.getClassLoader(), "org/actant/english"));

        assertThat(pack.frames().shadowed()).hasSizeLessThanOrEqualTo(SHADOWED);
    }

    private static Event event(String text, String... types) {
        return read(text).stream()
                .filter(event -> List.of(types).contains(event.type()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of them in " + types(text)));
    }

    private static List<String> types(String text) {
        return read(text).stream().map(Event::type).toList();
    }

    private static List<Event> read(String text) {
        return ENGINE.read(new Article("rules", text, Metadata.NONE)).events();
    }

    private static List<String> codes(List<Participant> participants) {
        return participants.stream().map(each -> String.valueOf(each.code())).toList();
    }
}
