package org.actant.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFinderTest {
    private static final String WORDS =
            """
            one=unit=1 two=unit=2 three=unit=3 four=unit=4 six=unit=6 twelve=unit=12
            nineteen=unit=19 twenty=tens=20 thirty=tens=30 ninety=tens=90 hundred=hundred=100
            thousand=scale=1000 million=scale=1000000 dozen=dozen=12
            a=article=1 third=ordinal=3 rd=ordinal-suffix=- th=ordinal-suffix=-
            dozens=vague=24_99 hundreds=vague=200_999 tens=vague=20_99
            thousands=vague=2000_9999 several=vague=3_9
            at_least=at-least=- more_than=more-than=- up_to=at-most=- fewer_than=less-than=-
            about=about=90_110 nearly=about=90_100
            between=between=- to=to=- and=to=- or=to=- of=of=- and=and=-
            """;

    private final NumberFinder finder = new NumberFinder(lexicon());

    static NumberLexicon lexicon() {
        StringBuilder table = new StringBuilder("words\tkind\tvalue\n");
        for (String word : WORDS.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                table.append(word.replace('=', '\t').replace('_', ' ')).append('\n');
            }
        }
        List<Problem> problems = new ArrayList<>();
        NumberLexicon lexicon = NumberLexicon.read("numbers.tsv", table.toString(), problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It killed two men | two | 2 | 2",
                "It killed 1,234 men | 1,234 | 1234 | 1234",
                "It killed twenty-four men | twenty-four | 24 | 24",
                "It killed two hundred and thirty men | two hundred and thirty | 230 | 230",
                "It cost 1.5 million pounds | 1.5 million | 1500000 | 1500000",
                "It killed two dozen men | two dozen | 24 | 24",
                "It killed a dozen men | a dozen | 12 | 12",
                "It killed dozens of men | dozens | 24 | 99",
                "It drew tens of thousands of men | tens of thousands | 20000 | 99999",
                "It drew several hundred men | several hundred | 300 | 999",
                "It killed between 20 and 30 men | between 20 and 30 | 20 | 30",
                "It killed 20 to 30 men | 20 to 30 | 20 | 30",
                "It killed two or three men | two or three | 2 | 3",
                "It killed up to 40 men | up to 40 | 0 | 40",
                "It killed fewer than 40 men | fewer than 40 | 0 | 39",
                "It killed nearly 100 men | nearly 100 | 90 | 100",
                "It drew 2 to 3 million men | 2 to 3 million | 2000000 | 3000000",
            })
    void readsNumbersAndRanges(String sentence, String words, long least, long most) {
        List<NumberMention> found = finder.find(Sentences.document(sentence));

        assertThat(found).as(sentence).hasSize(1);
        assertThat(found.getFirst().span().of(sentence)).isEqualTo(words);
        assertThat(found.getFirst().least()).isEqualTo(least);
        assertThat(found.getFirst().most()).isEqualTo(most);
    }

    @Test
    void leavesTheUpperEndOpenWhereTheWordsDo() {
        List<NumberMention> found =
                finder.find(
                        Sentences.document(
                                "It killed at least 12 men", "and more than 1,000 hens"));

        assertThat(found).extracting(NumberMention::least).containsExactly(12L, 1001L);
        assertThat(found).extracting(NumberMention::most).containsOnly(NumberMention.UNBOUNDED);
    }

    @Test
    void tellsTwoNumbersFromOne() {
        List<NumberMention> found =
                finder.find(Sentences.document("It killed two and hurt 30 , 12 badly"));

        assertThat(found).extracting(NumberMention::least).containsExactly(2L, 30L, 12L);
    }
}
