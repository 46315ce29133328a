package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void isTheSameInEveryReport() {
        assertThat(new Fingerprints().of("a.yaml", "manifest/soft-limit"))
                .isEqualTo(new Fingerprints().of("a.yaml", "manifest/soft-limit"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void tellsFindingsApartThatAreAlike() {
        Fingerprints fingerprints = new Fingerprints();
        String first = fingerprints.of("a");
        assertThat(fingerprints.of("a")).isNotEqualTo(first);
        assertThat(new Fingerprints().of("a")).isEqualTo(first);
    }

    @Test
    void keepsPartsApart() {
        assertThat(new Fingerprints().of("ab", "c")).isNotEqualTo(new Fingerprints().of("a", "bc"));
        assertThat(new Fingerprints().of("a:b")).isNotEqualTo(new Fingerprints().of("a", "b"));
        assertThat(new Fingerprints().of("a", "")).isNotEqualTo(new Fingerprints().of("a"));
    }
}
