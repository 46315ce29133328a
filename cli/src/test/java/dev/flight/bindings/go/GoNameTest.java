package dev.flight.bindings.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNameTest {

    @ParameterizedTest
    @CsvSource({
        "id, ID",
        "session-id, SessionID",
        "session-ids, SessionIDs",
        "retry-interval-ms, RetryIntervalMs",
        "client-type, ClientType",
        "ip-address, IPAddress",
        "v6r-vm-management, V6RVMManagement",
        "URL-list, URLList",
        "SHOUT, Shout",
        "a1-b2, A1B2",
        "as, As",
        "s, S",
    })
    void initialismsAreWrittenInCapitals(String wit, String go) {
        assertThat(GoName.exported(wit)).isEqualTo(go);
    }

    @ParameterizedTest
    @CsvSource({
        "memory, memory",
        "my-things, mythings",
        "type, typepkg",
        "string, stringpkg",
        "internal, internalpkg",
        "wire, wirepkg",
    })
    void packagesAreSmallAndNoWordsOfGo(String wit, String go) {
        assertThat(GoName.packaged(wit)).isEqualTo(go);
    }
}
