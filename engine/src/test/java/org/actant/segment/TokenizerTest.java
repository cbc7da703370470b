package org.actant.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer(Lexicons.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "We don't know | We do n't know",
                "They cannot and won’t | They can not and wo n’t",
                "It's the mayor's, she'll say | It 's the mayor 's , she 'll say",
                "the miners' union | the miners ' union",
                "O'Neill at five o'clock | O'Neill at five o'clock",
                "back in the 1980's, the '90s | back in the 1980's , the '90s",
                "give 'em hell, we're gonna | give 'em hell , we 're gon na",
                "well-known anti-war non-aligned re-elected | well - known anti-war non-aligned"
                        + " re-elected",
                "the F-16, the 5-2 win | the F - 16 , the 5 - 2 win",
                "call 555-1234 or 020-7946-0958 | call 555-1234 or 020-7946-0958",
                "$5.2bn, US$3, 9%, 1,250 | $ 5.2 bn , US$ 3 , 9 % , 1,250",
            })
    void cutsAsTheTreebanksDo(String text, String tokens) {
        assertThat(forms(text)).containsExactly(tokens.split(" ", -1));
    }

    @Test
    void keepsTheStopsOfAcronymsAndInitials() {
        assertThat(forms("The U.S.-led force met J. Smith of Acme Inc. at 5 p.m. there."))
                .containsExactly(
                        "The", "U.S.", "-", "led", "force", "met", "J.", "Smith", "of", "Acme",
                        "Inc.", "at", "5", "p.m.", "there", ".");
    }

    @Test
    void takesAnAbbreviationBeforeANumberOnlyThere() {
        assertThat(forms("No. 7 said no. Then"))
                .containsExactly("No.", "7", "said", "no", ".", "Then");
    }

    @Test
    void keepsAddressesWhole() {
        assertThat(forms("See https://example.org/a?b=c, mail x.y@example.org. Ask @town_hall."))
                .containsExactly(
                        "See",
                        "https://example.org/a?b=c",
                        ",",
                        "mail",
                        "x.y@example.org",
                        ".",
                        "Ask",
                        "@town_hall",
                        ".");
    }

    @Test
    void keepsMaskedAddressesAndAccountsWhole() {
        assertThat(forms("From jdoe...@example.org, M.A.Doe@example.org and Doe@SALES to a b@ c"))
                .containsExactly(
                        "From",
                        "jdoe...@example.org",
                        ",",
                        "M.A.Doe@example.org",
                        "and",
                        "Doe@SALES",
                        "to",
                        "a",
                        "b",
                        "@",
                        "c");
    }

    @Test
    void keepsALineOfDashesAndEqualsSignsWhole() {
        assertThat(forms("--==-- News ==--")).containsExactly("--==--", "News", "==--");
    }

    @Test
    void keepsDatesTimesAndFractions() {
        assertThat(forms("on 3/4/2022 at 10:30, 9/11 and 1/2"))
                .containsExactly("on", "3/4/2022", "at", "10:30", ",", "9/11", "and", "1/2");
    }

    @Test
    void keepsADayAMonthAndAYearTogether() {
        assertThat(forms("due 07-Mar-19 by x-Mar-19"))
                .containsExactly("due", "07-Mar-19", "by", "x", "-", "Mar", "-", "19");
    }

    @Test
    void joinsDotsAndDashesButNotDifferentMarks() {
        assertThat(forms("Well... no -- (yes)!?"))
                .containsExactly("Well", "...", "no", "--", "(", "yes", ")", "!?");
    }

    @Test
    void keepsAnEmojiWithItsModifiersInOneToken() {
        assertThat(forms("ok 👍🏽 👩‍👩‍👧 🇭🇹!"))
                .containsExactly("ok", "👍🏽", "👩‍👩‍👧", "🇭🇹", "!");
    }

    private List<String> forms(String text) {
        Tokens tokens = new Tokens();
        tokenizer.tokenize(text, 0, text.length(), tokens);
        List<String> forms = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            forms.add(text.substring(tokens.start(token), tokens.end(token)));
        }
        return forms;
    }
}
