package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of input, good and bad.
class FormatsInTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final String WORDS = "Dockers blocked the harbour of Port Lindow on Monday.";

    @TempDir private Path folder;

    /// What came of a file.
    private record Came(List<Article> articles, List<String> troubles) {}

    @Test
    void readsACommaSeparatedTableByItsHeader() throws IOException {
        Path file =
                write(
                        "t.csv",
                        "ID,Headline,Date Published,Article_Text,Source,Link\r\n"
                                + "7,Strike,2024-03-05,\"Dockers, they said,\n\"\"struck\"\".\",Herald,https://example.org/7\r\n");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article(
                                "7",
                                "Dockers, they said,\n\"struck\".",
                                new Metadata("Strike", DAY, "https://example.org/7", "Herald")));
    }

    @Test
    void readsSemicolonsTabsAndWesternBytes() throws IOException {
        Path semicolons = folder.resolve("s.csv");
        Files.write(
                semicolons,
                "id;text\na;Ministers met in Málaga, Spain.\n"
                        .getBytes(Charset.forName("windows-1252")));
        Path tabs = write("t.tsv", "id\ttext\nb\tMinisters met, twice.\n");

        assertThat(came(semicolons, tabs).articles())
                .extracting(Article::text)
                .containsExactly("Ministers met in Málaga, Spain.", "Ministers met, twice.");
    }

    @Test
    void takesTheColumnsThatItIsTold() throws IOException {
        Path file = write("t.csv", "a,b\nDockers struck.,2024-03-05\n");

        Came came =
                came(new Columns(Map.of(Columns.Field.TEXT, "a", Columns.Field.DATE, "b")), file);

        assertThat(came.articles())
                .containsExactly(
                        new Article(
                                file + ":2",
                                "Dockers struck.",
                                new Metadata(null, DAY, null, null)));
    }

    @Test
    void namesTheColumnsOfATableWithoutText() throws IOException {
        Path file = write("t.csv", "a,b\n1,2\n");

        assertThat(came(file).troubles())
                .containsExactly(
                        file
                                + " has no column for the text; its columns are a, b: name one with"
                                + " --columns text=NAME");
    }

    @Test
    void stopsAtAQuotationMarkThatIsNeverClosed() throws IOException {
        Path file = write("t.csv", "id,text\n1,Good.\n2,\"" + "x".repeat(9_000_000));

        Came came = came(file);

        assertThat(came.articles()).extracting(Article::text).containsExactly("Good.");
        assertThat(came.troubles())
                .singleElement()
                .asString()
                .contains("has a row longer than 7,048,576 bytes (--max-length)");
    }

    @Test
    void readsParquetPackedOrNot() throws IOException, SQLException {
        Path file =
                parquet("SELECT 'n1' AS id, '" + WORDS + "' AS body, DATE '2024-03-05' AS date");
        Path packed = folder.resolve("p.parquet.gz");
        gzip(packed, Files.readAllBytes(file));

        Article expected = new Article("n1", WORDS, new Metadata(null, DAY, null, null));
        assertThat(came(file, packed).articles()).containsExactly(expected, expected);
    }

    @Test
    void namesTheColumnsOfAParquetFileWithoutText() throws IOException, SQLException {
        Path file = parquet("SELECT 1 AS a, 2 AS b");

        assertThat(came(file).troubles())
                .singleElement()
                .asString()
                .contains("its columns are a, b", "--columns text=NAME");
    }

    @Test
    void saysThatAParquetFileIsDamaged() throws IOException {
        Path file = write("p.parquet", "PAR1 and nothing else");

        assertThat(came(file).troubles())
                .singleElement()
                .asString()
                .contains("cannot be read as Parquet", "fetch or write it again");
    }

    @Test
    void readsRss() throws IOException {
        Path file =
                write(
                        "f.rss",
                        "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'>"
                                + "<channel><title>Lindow Herald</title><language>en-gb</language>"
                                + "<item><title>Strike</title><link>https://example.org/1</link>"
                                + "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
                                + "<description>short</description><c:encoded><![CDATA[<p>Dockers"
                                + " &amp; sailors struck.</p><p>Ships wait.</p>]]></c:encoded>"
                                + "</item></channel></rss>");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article(
                                "https://example.org/1",
                                "Dockers & sailors struck.\n\nShips wait.",
                                new Metadata(
                                        "Strike", DAY, "https://example.org/1", "Lindow Herald")));
    }

    @Test
    void readsAtom() throws IOException {
        Path file =
                write(
                        "f.xml",
                        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>"
                                + "<title>Lindow Herald</title><entry><title>Strike</title>"
                                + "<link href='https://example.org/1'/><id>urn:x</id>"
                                + "<updated>2024-03-05T10:00:00Z</updated><content type='xhtml'>"
                                + "<div><p>Dockers struck.</p></div></content></entry></feed>");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article(
                                "https://example.org/1",
                                "Dockers struck.",
                                new Metadata(
                                        "Strike", DAY, "https://example.org/1", "Lindow Herald")));
    }

    @Test
    void readsNewsMlWithNitfInside() throws IOException {
        Path file =
                write(
                        "n.xml",
                        "<?xml version='1.0'?><newsMessage><itemSet><newsItem guid='urn:n:1'"
                                + " xml:lang='en'><itemMeta><provider literal='Lindow Press'/>"
                                + "<versionCreated>2024-03-05T10:00:00Z</versionCreated></itemMeta>"
                                + "<contentMeta><headline>Strike</headline></contentMeta><contentSet>"
                                + "<inlineXML><nitf><body><body.head><hedline><hl1>Strike</hl1>"
                                + "</hedline></body.head><body.content><p>Dockers struck.</p><p>Ships"
                                + " wait.</p></body.content></body></nitf></inlineXML></contentSet>"
                                + "</newsItem></itemSet></newsMessage>");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article(
                                "urn:n:1",
                                "Dockers struck.\n\nShips wait.",
                                new Metadata("Strike", DAY, null, "Lindow Press")));
    }

    @Test
    void readsNitfWithItsDocumentType() throws IOException {
        Path file =
                write(
                        "n.nitf",
                        "<!DOCTYPE nitf SYSTEM 'http://127.0.0.1:1/nitf.dtd'><nitf><head><docdata>"
                                + "<doc-id id-string='d1'/><date.issue norm='20240305T100000Z'/>"
                                + "</docdata><pubdata name='Herald'/></head><body><body.head><hedline>"
                                + "<hl1>Strike</hl1></hedline></body.head><body.content><p>Dockers"
                                + " struck.</p></body.content></body></nitf>");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article(
                                "d1",
                                "Dockers struck.",
                                new Metadata("Strike", DAY, null, "Herald")));
    }

    @Test
    void readsSentencesOfPetrarch() throws IOException {
        Path file =
                write(
                        "s.xml",
                        "<?xml version='1.0'?><Sentences><Sentence date='20240305' id='a1' source='H'"
                                + " sentence='true'><Text>\nDockers\nstruck.\n</Text><Parse>(ROOT)"
                                + "</Parse></Sentence></Sentences>");

        assertThat(came(file).articles())
                .containsExactly(
                        new Article("a1", "Dockers struck.", new Metadata(null, DAY, null, "H")));
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        Path secret = write("secret.txt", "secret");
        Path file =
                write(
                        "x.xml",
                        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e SYSTEM '"
                                + secret.toUri()
                                + "'>]><rss><channel><item><description>&e;</description></item>"
                                + "</channel></rss>");

        Came came = came(file);

        assertThat(came.articles()).isEmpty();
        assertThat(came.troubles())
                .singleElement()
                .asString()
                .contains("an entity of its own", "neither fetched nor expanded")
                .doesNotContain("secret\n");
    }

    @Test
    void laughsOnlyOnce() throws IOException {
        StringBuilder text =
                new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'x'>");
        for (int i = 1; i < 40; i++) {
            text.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        text.append(
                "]><rss><channel><item><description>&l39;</description></item></channel></rss>");

        assertThat(came(write("x.xml", text.toString())).troubles())
                .singleElement()
                .asString()
                .contains("an entity of its own");
    }

    @Test
    void namesTheLimitOfNesting() throws IOException {
        Path file = write("x.xml", "<?xml version='1.0'?><rss><item>" + "<a>".repeat(5_000));

        assertThat(came(file).troubles())
                .singleElement()
                .asString()
                .contains("nested deeper than 80 elements");
    }

    @Test
    void readsPagesOfAWebArchive() throws IOException {
        Path plain = folder.resolve("a.warc");
        Files.write(plain, warc(2));
        Path packed = folder.resolve("b.warc.gz");
        gzip(packed, warc(1));

        Came came = came(plain, packed);

        assertThat(came.troubles()).isEmpty();
        assertThat(came.articles())
                .extracting(Article::id)
                .containsExactly(
                        "https://example.org/0", "https://example.org/1", "https://example.org/0");
        assertThat(came.articles().getFirst().text()).endsWith(WORDS);
        assertThat(came.articles().getFirst().metadata().title()).isEqualTo("Strike");
    }

    @Test
    void keepsWhatStoodBeforeTheCutOfAWebArchive() throws IOException {
        byte[] whole = warc(2);
        Path file = folder.resolve("a.warc");
        Files.write(file, Arrays.copyOf(whole, whole.length - 60));

        Came came = came(file);

        assertThat(came.articles()).extracting(Article::id).contains("https://example.org/0");
        assertThat(came.troubles())
                .singleElement()
                .asString()
                .contains("cut or damaged after record 2", "fetch the file again");
    }

    @Test
    void readsArchivesAndPassesOverTheRest() throws IOException {
        Path file = folder.resolve("a.zip");
        zip(
                file,
                Map.of("d/t.csv", "id,text\n1,Dockers struck.\n".getBytes(StandardCharsets.UTF_8)),
                Map.of("d/picture.png", new byte[] {1}),
                Map.of("x.txt.gz", gzipped(WORDS.getBytes(StandardCharsets.UTF_8))));

        Came came = came(file);

        assertThat(came.troubles()).isEmpty();
        assertThat(came.articles())
                .extracting(Article::id)
                .containsExactly("1", file + "!x.txt.gz");
    }

    @Test
    void refusesNamesThatLeadOutOfAnArchive() throws IOException {
        Path file = folder.resolve("a.zip");
        byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
        zip(file, Map.of("../../evil.txt", words), Map.of("good.txt", words));

        Came came = came(file);

        assertThat(came.articles()).extracting(Article::id).containsExactly(file + "!good.txt");
        assertThat(came.troubles())
                .containsExactly(
                        file
                                + "!../../evil.txt has a name that leads out of the archive, as in an"
                                + " attack; it was not read");
    }

    @Test
    void refusesArchivesThatExpandWithoutBound() throws IOException {
        byte[] bomb = gzipped(new byte[100 << 20]);
        Path packed = folder.resolve("b.jsonl.gz");
        Files.write(packed, bomb);
        Path archive = folder.resolve("b.zip");
        zip(archive, Map.of("b.jsonl", new byte[100 << 20]));

        assertThat(came(packed, archive).troubles())
                .hasSize(2)
                .allSatisfy(trouble ->
                        assertThat(trouble).contains("unpacks to more than 200 times its size"));
    }

    @Test
    void refusesAnArchiveThatHoldsItself() throws IOException {
        byte[] inner = zipped(Map.of("x.txt", WORDS.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 4; i++) {
            inner = zipped(Map.of("x.zip", inner));
        }
        Path file = folder.resolve("a.zip");
        Files.write(file, inner);

        assertThat(came(file).troubles())
                .singleElement()
                .asString()
                .contains("an archive in an archive in an archive; the limit is 2");
    }

    @Test
    void keepsWhatStoodBeforeTheCutOfAGzipFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(
                    "{\"id\":\"%d\",\"text\":\"Dockers struck %x.\"}\n".formatted(i, i * 7919));
        }
        byte[] whole = gzipped(lines.toString().getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("a.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        Came came = came(file);

        assertThat(came.articles()).isNotEmpty();
        assertThat(came.troubles())
                .last()
                .asString()
                .contains("ends too early, as if cut; fetch or write it again");
    }

    @Test
    void setsOtherLanguagesAside() throws IOException {
        Path file =
                write(
                        "a.txt",
                        "Los trabajadores del puerto de la ciudad bloquearon el lunes la entrada de los"
                                + " barcos para pedir que se cumpla con el acuerdo.");

        assertThat(came(file).troubles())
                .containsExactly(
                        file + " is not in English (es); --language any reads it all the same");
    }

    private Came came(Path... files) throws IOException {
        return came(Columns.USUAL, files);
    }

    private static Came came(Columns columns, Path... files) throws IOException {
        List<Article> articles = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        ArticleReader reader = new ArticleReader(new Decoder(null), Limits.STANDARD, null);
        try (Pieces pieces =
                new Pieces(
                        Arrays.stream(files).map(Path::toString).toList(),
                        InputStream.nullInputStream(),
                        Limits.STANDARD,
                        Pieces.Contents.ARTICLES,
                        null,
                        columns)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                try {
                    articles.add(reader.read(piece).article());
                } catch (UnreadableException e) {
                    troubles.add(piece.source() + " " + e.getMessage());
                }
            }
        }
        return new Came(articles, troubles);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path parquet(String question) throws SQLException {
        Path file = folder.resolve("p.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(question, file));
        }
        return file;
    }

    private static void gzip(Path file, byte[] bytes) throws IOException {
        Files.write(file, gzipped(bytes));
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    @SafeVarargs
    private static void zip(Path file, Map<String, byte[]>... entries) throws IOException {
        Files.write(file, zipped(entries));
    }

    @SafeVarargs
    private static byte[] zipped(Map<String, byte[]>... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packing = new ZipOutputStream(out)) {
            for (Map<String, byte[]> one : entries) {
                for (Map.Entry<String, byte[]> entry : one.entrySet()) {
                    packing.putNextEntry(new ZipEntry(entry.getKey()));
                    packing.write(entry.getValue());
                    packing.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] warc(int pages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            String page =
                    "<html><head><title>Strike</title></head><body><p>"
                            + WORDS
                            + "</p></body></html>";
            String http =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(page.length(), page);
            text.append(
                    ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\n"
                                    + "WARC-Date: 2024-03-09T10:00:00Z\r\nWARC-Record-ID:"
                                    + " <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
                                    + "Content-Type: application/http; msgtype=response\r\n"
                                    + "Content-Length: %d\r\n\r\n%s\r\n\r\n")
                            .formatted(i, i, http.length(), http));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
