package org.actant.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private static final String[] PIECES = {
        "Gen.",
        "Smith",
        "U.S.",
        "said",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "don't",
        "cannot",
        "...",
        ".",
        "!",
        "?",
        ",",
        "—",
        "--",
        "-",
        "(",
        ")",
        "[",
        "]",
        "\n",
        "\n\n",
        "\r\n",
        "  ",
        "\t",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\u0000",
        "\u0007",
        "\uD83D",
        "\uDE00",
        "😀",
        "👩‍👧",
        "é",
        "e\u0301",
        "汉字",
        "5",
        "5.2",
        "1,000",
        "$",
        "%",
        "anti-war",
        "well-known",
        "http://",
        "www.",
        "a@b.c",
        "@",
        "#",
        "KABUL",
        "(AP)",
        "Copyright ©",
        "By",
        "The",
        "Read more:",
        "1.",
        "I.",
        "𝒳",
        "\u2028",
        "'s"
    };

    private final Segmenter segmenter = new Segmenter(Lexicons.english());

    @Test
    void endsASentenceAtAStopWithTheMarksThatCloseOnIt() {
        assertThat(sentences("“Stay home.” The town obeyed. (It always did.) He left."))
                .containsExactly(
                        "“Stay home.”", "The town obeyed.", "(It always did.)", "He left.");
    }

    @Test
    void endsASentenceAfterAnAbbreviationOnlyBeforeAWordThatStartsOne() {
        assertThat(
                        sentences(
                                "Troops left the U.S. The base of Acme Inc. Chairman Gen. Bo Li"
                                        + " closed."))
                .containsExactly(
                        "Troops left the U.S.",
                        "The base of Acme Inc. Chairman Gen. Bo Li closed.");
    }

    @Test
    void keepsAQuestionInsideItsSentence() {
        assertThat(sentences("“Who knows?” he asked the crowd. Nobody did."))
                .containsExactly("“Who knows?” he asked the crowd.", "Nobody did.");
    }

    @Test
    void takesASentenceThatStartsSmall() {
        assertThat(sentences("the road is cut. nobody came through."))
                .containsExactly("the road is cut.", "nobody came through.");
    }

    @Test
    void goesOnInTheNextLineOfHardWrappedText() {
        String text =
                """
                The army said on Monday that it had taken the last of the three
                bridges over the river, which rebels had held since the spring, and
                that the road to the port was open again for the first time.
                """;

        assertThat(segment(text).sentences()).hasSize(1);
    }

    @Test
    void takesEachLineForAParagraphWhereLinesAreWhole() {
        Document document = segment("Police fired shots.\nA man fell.\nThe square was cleared.");

        assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    }

    @Test
    void tellsTheHeadlineFromTheText() {
        Document document = segment("Rebels take port\n\nRebels took the port on Sunday.");

        assertThat(document.sentences())
                .extracting(Sentence::kind)
                .containsExactly(Sentence.Kind.HEADLINE, Sentence.Kind.BODY);
    }

    @Test
    void cutsAHeadlineWhereItsPartsEnd() {
        Document document = segment("Rebels take port; envoys meet\n\nThey came; they won.");

        assertThat(document.sentences())
                .extracting(sentence -> sentence.tokens().size())
                .containsExactly(4, 2, 6);
    }

    @Test
    void knowsTheTitleThoughItEndsInAStop() {
        Article article =
                new Article(
                        "a",
                        "Rebels take port.\n\nThey came by night.",
                        new Metadata("Rebels take port", null, null, null));

        assertThat(segmenter.segment(article).sentences().getFirst().kind())
                .isEqualTo(Sentence.Kind.HEADLINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT-LOUIS, Mauritius (AP) — Police said so. | PORT-LOUIS, Mauritius | AP |",
                "LISBON, Oct 27 (Reuters) - Police said so. | LISBON | Reuters | --10-27",
                "OSLO (Reuters) - Police said so. | OSLO | Reuters |",
                "QUITO, Ecuador — Police said so. | QUITO, Ecuador | |",
                "LA PAZ, 3 JAN 90 (AFP) -- [TEXT] POLICE SAID SO. | LA PAZ | AFP | --01-03",
                "Geneva (CNN) The police said so. | Geneva | CNN |",
                "Muscat, Oct 15, AFP - The police said so. | Muscat | AFP | --10-15",
            })
    void readsTheDateline(String text, String place, String agency, String day) {
        Dateline.Stated dateline = (Dateline.Stated) segment(text).dateline();

        assertThat(dateline.place().of(text)).isEqualTo(place);
        assertThat(dateline.agency()).isEqualTo(agency);
        assertThat(dateline.day()).isEqualTo(day == null ? null : MonthDay.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor — a baker — said so.",
                "NATO — an alliance — said so.",
                "UPDATE — Police said so.",
                "He waited (AP) and left - Police said so.",
            })
    void takesNoSentenceForADateline(String text) {
        assertThat(segment(text).dateline()).isEqualTo(new Dateline.Absent());
    }

    @Test
    void setsBoilerplateApart() {
        String text =
                """
                By Ann Lee

                The dam broke. Lee Wu contributed to this report.

                Advertisement

                Read more: What dams are for

                Copyright © 2023 The Agency. It may not be copied.\
                """;

        Document document = segment(text);

        assertThat(document.sentences()).hasSize(1);
        assertThat(document.boilerplate().stream().map(span -> span.of(text)).toList())
                .containsExactly(
                        "By Ann Lee",
                        "Lee Wu contributed to this report.\n\nAdvertisement\n\n"
                                + "Read more: What dams are for\n\n"
                                + "Copyright © 2023 The Agency. It may not be copied.");
    }

    @Test
    void cutsASentenceThatIsTooLong() {
        Document document = segment("one, two three ".repeat(2_500));

        assertThat(document.sentences())
                .allSatisfy(sentence ->
                        assertThat(sentence.tokens())
                                .hasSizeLessThanOrEqualTo(Segmenter.LONGEST_SENTENCE));
        assertThat(document.sentences().stream().mapToInt(one -> one.tokens().size()).sum())
                .isEqualTo(10_000);
    }

    @Test
    void readsALineOfMillionsInLinearTime() {
        String text = "The bridge fell and the \"river\" rose, (they said ".repeat(100_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> segment(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", "...", "—", "(", "\uD83D", "-0-"})
    void readsTextWithNothingInIt(String text) {
        assertEveryCharacterHasItsPlace(text);
    }

    @Test
    void givesEveryCharacterItsPlaceWhateverTheText() {
        for (int seed = 0; seed < 3_000; seed++) {
            assertEveryCharacterHasItsPlace(randomText(new Random(seed)));
        }
    }

    @Test
    void readsTheSameTextTheSameWay() {
        String text = randomText(new Random(7)).repeat(20);

        assertThat(segment(text)).isEqualTo(segment(text));
    }

    private void assertEveryCharacterHasItsPlace(String text) {
        Document document = segment(text);
        BitSet taken = new BitSet(text.length());
        document.boilerplate().forEach(span -> take(taken, span, text, true));
        if (document.dateline() instanceof Dateline.Stated stated) {
            take(taken, stated.span(), text, true);
        }
        int last = -1;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.form()).isEqualTo(token.span().of(text)).isNotEmpty();
                assertThat(token.span().start()).as(text).isGreaterThanOrEqualTo(last);
                last = token.span().end();
                take(taken, token.span(), text, false);
            }
            List<Token> tokens = sentence.tokens();
            assertThat(sentence.span())
                    .isEqualTo(tokens.getFirst().span().cover(tokens.getLast().span()));
        }
        for (int at = 0; at < text.length(); at++) {
            if (!Characters.isSpace(text.charAt(at))) {
                assertThat(taken.get(at)).as("%s at %d", text, at).isTrue();
            }
        }
    }

    private static void take(BitSet taken, Span span, String text, boolean withSpace) {
        for (int at = span.start(); at < span.end(); at++) {
            if (!withSpace || !Characters.isSpace(text.charAt(at))) {
                assertThat(taken.get(at)).as("%s at %d", text, at).isFalse();
                taken.set(at);
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int piece = 0; piece < length; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private List<String> sentences(String text) {
        return segment(text).sentences().stream().map(one -> one.span().of(text)).toList();
    }

    private Document segment(String text) {
        return segmenter.segment(new Article("a", text, Metadata.NONE));
    }
}
