package org.actant.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKnowledgeTest {
    private static final String COLUMNS = "name\taliases\tcode\tsector\tother_sectors\tfrom\tto\n";

    @TempDir private Path folder;

    @Test
    void putsAUsersActorsBeforeOurs() throws IOException {
        String table =
                write(
                        "mine.tsv",
                        COLUMNS
                                + "Zorbo Front\tZF\tKEN\tREB\t-\t\t\n"
                                + "NATO\t-\tBEL\tMIL\t-\t\t\n");

        Ran ran = Ran.actant("resolve", "--actors", table, "the Zorbo Front", "NATO", "Norway");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("\"code\":\"KEN\",\"sector\":\"REB\"")
                                        .contains("your own table"),
                        line -> assertThat(line).contains("\"code\":\"BEL\""),
                        line -> assertThat(line).contains("\"code\":\"NOR\""));
    }

    @Test
    void namesEveryBadLineOfAUsersTableAtOnce() throws IOException {
        String table =
                write(
                        "bad.tsv",
                        COLUMNS
                                + "Zorbo Front\tZF\tKEX\tREB\t-\t\t\n"
                                + "Zorbo League\t-\tKEN\tREBEL\t-\t2001\t2000\n"
                                + "Zorbo Club\n");

        Ran ran = Ran.actant("code", "--actors", table, write("r.txt", "Police met."));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        table + ":2: no country and no international code: \"KEX\"",
                        table + ":3: no sector: \"REBEL\"",
                        table + ":3: Ends before it starts",
                        table + ":4: expected 7 fields, found 1");
    }

    @Test
    void codesAFrameAsTheUserSays() throws IOException {
        String report = write("r.txt", "Kenya condemned Belarus.");
        String rule =
                Ran.actant("code", report).out().replaceAll("(?s).*\"rule\":\"([^\"]*)\".*", "$1");
        String table = write("frames.tsv", "rule\tevent\n" + rule + "\tREQUEST.yield\n");

        Ran ran = Ran.actant("read", "--explain", "--frames", table, report);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("\"event\":\"REQUEST\",\"mode\":[\"yield\"]")
                .contains("\"why\":{\"frame\":\"" + rule + "\"", "\"not_coded\":[");
    }

    @Test
    void namesABadCorrectionByItsLine() throws IOException {
        String table = write("frames.tsv", "rule\tevent\nzorb.v#1\tREQUEST\n");

        Ran ran = Ran.actant("code", "--frames", table, write("r.txt", "Police met."));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(table + ":2: no frame has the id \"zorb.v#1\"");
    }

    @Test
    void refusesWhatIsNoGazetteer() throws IOException {
        String file = write("places.bin", "Nairobi, Kenya, and some more to fill the head");

        Ran ran = Ran.actant("code", "--gazetteer", file, write("r.txt", "Police met."));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(file + " cannot be used").doesNotContain("\tat ");
    }

    @Test
    void findsImportedPlaces() throws IOException {
        String table =
                write(
                        "KE.txt",
                        row("999999901", "Zorbotown", "-1.2", "36.8", "150000")
                                + "broken\n"
                                + row("999999902", "Zorbopole", "95", "36.8", "150000"));
        String places = folder.resolve("places.bin").toString();

        Ran imported = Ran.actant("import", "geonames", table, "--output", places);
        Ran coded =
                Ran.actant(
                        "code",
                        "--gazetteer",
                        places,
                        write("r.txt", "Police arrested ten protesters in Zorbotown on Tuesday."));

        assertThat(imported.exitCode()).isEqualTo(3);
        assertThat(imported.err())
                .contains(
                        table + ":2: expected 19 fields, found 1",
                        table + ":3: no latitude: \"95\"",
                        "1 of them new");
        assertThat(coded.out())
                .contains("\"resolved_place\":\"Zorbotown\",\"geonameid\":999999901");
    }

    @Test
    void importsNothingFromAnotherKindOfTable() throws IOException {
        Path places = folder.resolve("places.bin");

        Ran ran =
                Ran.actant(
                        "import",
                        "geonames",
                        write("x.txt", "a\tb\n"),
                        "--output",
                        places.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(places).doesNotExist();
    }

    @Test
    void countsNamesThatNobodyKnows() throws IOException {
        String news =
                write(
                        "n.jsonl",
                        """
                        {"id":"1","text":"Police arrested Tavik Zorbolen. A court jailed Tavik Zorbolen on Friday."}
                        {"id":"2","text":"Kenya expelled Tavik Zorbolen."}
                        """);

        Ran table = Ran.actant("unknown", news);
        Ran lines = Ran.actant("unknown", "--jsonl", "--threads", "3", news);

        assertThat(table.out())
                .startsWith("name\tcount\tarticles\texample\n")
                .contains("Tavik Zorbolen\t3\t2\tKenya expelled Tavik Zorbolen.")
                .doesNotContain("\nKenya\t");
        assertThat(lines.out()).contains("{\"name\":\"Tavik Zorbolen\",\"count\":3,\"articles\":2");
    }

    private static String row(
            String number, String name, String latitude, String longitude, String population) {
        return String.join(
                        "\t",
                        number,
                        name,
                        name,
                        "",
                        latitude,
                        longitude,
                        "P",
                        "PPL",
                        "KE",
                        "",
                        "05",
                        "",
                        "",
                        "",
                        population,
                        "",
                        "",
                        "Africa/Nairobi",
                        "2020-01-01")
                + "\n";
    }

    private String write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
