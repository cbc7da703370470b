package org.actant.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.actant.text.Sentence;
import org.junit.jupiter.api.Test;

class ModelTest {
    @Test
    void isReadAsItWasWritten() throws IOException {
        byte[] bytes = bytes();

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Model.read(new ByteArrayInputStream(bytes)).write(again);

        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void parsesAlikeAfterBeingRead() throws IOException {
        Analyzer written = new Analyzer(RandomModel.of(5));
        Analyzer read = new Analyzer(Model.read(bytes()));
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Sentence sentence = RandomModel.sentence(random, 12);
            Tree one = written.analyze(sentence);
            Tree other = read.analyze(sentence);
            for (int token = 0; token < one.size(); token++) {
                assertThat(other.head(token)).isEqualTo(one.head(token));
                assertThat(other.relation(token)).isEqualTo(one.relation(token));
            }
        }
    }

    @Test
    void refusesWhatIsNoModel() {
        byte[] text = "This is a text and not a language model.".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Model.read(text))
                .isInstanceOf(ModelException.class)
                .hasMessage("This is not a language model.");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        byte[] bytes = bytes();
        ByteBuffer.wrap(bytes).putInt(Long.BYTES, 4711);

        assertThatThrownBy(() -> Model.read(bytes))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("The language model has format 4711, this program reads");
    }

    @Test
    void refusesACutFile() throws IOException {
        byte[] bytes = bytes();

        assertThatThrownBy(() -> Model.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("The language model is cut short");
    }

    @Test
    void refusesAChangedByte() throws IOException {
        byte[] bytes = bytes();
        bytes[bytes.length / 2] ^= 1;

        assertThatThrownBy(() -> Model.read(bytes))
                .isInstanceOf(ModelException.class)
                .hasMessage("The language model is damaged: its checksum does not match.");
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RandomModel.of(5).write(out);
        return out.toByteArray();
    }
}
