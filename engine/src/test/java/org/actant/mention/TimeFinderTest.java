package org.actant.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.actant.table.Problem;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTest {
    private static final String WORDS =
            """
            thursday=weekday=4 monday=weekday=1 mondays=weekdays=1
            september=month=9 october=month=10 july=month=7 may=month-ambiguous=5
            oct.=month-short=10
            day=unit=D week=unit=W month=unit=M year=unit=Y quarter=unit=Q q1=quarter-code=1 hour=unit=TH
            century=unit=C
            days=units=D weeks=units=W months=units=M years=units=Y hours=units=TH
            night=daypart=NI noon=clock=12:00 p.m.=pm=- pm=pm=- gmt=zone=Z
            summer=season=SU fall=season=FA fall=season-ambiguous=-
            yesterday=deictic=-1 today=deictic=0 tonight=deictic=0_NI
            currently=reference=PRESENT_REF
            last=last=-1 past=past=near next=next=- following=following=- this=this=- that=that=-
            ago=ago=- earlier=earlier=- later=later=- early=early=- mid=early=- earlier=early=-
            the_end_of=early=-
            over=about=- about=about=-
            every=every=- weekly=set=P1W several=vague=-
            a=article=- the=the=- of=of=- in=of=- on=on=- ,=comma=- 's=possessive=- s=decade-ending=-
            old=old=- in=year-guard=- since=year-guard=- from=year-guard=- to=year-guard=-
            $=no-year=- people=counted=-
            will=future-cue=- said=past-cue=- ed=past-ending=-
            since=since=- before=bound=-
            easter=holiday=easter_0 christmas=holiday=12-25 labor_day=holiday=9_1_1
            bc=bc=-
            """;

    private static final LocalDate THURSDAY = LocalDate.of(2022, 10, 27);

    private final TimeFinder finder = new TimeFinder(lexicon(), NumberFinderTest.lexicon());

    static TimeLexicon lexicon() {
        StringBuilder table = new StringBuilder("words\tkind\tvalue\n");
        for (String word : WORDS.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                table.append(word.replace('=', '\t').replace('_', ' ')).append('\n');
            }
        }
        List<Problem> problems = new ArrayList<>();
        TimeLexicon lexicon = TimeLexicon.read("times.tsv", table.toString(), problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on October 27 , 2022 . | October 27 , 2022 | 2022-10-27",
                "They met on 27 October 2022 . | 27 October 2022 | 2022-10-27",
                "They met on the 3rd of July . | the 3rd of July | 2022-07-03",
                "They met on 10/27/2022 . | 10/27/2022 | 2022-10-27",
                "They met on 2022-10-27 . | 2022-10-27 | 2022-10-27",
                "They met in July 2021 . | July 2021 | 2021-07",
                "They met in 1998 . | 1998 | 1998",
                "Prices of the 1980s . | the 1980s | 198",
                "A law of the 19th century . | the 19th century | 18",
                "A battle in 490 BC . | 490 BC | BC0490",
                "They met in the summer of 1916 . | the summer of 1916 | 1916-SU",
                "In the third quarter of 2021 it fell . | the third quarter of 2021 | 2021-Q3",
                "They met on Easter . | Easter | 2022-04-17",
                "They met on Labor Day . | Labor Day | 2022-09-05",
            })
    void readsDatesOfTheCalendar(String sentence, String words, String value) {
        assertFinds(sentence, words, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He left yesterday . | yesterday | 2022-10-26",
                "They met last week . | last week | 2022-W42",
                "They met earlier this year . | earlier this year | 2022",
                "It begins next year . | next year | 2023",
                "They met three weeks ago . | three weeks ago | 2022-W40",
                "They met last July . | last July | 2022-07",
                "It opens early next month . | early next month | 2022-11",
                "It opened in mid-September . | mid-September | 2022-09",
                "It lasts until the end of the year . | the end of the year | 2022",
            })
    void countsFromTheDayOfPublication(String sentence, String words, String value) {
        assertFinds(sentence, words, value);
    }

    @Test
    void looksBackForAWeekdayUnlessTheSentenceLooksAhead() {
        assertFinds("She said Monday that talks failed .", "Monday", "2022-10-24");
        assertFinds("Talks will resume Monday .", "Monday", "2022-10-31");
        assertFinds("He said Thursday .", "Thursday", "2022-10-27");
    }

    @Test
    void looksBackForAMonthUnlessTheSentenceLooksAhead() {
        assertFinds("Fuel ran out in September .", "September", "2022-09");
        assertFinds("The port will open in May .", "May", "2023-05");
    }

    @Test
    void readsLengthsHoweverTheyAreHyphenated() {
        assertFinds("They were held for over 1,000 days .", "over 1,000 days", "P1000D");
        assertFinds("A two-week truce .", "two-week", "P2W");
        assertFinds("For several months .", "several months", "PXM");
    }

    @Test
    void readsTimesOfTheDay() {
        assertFinds("It began at 8 p.m. Thursday .", "8 p.m. Thursday", "2022-10-27T20:00");
        assertFinds("It began Monday night .", "Monday night", "2022-10-24TNI");
        assertFinds("It began at 1530 GMT .", "1530 GMT", "2022-10-27T15:30Z");
    }

    @Test
    void readsWhatComesAgain() {
        assertFinds("They march every Monday .", "every Monday", "XXXX-WXX-1");
        assertFinds("A weekly march .", "weekly", "P1W");
    }

    @Test
    void countsFromTheTimeToldLastAfterFollowing() {
        List<TimeMention> found =
                find("Troops crossed on May 3 , 1990 .", "The following day they left .");

        assertThat(found).extracting(TimeMention::value).contains("1990-05-03", "1990-05-04");
    }

    @Test
    void keepsAnXForWhatDependsOnAnUnknownDayOfPublication() {
        List<TimeMention> found =
                finder.find(Sentences.document("He left Thursday , on October 3 ."), null);

        assertThat(found)
                .extracting(TimeMention::value)
                .containsExactly("XXXX-WXX-4", "XXXX-10-03");
    }

    @Test
    void takesNoYearFromACountOrASum() {
        assertThat(find("It killed 2000 people and cost $ 1998 .")).isEmpty();
    }

    @Test
    void takesNoAgeForALength() {
        assertThat(find("A 19 years old student .")).isEmpty();
    }

    @Test
    void readsNoDayThatTheMonthLacks() {
        assertThat(find("They met on October 32 , said Ann ."))
                .extracting(TimeMention::value)
                .containsExactly("2022-10");
    }

    @Test
    void findsTheDayOfPublicationInALineOfItsOwn() {
        Document dated = Sentences.document("Storm hits coast", "October 27 , 2022", "It rained .");

        assertThat(finder.published(dated)).isEqualTo(THURSDAY);
    }

    @Test
    void takesNoCopyrightYearForTheDayOfPublication() {
        String text = "It rained .\nCopyright © 2023 The Daily . All rights reserved .";
        Document document =
                new Document(
                        new Article("a", text, Metadata.NONE),
                        new Dateline.Absent(),
                        Sentences.document("It rained .").sentences(),
                        List.of(new Span(12, text.length())));

        assertThat(finder.published(document)).isNull();
    }

    @Test
    void namesEveryBadLineAtOnce() {
        List<Problem> problems = new ArrayList<>();
        TimeLexicon.read("t", "words\tkind\tvalue\nmay\tmonht\t5\nday\tunit\tQQ\n", problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("t:2: unknown kind \"monht\"", "t:3: not a unit: \"QQ\"");
    }

    @Test
    void keepsItsFooting() {
        String[] pieces = {
            "the",
            "last",
            "3",
            "two",
            "days",
            "ago",
            "of",
            "October",
            "31",
            ",",
            "2022",
            "'s",
            "May",
            "quarter",
            "-",
            "/",
            "1990",
            "s",
            "every",
            "early",
            "12:30",
            "p.m.",
            "’80s",
            "half",
            "0",
            "99999999999999999999",
            "1/0",
            "Easter",
            "BC",
            "third",
            "12/31/0000"
        };
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder sentence = new StringBuilder("x");
            for (int word = random.nextInt(9); word >= 0; word--) {
                sentence.append(random.nextBoolean() ? " " : " the ");
                sentence.append(pieces[random.nextInt(pieces.length)]);
            }
            Document document = Sentences.document(sentence.toString());
            int end = 0;
            for (TimeMention mention : finder.find(document, THURSDAY)) {
                assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
                assertThat(end).isLessThanOrEqualTo(sentence.length());
                assertThat(mention.value()).isNotEmpty();
            }
        }
    }

    private List<TimeMention> find(String... sentences) {
        return finder.find(Sentences.document(sentences), THURSDAY);
    }

    private void assertFinds(String sentence, String words, String value) {
        List<TimeMention> found = find(sentence);
        assertThat(found).as(sentence).hasSize(1);
        assertThat(found.getFirst().span().of(sentence)).isEqualTo(words);
        assertThat(found.getFirst().value()).isEqualTo(value);
    }
}
