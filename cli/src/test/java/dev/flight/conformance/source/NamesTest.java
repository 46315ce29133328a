package dev.flight.conformance.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"session-id, SessionID", "session-id, session_id", "jit-code-cache, JITCodeCache", "v6r-event, V6REvent"
    })
    void areOneInWhateverSpelling(String one, String other) {
        assertThat(Names.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"session-id, session", "used, unused", "id, uid"})
    void areTwoWhenLettersDiffer(String one, String other) {
        assertThat(Names.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"session-id, SessionID", "id, ID", "session-identity, SessionIdentity", "user-id-count, UserIDCount"})
    void areExportedAsGoWritesInitials(String kebab, String go) {
        assertThat(Names.go(kebab)).isEqualTo(go);
    }
}
