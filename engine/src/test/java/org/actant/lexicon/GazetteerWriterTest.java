package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerWriterTest {
    private static final GazetteerEntry PARIS =
            new GazetteerEntry("Paris", 1, "PPLC", "FRA", "Paris", 2_000_000, 48.85, 2.35);
    private static final GazetteerEntry OTHER_PARIS =
            new GazetteerEntry("Paris", 2, "PPL", "USA", "Texas", 25_000, 33.66, -95.55);

    @Test
    void writesWhatAGazetteerReads() throws IOException {
        GazetteerWriter writer = new GazetteerWriter();
        writer.add(OTHER_PARIS, List.of());
        writer.add(PARIS, List.of("Lutèce"));

        Gazetteer gazetteer = read(writer);

        assertThat(gazetteer.find("paris")).containsExactly(PARIS, OTHER_PARIS);
        assertThat(gazetteer.find("Lutece")).containsExactly(PARIS);
    }

    @Test
    void keepsEveryPlaceAndNameOfAnotherGazetteer() throws IOException {
        GazetteerWriter first = new GazetteerWriter();
        first.add(PARIS, List.of("Lutèce", "P.A."));
        GazetteerWriter second = new GazetteerWriter();
        second.add(OTHER_PARIS, List.of());
        second.addAll(read(first));

        Gazetteer gazetteer = read(second);

        assertThat(gazetteer.find("Paris")).containsExactly(PARIS, OTHER_PARIS);
        assertThat(gazetteer.find("Lutèce")).containsExactly(PARIS);
        assertThat(gazetteer.find("P.A.")).containsExactly(PARIS);
        assertThat(gazetteer.find("pa")).isEmpty();
    }

    @Test
    void findsNamesBeyondTheBasicPlane() throws IOException {
        GazetteerWriter writer = new GazetteerWriter();
        for (String name : List.of("a\uFFFDb", "a\uD83D\uDE00b", "ab", "a")) {
            writer.add(new GazetteerEntry(name, 3, "PPL", "KEN", "", 1, 1, 1), List.of());
        }

        Gazetteer gazetteer = read(writer);

        assertThat(gazetteer.find("a\uD83D\uDE00b")).hasSize(1);
        assertThat(gazetteer.find("a\uFFFDb")).hasSize(1);
    }

    @Test
    void refusesANameThatTheFormatHasNoRoomFor() {
        GazetteerEntry place = new GazetteerEntry("é".repeat(200), 4, "PPL", "KEN", "", 1, 1, 1);

        assertThatThrownBy(() -> new GazetteerWriter().add(place, List.of()))
                .hasMessageContaining("Longer than 255 bytes");
    }

    private static Gazetteer read(GazetteerWriter writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return Gazetteer.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
