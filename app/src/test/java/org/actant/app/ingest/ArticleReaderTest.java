package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final ArticleReader READER =
            new ArticleReader(new Decoder(null), new Limits(100), DAY);

    @Test
    void takesEveryFieldOfARecord() throws UnreadableException {
        ArticleReader.Found found =
                READER.read(
                        line(
                                "{\"id\":\"n1\",\"text\":\"Police said.\",\"title\":\"T\",\"date\":"
                                        + "\"2022-10-27\",\"url\":\"https://example.org\",\"publication\":\"AP\"}"));

        assertThat(found.article())
                .isEqualTo(
                        new Article(
                                "n1",
                                "Police said.",
                                new Metadata(
                                        "T",
                                        LocalDate.of(2022, 10, 27),
                                        "https://example.org",
                                        "AP")));
    }

    @Test
    void namesARecordWithoutIdAfterItsPlace() throws UnreadableException {
        assertThat(READER.read(line("{\"text\":\"x\"}")).article().id()).isEqualTo("f.jsonl:7");
    }

    @Test
    void usesTheGivenDateWhereTheRecordHasNone() throws UnreadableException {
        assertThat(READER.read(line("{\"text\":\"x\"}")).article().metadata().date())
                .isEqualTo(DAY);
    }

    @Test
    void remarksOnADateItCannotRead() throws UnreadableException {
        assertThat(READER.read(line("{\"text\":\"x\",\"date\":\"yesterday\"}")).remarks())
                .singleElement()
                .asString()
                .contains("yesterday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"T\"} | has no \"text\"",
                "{\"text\":null} | has no \"text\"",
                "{\"text\":\" \"} | has an empty \"text\"",
                "{\"text\":[1]} | has a \"text\" that is no text",
                "[] | is not a JSON object"
            })
    void saysWhatIsWrongWithARecord(String record, String reason) {
        assertThatThrownBy(() -> READER.read(line(record)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(reason);
    }

    @Test
    void namesTheLimitOfAnArticle() {
        assertThatThrownBy(() -> READER.read(line("{\"text\":\"" + "x".repeat(101) + "\"}")))
                .hasMessage("is 101 characters long; an article's limit is 100 (--max-length)");
    }

    @Test
    void refusesAFileOfBlanks() {
        byte[] blanks = " \n\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> READER.read(new Piece.Whole("f.txt", Piece.Form.TEXT, blanks)))
                .hasMessage("is empty");
    }

    private static Piece line(String text) {
        return new Piece.Line("f.jsonl", 7, text.getBytes(StandardCharsets.UTF_8));
    }
}
