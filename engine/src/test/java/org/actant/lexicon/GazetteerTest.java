package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final SmallGazetteer PLACES =
            new SmallGazetteer()
                    .with("United States;^us", "PCLI", "USA", "", 300_000_000, 39.76, -98.5)
                    .with("São Paulo", "PPLA", "BRA", "São Paulo", 10_000_000, -23.5475, -46.6361)
                    .with("St. Louis;Saint Louis", "PPL", "USA", "Missouri", 315_000, 38.6, -90.2)
                    .with("Port-au-Prince", "PPLC", "HTI", "Ouest", 1_200_000, 18.54, -72.34);

    @Test
    void findsNamesWithoutAccentsHyphensAndFullStops() throws IOException {
        Gazetteer gazetteer = PLACES.read();

        assertThat(gazetteer.find("Sao Paulo"))
                .singleElement()
                .satisfies(GazetteerTest::isSaoPaulo);
        assertThat(gazetteer.find("SÃO PAULO"))
                .singleElement()
                .satisfies(GazetteerTest::isSaoPaulo);
        assertThat(gazetteer.knows("Port au Prince")).isTrue();
        assertThat(gazetteer.knows("Saint Louis")).isTrue();
        assertThat(gazetteer.knows("St Louis")).isTrue();
    }

    @Test
    void findsInitialsOnlyByInitials() throws IOException {
        Gazetteer gazetteer = PLACES.read();

        assertThat(gazetteer.knows("US")).isTrue();
        assertThat(gazetteer.knows("U.S.")).isTrue();
        assertThat(gazetteer.knows("us")).isFalse();
        assertThat(gazetteer.knows("Us")).isFalse();
    }

    @Test
    void tellsWhetherALongerNameMayFollow() throws IOException {
        Gazetteer gazetteer = PLACES.read();

        assertThat(gazetteer.goesOn("Port")).isTrue();
        assertThat(gazetteer.goesOn("Port-au")).isTrue();
        assertThat(gazetteer.goesOn("Port-au-Prince")).isFalse();
    }

    @Test
    void findsCountriesByTheirCode() throws IOException {
        GazetteerEntry country = PLACES.read().country("USA");

        assertThat(country).isNotNull();
        assertThat(PLACES.read().country("FRA")).isNull();
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] bytes = PLACES.bytes();
        bytes[bytes.length / 2] ^= 1;

        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Damaged gazetteer");
    }

    @Test
    void refusesAFileThatIsNoGazetteer() {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) 'x');

        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(bytes)))
                .hasMessage("Not a gazetteer of version 1");
    }

    @Test
    void measuresDistancesInKilometres() {
        GazetteerEntry equator = new GazetteerEntry("", 0, "PPL", "", "", 0, 0, 0);

        assertThat(equator.distance(0, 1)).isBetween(111.0, 111.4);
        assertThat(equator.distance(0, 0)).isZero();
    }

    private static void isSaoPaulo(GazetteerEntry entry) {
        assertThat(entry.name()).isEqualTo("São Paulo");
        assertThat(entry.country()).isEqualTo("BRA");
        assertThat(entry.latitude()).isEqualTo(-23.5475);
        assertThat(entry.population()).isEqualTo(10_000_000);
    }
}
