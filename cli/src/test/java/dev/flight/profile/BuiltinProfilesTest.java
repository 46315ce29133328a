package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Looking for one is slow, and a manifest may name many thousands. */
    @Test
    void aNameThatIsNotInTheIndexIsNotLookedForAmongTheResources() {
        assertThat(BuiltinProfiles.class.getResource("builtin/unlisted.yaml")).isNotNull();
        assertThat(profiles.load("unlisted")).isNull();
    }
}
