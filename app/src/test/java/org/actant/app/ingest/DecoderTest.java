package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String TEXT = "Café owners in São Paulo protested.";
    private static final Decoder DECODER = new Decoder(null);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
    void tellsTheEncodingItself(String charset) throws UnreadableException {
        assertThat(DECODER.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void dropsAByteOrderMark() throws UnreadableException {
        assertThat(DECODER.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
    }

    @Test
    void readsQuotationMarksOfWindows() throws UnreadableException {
        byte[] bytes = "He said: “No.”".getBytes(Charset.forName("windows-1252"));

        assertThat(DECODER.decode(bytes)).isEqualTo("He said: “No.”");
    }

    @Test
    void marksDamageInUtf8() throws UnreadableException {
        byte[] bytes = "Two “words” — and".getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;

        assertThat(DECODER.decode(bytes)).isEqualTo("\uFFFDwo “words” — and");
    }

    @Test
    void keepsASurrogateThatWasEncodedAlone() throws UnreadableException {
        byte[] bytes = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};

        assertThat(DECODER.decode(bytes)).isEqualTo("a\ud800b");
    }

    @Test
    void namesAnEncodingItCannotTell() {
        byte[] bytes = "日本の首相は水曜日に会見した。".getBytes(Charset.forName("Shift_JIS"));

        assertThatThrownBy(() -> DECODER.decode(bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("Shift_JIS")
                .hasMessageContaining("--encoding");
    }

    @Test
    void readsAStatedEncoding() throws UnreadableException {
        Charset charset = Charset.forName("windows-1251");

        assertThat(new Decoder(charset).decode("Москва".getBytes(charset))).isEqualTo("Москва");
    }

    @Test
    void recognisesUtf16WithoutAMark() {
        byte[] bytes = "Officials met.".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> DECODER.decode(bytes)).hasMessageContaining("UTF-16LE");
    }

    @Test
    void refusesBinaryData() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        assertThatThrownBy(() -> DECODER.decode(bytes)).hasMessage("is not text but binary data");
    }

    @Test
    void namesAPdf() {
        assertThatThrownBy(() -> DECODER.decode("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("is not text but a PDF");
    }

    @Test
    void readsAFewControlCharacters() throws UnreadableException {
        String text = "Police\u0000 arrested twelve people in the capital on Monday.\u0007";

        assertThat(DECODER.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
