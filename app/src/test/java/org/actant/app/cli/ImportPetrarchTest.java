package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPetrarchTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void makesATableOfActorsWithTheirNamesAsPeopleWriteThem() throws IOException {
        assertThat(
                        rows(
                                """
                                # Invented movements.
                                BLACK_REEF_FRONT_(BRF)_ [PHLREB]  # since ever
                                +FRONT_OF_THE_BLACK_REEF_
                                +AL-SHATI'_BRIGADE_

                                LAKE_TRADERS_UNION_ [KENLABBUS]
                                COUNCIL_OF_ISLANDS_ [IGOUNO]
                                """))
                .containsExactly(
                        "Black Reef Front\tBRF;Front of the Black Reef;Al-Shati' Brigade\tPHL\tREB\t-\t\t",
                        "Lake Traders Union\t-\tKEN\tLAB\tBUS\t\t",
                        "Council of Islands\t-\tUNO\t-\t-\t\t");
    }

    @Test
    void keepsTheDaysWhoseEndIsTheFirstThatIsNotMeant() throws IOException {
        assertThat(
                        rows(
                                """
                                OMAR_TESTERMAN_
                                +TESTERMAN_THE_ELDER_
                                [KENOPP <920101]
                                [KENGOV 920101-19961231]
                                [KENELI > 20050301]
                                [KENBUS]
                                """))
                .containsExactly(
                        "Omar Testerman\tTesterman the Elder\tKEN\tOPP\t-\t\t1991-12-31",
                        "Omar Testerman\tTesterman the Elder\tKEN\tGOV\t-\t1992-01-01\t1996-12-30",
                        "Omar Testerman\tTesterman the Elder\tKEN\tELI\t-\t2005-03-01\t",
                        "Omar Testerman\tTesterman the Elder\tKEN\tBUS\t-\t1996-12-31\t2005-02-28");
    }

    @Test
    void takesTheFirstCodeWhereDaysAreOfTwo() throws IOException {
        assertThat(
                        rows(
                                """
                                OMAR_TESTERMAN_ [KENGOV 20000101-20100101][KENOPP 20050101-20150101]
                                """))
                .containsExactly(
                        "Omar Testerman\t-\tKEN\tGOV\t-\t2000-01-01\t2009-12-31",
                        "Omar Testerman\t-\tKEN\tOPP\t-\t2010-01-01\t2014-12-31");
    }

    @Test
    void makesWordsForPeopleOfAgentsAndLeavesOutThoseWeKnow() throws IOException {
        Path file =
                dictionary(
                        """
                        !FOLK! = MAN, WOMEN
                        FARMER [~AGR]
                        KELPMONGER [~BUS]
                        SEAWEED_DIVER {SEAWEED_DIVERS} [~AGR]
                        REEF_GENTRY {} [~ELI]
                        QUAY!FOLK! [~LAB]
                        TIDE_WARDENRY [~COP]
                        """);

        Ran ran = petrarch(file);

        assertThat(table())
                .containsExactly(
                        "kelpmonger\tkelpmongers\t-\tBUS\t-\t\t",
                        "seaweed diver\tseaweed divers\t-\tAGR\t-\t\t",
                        "reef gentry\t-\t-\tELI\t-\t\t",
                        "quayman\tquaywomen\t-\tLAB\t-\t\t",
                        "tide wardenry\ttide wardenries\t-\tCOP\t-\t\t");
        assertThat(ran.err())
                .contains("1 agents left out: they are known with the same sector")
                .contains("0 actors and 5 agents: ");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void theTableIsOneForActors() throws IOException {
        petrarch(
                dictionary(
                        """
                        BLACK_REEF_FRONT_ [PHLREB > 20100101]
                        KELPMONGER [~BUS]
                        """));

        Ran ran =
                Ran.actant(
                        "resolve",
                        "--actors",
                        output(),
                        "--date",
                        "2024-02-03",
                        "the Black Reef Front",
                        "Kenyan kelpmongers");

        assertThat(ran.out())
                .contains("\"code\":\"PHL\",\"sector\":\"REB\"")
                .contains("\"code\":\"KEN\",\"sector\":\"BUS\"");
    }

    @Test
    void countsAndTellsWhatHasNoCounterpart() throws IOException {
        Ran ran =
                petrarch(
                        dictionary(
                                """
                                REEF_COUNTRIES_ [SEA]
                                LAKE_COUNTRIES_ [SEAREB]
                                REEF_TRUST_ [KENZZZ]
                                NOBODY_ [---]
                                REEF_TRUST_ [UGA]
                                """));

        assertThat(ran.err())
                .contains("1 entries left out: an earlier entry has their names")
                .contains("1 codes left out: they say that it is nobody (---)")
                .contains("2 codes left out, of nobody that PLOVER has a code for: SEA 2")
                .contains(
                        "1 parts of codes left out, of nothing that PLOVER has a sector for: ZZZ 1")
                .contains("1 actors and 0 agents");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void namesEachBadLineAndGoesOn() throws IOException {
        Path file =
                dictionary(
                        """
                        +STRAY_NAME_
                        REEF_ONE_ [KENGOV 991332]
                        REEF_TWO_ [KENGO]
                        REEF_THREE_
                        REEF_FOUR_ [KENGOV 20100101-20000101]
                        REEF_FIVE_ [KENGOV
                        REEF_SIX_ [KENGOV 19991301-20000101]
                        REEF;SEVEN_ [KENGOV]
                        KELP!FOLK! [~AGR]
                        REEF_NINE_ [KENGOV]
                        """);

        Ran ran = petrarch(file);

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .contains(
                        file + ":1: no name stands before it",
                        file + ":2: \"991332\" is none of <DAY, >DAY and DAY-DAY",
                        file + ":3: \"KENGO\" is not made of parts of three capitals",
                        file + ":4: \"REEF_THREE_\" has no code",
                        file + ":5: the days end before they begin: 2010-01-01, 2000-01-01",
                        file + ":6: \"[KENGOV\" is no code; one looks like [KENGOV]",
                        file + ":7: 19991301 is no day",
                        file + ":8: \"REEF;SEVEN_\" is no name",
                        file + ":9: no set is called !FOLK!",
                        "9 lines were left out");
        assertThat(table()).containsExactly("Reef Nine\t-\tKEN\tGOV\t-\t\t");
    }

    @Test
    void countsTheVerbsOfADictionaryOfVerbsAndWritesNothing() throws IOException {
        Ran ran =
                petrarch(
                        dictionary(
                                """
                                &KELP
                                +SEAWEED
                                --- GATHER [050] ---
                                GATHER {GATHERED GATHERING}
                                - * KELP [040]
                                +GATHER_UP
                                """));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("1 verbs left out, with 1 patterns")
                .contains("no actor and no agent is in these files; nothing was written");
        assertThat(Path.of(output())).doesNotExist();
    }

    @Test
    void readsDictionariesInLatin1() throws IOException {
        Path file = folder.resolve("latin.actors.txt");
        Files.writeString(file, "JOSÉ_ARRECIFE_ [PER]\n", Charset.forName("ISO-8859-1"));

        petrarch(file);

        assertThat(table()).containsExactly("José Arrecife\t-\tPER\t-\t-\t\t");
    }

    private List<String> rows(String dictionary) throws IOException {
        Ran ran = petrarch(dictionary(dictionary));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return table();
    }

    private Path dictionary(String content) throws IOException {
        return Files.writeString(folder.resolve("some.actors.txt"), content);
    }

    private Ran petrarch(Path file) {
        return Ran.actant("import", "petrarch", file.toString(), "--output", output());
    }

    private String output() {
        return folder.resolve("mine.tsv").toString();
    }

    private List<String> table() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(output()));
        assertThat(lines.getFirst()).startsWith("name\taliases\t");
        return lines.subList(1, lines.size());
    }
}
