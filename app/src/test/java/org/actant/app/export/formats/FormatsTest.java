package org.actant.app.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.context.Magnitude;
import org.actant.context.Time;
import org.actant.lexicon.Resources;
import org.actant.ontology.Ontology;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each format writes, as DuckDB's own reader sees it: every field, compared as text.
class FormatsTest {
    private static final String TEXT = "Kenya jailed 12 \"miners\" in Nairobi in May.";
    private static final Codes CODES = Codes.load();

    @TempDir private Path folder;

    @Test
    void writesPolecatsFortyColumns() throws IOException, SQLException {
        List<List<String>> rows = read(new Polecat(CODES), true);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsExactly(
                        columns(
                                "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|"
                                        + "Contexts|Actor Name|Actor Country|Actor COW|"
                                        + "Primary Actor Sector|Actor Sectors|Actor Title|"
                                        + "Actor Name Raw|Wikipedia Actor ID|Recipient Name|"
                                        + "Recipient Country|Recipient COW|"
                                        + "Primary Recipient Sector|Recipient Sectors|"
                                        + "Recipient Title|Recipient Name Raw|"
                                        + "Wikipedia Recipient ID|Placename|City|District|Province|"
                                        + "Country|Latitude|Longitude|GeoNames ID|Raw Placename|"
                                        + "Feature Type|Source|Publication Date|Story People|"
                                        + "Story Organizations|Story Locations|Language|Version"));
        assertThat(rows.getLast())
                .containsExactly(
                        columns(
                                "a-1|2024-05-01|COERCE|arrest|-7.0|MATERIAL CONFLICT|labor|"
                                        + "Government of Kenya|KEN|501|GOV|GOV;COP|President|Kenya|"
                                        + "None|None|None|None|JRN|JRN|None|12 \"miners\"|None|"
                                        + "Nairobi|Nairobi|None|None|KEN|-1.28|36.82|184745|"
                                        + "Nairobi|PPLC|The Wire|2024-06-01|None|None|Kenya;Nairobi|"
                                        + "en|actant 1+english 1"));
    }

    @Test
    void writesIcewsTwentyColumns() throws IOException, SQLException {
        List<List<String>> rows = read(new Icews(CODES), true);

        assertThat(rows.getFirst())
                .containsExactly(
                        columns(
                                "Event ID|Event Date|Source Name|Source Sectors|Source Country|"
                                        + "Event Text|CAMEO Code|Intensity|Target Name|"
                                        + "Target Sectors|Target Country|Story ID|Sentence Number|"
                                        + "Publisher|City|District|Province|Country|Latitude|"
                                        + "Longitude"));
        assertThat(rows.getLast())
                .containsExactly(
                        columns(
                                "42000|2024-05-01|Government of Kenya|government,police|Kenya|"
                                        + "Arrest, detain, or charge with legal action|173|-5.0|"
                                        + "12 \"miners\"|"
                                        + CODES.name("JRN")
                                        + "||7|1|The Wire|Nairobi|||Kenya|-1.28|36.82"));
    }

    @Test
    void writesPhoenixTwentySixColumns() throws IOException, SQLException {
        List<List<String>> rows = read(new Phoenix(), false);

        assertThat(rows.getLast())
                .containsExactly(
                        columns(
                                "42000|20240501|2024|5|1|KENGOVCOP|KEN|GOV|COP|---MED|---|MED||173|"
                                        + "17|4|-5.0|labor|-1.28|36.82|Nairobi||KEN|a_0|"
                                        + "https://example.org/a|The Wire"));
    }

    @Test
    void writesGdeltsSixtyOneColumns() throws IOException, SQLException {
        List<List<String>> rows = read(new Gdelt(CODES), false);

        assertThat(rows.getLast())
                .containsExactly(
                        columns(
                                "42000|20240501|202405|2024|2024.4137|"
                                        + "KENGOVCOP|GOVERNMENT OF KENYA|KEN|||||GOV|COP||"
                                        + "---MED|12 \"MINERS\"||||||MED|||"
                                        + "1|173|173|17|4|-5.0|3|2|2||"
                                        + "0||||||||0||||||||"
                                        + "4|Nairobi, Kenya|KE|||-1.28|36.82||"
                                        + "20240602030405|https://example.org/a"));
    }

    @Test
    void writesAMeetingOnceForEachSide() {
        StoredArticle meeting = article(List.of(kenya(), miners()), List.of());

        assertThat(text(new Phoenix(), meeting).lines().map(line -> line.split("\t", -1)[5]))
                .containsExactly("KENGOVCOP", "---MED");
        assertThat(text(new Phoenix(), meeting).lines().map(line -> line.split("\t", -1)[0]))
                .doesNotHaveDuplicates();
        assertThat(text(new Polecat(CODES), meeting).lines()).hasSize(1);
    }

    @Test
    void keepsEverythingInItsColumnWhereNothingIsKnown() throws IOException, SQLException {
        for (Format format : List.of(new Polecat(CODES), new Icews(CODES))) {
            assertThat(text(format, bare()).split("\t", -1))
                    .hasSameSizeAs(
                            new String(format.head(), StandardCharsets.UTF_8).split("\t", -1));
        }
        assertThat(text(new Phoenix(), bare()).split("\t", -1)).hasSize(26);
        assertThat(text(new Gdelt(CODES), bare()).split("\t", -1)).hasSize(61);
    }

