package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.profile.Realtime.Critical;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.profile.Realtime.Recovery;
import dev.flight.profile.Realtime.Retry;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the users' documents fix: no profile may change them. */
class DocumentedFiguresTest {

    private static final Catalogue CATALOGUE = Catalogue.builtin();

    private static final Retry LONG_RETRY = retry(3, 1, Backoff.EXPONENTIAL, "2.0", 10);

    @ParameterizedTest
    @CsvSource({
        "dreamcast, 16MB",
        "psp, 32MB",
        "vita, 512MB",
        "v6r-small, 512MB",
        "v6r-medium, 1GB",
        "v6r-large, 2GB",
        "v6r-cloud, ",
        "web, "
    })
    void memoryTotal(String name, @Nullable String total) {
        assertThat(profile(name).memory().total())
                .isEqualTo(total == null ? null : ByteSize.parse(total).orThrow());
    }

    @ParameterizedTest
    @CsvSource({"v6r-small, 536870912", "v6r-medium, 1073741824", "v6r-large, 2147483648"})
    void aVirtualMachineHasAllOfItsMemoryForTheGuest(String name, long bytes) {
        PlatformProfile vm = profile(name);

        assertThat(vm.tier()).isEqualTo(Tier.VM);
        assertThat(vm.heap().orElseThrow().free().bytes()).isEqualTo(bytes);
        assertThat(vm.memory().capacity(vm.heap().orElseThrow()).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "dreamcast, POLLING, ",
        "psp, POLLING, ",
        "vita, WIFI, WEBSOCKET",
        "v6r-cloud, WEBSOCKET, POLLING",
        "web, WEBSOCKET, POLLING",
        "v6r-small, WEBSOCKET, POLLING"
    })
    void connectionModeAndFallback(String name, ConnectionMode mode, @Nullable ConnectionMode fallback) {
        assertThat(realtime(name).connectionMode()).isEqualTo(mode);
        assertThat(realtime(name).fallback()).isEqualTo(fallback);
    }

    @ParameterizedTest
    @CsvSource({"dreamcast, 5", "psp, 3", "vita, 1", "v6r-cloud, 1", "web, 1", "v6r-large, 1"})
    void updateInterval(String name, long seconds) {
        assertThat(realtime(name).updateInterval()).isEqualTo(TimeSpan.ofMillis(seconds * 1_000));
    }

    @Test
    void oneConnectionAChannelOnADreamcastAndAnyNumberElsewhere() {
        assertThat(realtime("dreamcast").maxConnectionsPerChannel()).isEqualTo(1);
        for (String name : List.of("psp", "vita", "v6r-cloud", "web", "v6r-small")) {
            assertThat(realtime(name).maxConnectionsPerChannel()).as(name).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dreamcast | basic-messaging memory-updates polling-mode",
                "psp       | basic-messaging memory-updates component-events polling-mode",
                "vita      | basic-messaging memory-updates component-events system-monitoring wifi-mode",
                "v6r-cloud | vm-monitoring vm-management performance-metrics high-throughput",
                "web       | full-messaging websocket-mode browser-notifications"
            })
    void capabilities(String name, String capabilities) {
        assertThat(realtime(name).capabilities()).containsExactly(capabilities.split(" "));
    }

    @Test
    void retries() {
        assertThat(realtime("dreamcast").retry()).isEqualTo(retry(1, 5, Backoff.FIXED, "1.0", 5));
        assertThat(realtime("psp").retry()).isEqualTo(retry(2, 3, Backoff.EXPONENTIAL, "1.5", 6));
        for (String name : List.of("vita", "v6r-cloud", "web", "v6r-medium")) {
            assertThat(realtime(name).retry()).as(name).isEqualTo(LONG_RETRY);
        }
    }

    @ParameterizedTest
    @CsvSource({"dreamcast, 30", "psp, 10", "vita, 10", "v6r-cloud, 10", "web, 10"})
    void connectTimeout(String name, long seconds) {
        assertThat(realtime(name).timeout()).isEqualTo(TimeSpan.ofMillis(seconds * 1_000));
    }

    @Test
    void queueUnderPressure() {
        assertThat(profile("dreamcast").pressure().response().queue()).isEqualTo(10);
        assertThat(profile("psp").pressure().response().queue()).isEqualTo(10);
        for (String name : List.of("vita", "v6r-cloud", "web")) {
            assertThat(profile(name).pressure().response().queue()).as(name).isNull();
        }
    }

    @Test
    void batching() {
        Realtime dreamcast = realtime("dreamcast");
        assertThat(dreamcast.batching().maxDelay())
                .as("aggressive: one batch a poll")
                .isEqualTo(dreamcast.updateInterval());
        for (String name : List.of("vita", "v6r-cloud", "web")) {
            assertThat(realtime(name).batching().maxDelay())
                    .as("%s: near real time", name)
                    .isLessThanOrEqualTo(TimeSpan.ofMillis(100));
        }
        assertThat(realtime("psp").batching().maxDelay()).isGreaterThan(TimeSpan.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource({
        "dreamcast, FALLBACK_TO_POLLING",
        "psp, DEFAULT_RECOVERY",
        "vita, RETRY_WITH_BACKOFF",
        "v6r-cloud, DEFAULT_RECOVERY",
        "web, DEFAULT_RECOVERY"
    })
    void recovery(String name, Recovery recovery) {
        assertThat(realtime(name).recovery()).isEqualTo(recovery);
    }

    @Test
    void everyPlatformReportsHighFragmentationAndAsksForOptimisationAtTheSamePoints() {
        for (PlatformProfile platform : CATALOGUE.targets()) {
            Pressure pressure = platform.pressure();
            assertThat(pressure.medium().fragmentation()).as(platform.name()).isEqualTo(Ratio.percent(30));
            assertThat(pressure.high().used()).as(platform.name()).isEqualTo(Ratio.percent(90));
            assertThat(pressure.high().fragmentation()).as(platform.name()).isEqualTo(Ratio.percent(40));
        }
    }

    @Test
    void everyPlatformAcknowledgesCriticalMessagesAndKeepsThoseThatFail() {
        for (PlatformProfile platform : CATALOGUE.targets()) {
            assertThat(platform.realtime().critical())
                    .as(platform.name())
                    .isEqualTo(new Critical(true, 3, TimeSpan.ofMillis(2_000), true));
        }
    }

    @Test
    void theCloudBillsFourTiers() {
        assertThat(profile("v6r-cloud").billing())
                .isEqualTo(new Billing(true, List.of("free", "individual", "team", "enterprise")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dreamcast", "psp", "vita", "web"})
    void nothingElseBills(String name) {
        assertThat(profile(name).billing()).isNull();
    }

    private static Retry retry(int times, long seconds, Backoff backoff, String multiplier, long most) {
        return new Retry(
                times,
                TimeSpan.ofMillis(seconds * 1_000),
                backoff,
                new BigDecimal(multiplier),
                TimeSpan.ofMillis(most * 1_000),
                Jitter.NONE);
    }

    private static PlatformProfile profile(String name) {
        return CATALOGUE.usable(name).orElseThrow();
    }

    private static Realtime realtime(String name) {
        return profile(name).realtime();
    }
}
