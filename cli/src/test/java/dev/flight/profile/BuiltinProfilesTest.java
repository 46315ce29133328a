package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuiltinProfilesTest {

    private final BuiltinProfiles profiles = new BuiltinProfiles();

    @Test
    void everyNameLoads() {
        assertThat(profiles.names()).isNotEmpty().allMatch(name -> profiles.load(name) != null);
    }

    @Test
    void whatIsNoNameLoadsNothing() {
        assertThat(profiles.load("pspp")).isNull();
        assertThat(profiles.load("../builtin/psp")).isNull();
        assertThat(profiles.load("")).isNull();
    }

    /** Looking among the resources takes some 40 us a name, 20 s for all of these; asking the index takes a few ms. */
    @Test
    void unknownNamesAreNotLookedForAmongTheResources() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> IntStream.range(0, 500_000)
                        .forEach(i -> assertThat(profiles.load("unknown-" + i)).isNull()));
    }
}
