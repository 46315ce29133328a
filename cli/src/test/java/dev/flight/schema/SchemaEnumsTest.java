package dev.flight.schema;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.manifest.Purpose;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Names;
import dev.flight.profile.Realtime;
import dev.flight.profile.RegionType;
import dev.flight.profile.Tier;
import dev.flight.routing.Brokers;
import dev.flight.routing.RateLimit;
import dev.flight.routing.RoutedChannel;
import dev.flight.workload.PhaseKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lists of words in the schemas are those of the code, all of them and in its order. */
class SchemaEnumsTest {

    @Test
    void listsTheWordsOfManifests() {
        assertThat(enums(Kind.MANIFEST))
                .isEqualTo(Map.of(
                        "sessions.allocations.purpose", names(Purpose.values()),
                        "sessions.perPlatform.*.allocations.purpose", names(Purpose.values()),
                        "channels.type", names(ChannelType.values()),
                        "channels.priority", names(Priority.values())));
    }

    @Test
    void listsTheWordsOfProfiles() {
        assertThat(enums(Kind.PROFILE))
                .isEqualTo(Map.of(
                        "tier", names(Tier.values()),
                        "memory.regions.type", names(RegionType.values()),
                        "memory.regions.allocator.policy", names(AllocatorPolicy.values()),
                        "realtime.connectionMode", names(Realtime.ConnectionMode.values()),
                        "realtime.fallback", noneOr(names(Realtime.ConnectionMode.values())),
                        "realtime.queue.overflow", names(Realtime.Overflow.values()),
                        "realtime.retry.backoff", names(Realtime.Backoff.values()),
                        "realtime.retry.jitter", names(Realtime.Jitter.values()),
                        "realtime.recovery", names(Realtime.Recovery.values())));
    }

    @Test
    void listsTheWordsOfScenarios() {
        assertThat(enums(Kind.SCENARIO))
                .allSatisfy((path, words) -> {
                    assertThat(path).endsWith(".purpose");
                    assertThat(words).isEqualTo(names(Purpose.values()));
                })
                .hasSize(9);
        assertThat(Place.all(Kind.SCENARIO).stream()
                        .filter(place -> place.step().matches("\\[.+\\]"))
                        .map(place -> place.step().replaceAll("[\\[\\]]", ""))
                        .distinct())
                .containsExactlyElementsOf(names(PhaseKind.values()));
    }

    @Test
    void listsTheWordsOfRoutingScenarios() {
        assertThat(enums(Kind.ROUTING))
                .isEqualTo(Map.ofEntries(
                        Map.entry("clients.realtime.connectionMode", names(Realtime.ConnectionMode.values())),
                        Map.entry("clients.realtime.fallback", noneOr(names(Realtime.ConnectionMode.values()))),
                        Map.entry("clients.realtime.queue.overflow", names(Realtime.Overflow.values())),
                        Map.entry("clients.realtime.retry.backoff", names(Realtime.Backoff.values())),
                        Map.entry("clients.realtime.retry.jitter", names(Realtime.Jitter.values())),
                        Map.entry("clients.realtime.recovery", names(Realtime.Recovery.values())),
                        Map.entry("clients.rateLimit.exceed", names(RateLimit.Exceed.values())),
                        Map.entry("channels.type", names(ChannelType.values())),
                        Map.entry("channels.priority", names(Priority.values())),
                        Map.entry("channels.audience", names(RoutedChannel.Audience.values())),
                        Map.entry("brokers.balance", names(Brokers.Balance.values())),
                        Map.entry("brokers.overflow", names(Realtime.Overflow.values()))));
    }

    private static Map<String, List<String>> enums(Kind kind) {
        return Place.all(kind).stream()
                .filter(place -> place.nearest("enum").isArray())
                .collect(toMap(Place::path, place -> words(place.nearest("enum"))));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Names::of).toList();
    }

    private static List<String> noneOr(Collection<String> names) {
        return Stream.concat(Stream.of("none"), names.stream()).toList();
    }
}
