package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.actant.lexicon.ActorEntry.Body;
import org.actant.lexicon.ActorEntry.Country;
import org.actant.lexicon.ActorEntry.Person;
import org.actant.lexicon.ActorEntry.Role;
import org.actant.lexicon.ActorEntry.Surname;
import org.actant.lexicon.ActorEntry.Term;
import org.actant.table.TableException;
import org.junit.jupiter.api.Test;

final class ActorLexiconTest {
    private final ActorLexicon lexicon = ActorSamples.lexicon();

    @Test
    void findsTheLongestName() {
        List<ActorMatch> matches = match("the World Health Organization said");

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().first()).isEqualTo(1);
        assertThat(matches.getFirst().last()).isEqualTo(3);
    }

    @Test
    void readsNamesWithAndWithoutFullStops() {
        assertThat(match("U.S. and US").stream().filter(match -> match.is(Country.class)))
                .hasSize(2);
    }

    @Test
    void doesNotTakeSmallWordsForAbbreviations() {
        assertThat(match("they told us who came")).isEmpty();
    }

    @Test
    void readsNamesWithAccentsDroppedOrAdded() {
        assertThat(match("Jean Dulac met Jean Dülac")).allMatch(match -> match.is(Person.class));
    }

    @Test
    void readsNamesInATextOfCapitals() {
        assertThat(match("HAITI PRESIDENT JEAN DULAC RESIGNS")).hasSize(3);
    }

    @Test
    void keepsAHyphenatedNationality() {
        assertThat(match("Danish - led soldiers").getFirst().first()).isZero();
    }

    @Test
    void knowsRolesInThePlural() {
        Role role = match("two Prime Ministers").getFirst().as(Role.class).orElseThrow();

        assertThat(role.plural()).isTrue();
        assertThat(role.name()).isEqualTo("prime minister");
    }

    @Test
    void knowsPeopleByTheirSurname() {
        assertThat(match("Kibet spoke").getFirst().is(Surname.class)).isTrue();
    }

    @Test
    void tellsWhoHeldAnOffice() {
        Term holder =
                Objects.requireNonNull(lexicon.holder("HTI", "premier", LocalDate.of(2022, 1, 1)));

        assertThat(holder.person()).isEqualTo("Marc Lenoir");
    }

    @Test
    void tellsOfNoHolderBeforeTheFirst() {
        assertThat(lexicon.holder("HTI", "president", LocalDate.of(2001, 1, 1))).isNull();
    }

    @Test
    void tellsWhoBelongedToAnOrganisationOnADay() {
        assertThat(lexicon.members("WHO", LocalDate.of(1960, 1, 1))).containsExactly("DNK", "HTI");
        assertThat(lexicon.members("World Health Organization", LocalDate.of(1970, 6, 1)))
                .containsExactly("DNK");
        assertThat(lexicon.members("WHO", null)).containsExactly("DNK", "HTI");
    }

    @Test
    void knowsNoMembersOfWhatIsNoOrganisation() {
        assertThat(lexicon.members("Hill Army", null)).isEmpty();
    }

    @Test
    void namesEveryBadMembershipAtOnce() {
        Map<String, String> texts = new TreeMap<>(ActorSamples.tables().texts());
        texts.put(
                "members",
                ActorSamples.table(
                        "organisation country from to",
                        "United Nations|XYZ|1945|",
                        "League of Chess|DNK|1945|",
                        "United Nations|DNK|1950|1949",
                        "United Nations|DNK|1945|",
                        "United Nations|DNK|1980|1990"));

        assertThatThrownBy(() -> ActorLexicon.read(new ActorTables(texts, List.of())))
                .hasMessageContaining("members.tsv:2: no country: \"XYZ\"")
                .hasMessageContaining("members.tsv:3: not in organisations.tsv")
                .hasMessageContaining("members.tsv:4: Ends before it starts")
                .hasMessageContaining("members.tsv:6: DNK is already in \"United Nations\"");
    }

    @Test
    void forgivesOneSlipOfThePen() {
        assertThat(lexicon.misspelt("Ethopian")).isEqualTo("ETH");
        assertThat(lexicon.misspelt("Etiopain")).isNull();
    }

    @Test
    void letsAUsersTableWin() {
        String own =
                ActorSamples.table(
                        "name aliases code sector other_sectors from to",
                        "Hill Army|-|KEN|MIL|-||");
        ActorLexicon layered =
                ActorLexicon.read(ActorSamples.tables().with(new ActorTables.Own("mine.tsv", own)));

        ActorMatch match = layered.matchForms(List.of("Hill", "Army")).getFirst();

        assertThat(match.as(Body.class).orElseThrow().code()).isEqualTo("KEN");
    }

    @Test
    void namesEveryBadLineAtOnce() {
        Map<String, String> texts = new TreeMap<>(ActorSamples.tables().texts());
        texts.put(
                "terms",
                ActorSamples.table(
                        "country office person from to sector",
                        "HTI|President|Jean Dulac|2017-02-07|2021-07-07|GOV",
                        "HTI|President|Marc Lenoir|2020-01-01|2022-01-01|GOV",
                        "XYZ|President|Somebody|2000|2001|GOV",
                        "KEN|President|Amos Kibet|2013-13-09||GOV",
                        "KEN|Prime Minister|Amos Kibet|2010|2009|GOV",
                        "DNK|King|Knud|1990||KNG"));

        assertThatThrownBy(() -> ActorLexicon.read(new ActorTables(texts, List.of())))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("terms.tsv:3: \"Marc Lenoir\" overlaps with \"Jean Dulac\"")
                .hasMessageContaining("terms.tsv:4: no country and no international code: \"XYZ\"")
                .hasMessageContaining("terms.tsv:5: not a date: \"2013-13-09\"")
                .hasMessageContaining("terms.tsv:6: Ends before it starts")
                .hasMessageContaining("terms.tsv:7: no sector: \"KNG\"");
    }

    @Test
    void refusesOneNameForTwoBodiesOfTheSameTime() {
        Map<String, String> texts = new TreeMap<>(ActorSamples.tables().texts());
        texts.put(
                "groups",
                ActorSamples.table(
                        "name aliases code sector other_sectors from to",
                        "Coast Front|CF|KEN|REB|-||",
                        "Centre Forward|CF|DNK|PTY|-||"));

        assertThatThrownBy(() -> ActorLexicon.read(new ActorTables(texts, List.of())))
                .hasMessageContaining("\"CF\" names both \"Coast Front\" and \"Centre Forward\"");
    }

    @Test
    void allowsDatesOfAYearToTouch() {
        Map<String, String> texts = new TreeMap<>(ActorSamples.tables().texts());
        texts.put(
                "terms",
                ActorSamples.table(
                        "country office person from to sector",
                        "HTI|President|Jean Dulac|2001|2004|GOV",
                        "HTI|President|Marc Lenoir|2004|2006|GOV"));

        assertThat(ActorLexicon.read(new ActorTables(texts, List.of()))).isNotNull();
    }

    @Test
    void foldsADependencyIntoItsState() {
        Map<String, String> texts = new TreeMap<>(ActorSamples.tables().texts());
        texts.put(
                "agencies",
                ActorSamples.table(
                        "name aliases code sector other_sectors from to",
                        "Inatsisartut|-|GRL|GOV|-||"));
        ActorLexicon folded = ActorLexicon.read(new ActorTables(texts, List.of()));

        ActorMatch match = folded.matchForms(List.of("Inatsisartut")).getFirst();

        assertThat(match.as(Body.class).orElseThrow().code()).isEqualTo("DNK");
    }

    @Test
    void matchesStayInsideRandomText() {
        Random random = new Random(7);
        String letters = "HaitUN.S-'’ éÜ\u0130ß😀12";
        for (int round = 0; round < 2_000; round++) {
            List<String> forms = new ArrayList<>();
            for (int word = random.nextInt(8); word >= 0; word--) {
                StringBuilder form = new StringBuilder();
                for (int at = random.nextInt(90); at >= 0; at--) {
                    form.append(letters.charAt(random.nextInt(letters.length())));
                }
                forms.add(form.toString());
            }
            for (ActorMatch match : lexicon.matchForms(forms)) {
                assertThat(match.first()).isBetween(0, match.last());
                assertThat(match.last()).isLessThan(forms.size());
            }
        }
    }

    private List<ActorMatch> match(String words) {
        return lexicon.matchForms(List.of(words.split(" ", -1)));
    }
}