    @Test
    void keepsTabsAndLineBreaksOutOfFields() {
        Participant odd =
                new Participant(
                        new Span(0, 5), "a\tb\nc", "KEN", null, List.of(), null, null, "made up");

        String line = text(new Icews(CODES), article(List.of(odd), List.of()));

        assertThat(line.lines()).hasSize(1);
        assertThat(line.split("\t", -1)).hasSize(20).contains("a b c");
    }

    @Test
    void quotesWhatCsvMustQuote() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"x\"", null, List.of("p", "q;r"), 1.5)))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",,p;q,r,1.5\n".replace("p;q,r", "\"p;q,r\""));
    }

    @Test
    void hasAWordForEveryCameoCodeOfTheCodebook() {
        Resources knowledge = Resources.onClassPath("/org/actant/knowledge/ontology/");
        Ontology ontology = Ontology.read(knowledge::text);

        for (Ontology.EventType type : ontology.events()) {
            assertThat(CODES.names(type.cameo()) || CODES.cameo(type.cameo()) != null).isTrue();
            for (Ontology.Mode mode : type.modes().values()) {
                assertThat(CODES.names(mode.cameo())).as(mode.cameo()).isTrue();
            }
        }
    }

    @Test
    void groupsCameoAsPhoenixAndGdeltDo() {
        assertThat(List.of("010", "030", "070", "112", "160", "141", "190"))
                .extracting(Cameo::penta)
                .containsExactly(0, 1, 2, 3, 3, 4, 4);
        assertThat(List.of("010", "050", "060", "090", "130", "140", "204"))
                .extracting(Cameo::quad)
                .containsExactly(1, 1, 2, 3, 3, 4, 4);
    }

    private static String[] columns(String joined) {
        return joined.split("\\|", -1);
    }

    private static String text(Format format, StoredArticle article) {
        return new String(format.lines(article), StandardCharsets.UTF_8);
    }

    /// All rows of a file that holds one event, its head among them, as DuckDB reads it.
    private List<List<String>> read(Format format, boolean headed)
            throws IOException, SQLException {
        Path file = folder.resolve("out.tsv");
        Files.write(file, format.head());
        Files.write(
                file,
                format.lines(article(List.of(kenya()), List.of(miners()))),
                java.nio.file.StandardOpenOption.APPEND);
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT * FROM read_csv(?, delim = '\t', quote = '', escape = '',"
                                        + " header = ?, all_varchar = true, nullstr = '(null)')")) {
            statement.setString(1, file.toString());
            statement.setBoolean(2, headed);
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                List<String> names = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    names.add(found.getMetaData().getColumnLabel(column));
                }
                rows.add(names);
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(found.getString(column));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Participant kenya() {
        return new Participant(
                new Span(0, 5),
                "Kenya",
                "KEN",
                "GOV",
                List.of("COP"),
                "Government of Kenya",
                "President",
                "made up");
    }

    private static Participant miners() {
        return new Participant(
                new Span(13, 24), "12 \"miners\"", null, "JRN", List.of(), null, null, "made up");
    }

    private static StoredArticle article(List<Participant> actors, List<Participant> recipients) {
        LocalDate first = LocalDate.of(2024, 5, 1);
        return article(
                actors,
                recipients,
                new Time.Stated(first, LocalDate.of(2024, 5, 31), Time.Grain.MONTH),
                new Place.Resolved(
                        new Span(28, 35),
                        "Nairobi",
                        "Nairobi",
                        184745,
                        -1.28,
                        36.82,
                        "Nairobi",
                        null,
                        null,
                        "KEN",
                        "PPLC",
                        4),
                "https://example.org/a");
    }

    private static StoredArticle bare() {
        return article(List.of(), List.of(), new Time.Unstated(), new Place.Unstated(), null);
    }

    private static StoredArticle article(
            List<Participant> actors,
            List<Participant> recipients,
            Time time,
            Place place,
            @Nullable String url) {
        Article article =
                new Article(
                        "a", TEXT, new Metadata("T", LocalDate.of(2024, 6, 1), url, "The Wire"));
        Sentence sentence =
                new Sentence(0, Sentence.Kind.BODY, 0, new Span(0, TEXT.length()), List.of());
        Event event =
                new Event(
                        "a-1",
                        "COERCE",
                        List.of("arrest"),
                        List.of(new Event.Context("labor", new Span(17, 23))),
                        4,
                        -7,
                        "173",
                        -5,
                        Status.ACTUAL,
                        actors,
                        recipients,
                        null,
                        time,
                        place,
                        Magnitude.UNSTATED,
                        new Span(6, 12),
                        "jail.v#1",
                        0.9,
                        List.of(),
                        0);
        return new StoredArticle(
                7,
                new Document(article, new Dateline.Absent(), List.of(sentence), List.of()),
                List.of(new StoredEvent(42, event, 3, 2, 2)),
                List.of(
                        new StoredArticle.StoredName("location", "Kenya"),
                        new StoredArticle.StoredName("location", "Nairobi"),
                        new StoredArticle.StoredName("location", "Kenya")),
                LocalDateTime.of(2024, 6, 2, 3, 4, 5),
                "actant 1+english 1",
                "plover-2024");
    }
}
