package dev.flight.bindings.typescript;

import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType.OptionOf;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a package speaks of clients, channels and messages as the sources for platforms do. */
final class Needs {

    /** The fields of records; with a question mark, options. A record may have more, if they are options. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("client-info", "client-type version platform capabilities user-agent? ip-address?"),
            Map.entry("connection-info", "state"),
            Map.entry("channel-info", "id name channel-type required-permissions max-connections? created-at metadata"),
            Map.entry("retry-config", "max-retries retry-interval-ms backoff-multiplier max-retry-interval-ms"),
            Map.entry("message-routing", "source route expires-at? requires-ack retry-config?"),
            Map.entry("realtime-message", "id message-type payload timestamp platform priority"),
            Map.entry("subscription-filter", "field operation value"),
            Map.entry("realtime-metrics", ""),
            Map.entry("platform-performance", ""),
            Map.entry(
                    "flight-core-platform-config",
                    "platform memory-constraint connection-mode update-interval max-retries capabilities"),
            Map.entry("v6r-platform-config", "subscription-tier client-type capabilities billing-enabled"));

    /** Records that the sources only read: these may have any other fields. */
    private static final Set<String> READ =
            Set.of("connection-info", "realtime-message", "realtime-metrics", "platform-performance");

    /** The cases of enums; an enum may have more. */
    private static final Map<String, String> ENUMS = Map.of(
            "client-type", "flight-core-native v6r-mobile web-browser",
            "channel-type", "memory-updates component-events v6r-vm-management",
            "connection-mode", "polling wifi websocket",
            "connection-state", "connected authenticated disconnected closed error",
            "message-priority", "low normal high critical realtime",
            "filter-operation", "equals contains",
            "subscription-tier", "free");

    private static final Set<String> EVENTS = Set.of(
            "memory-update",
            "component-update",
            "session-event",
            "auth-event",
            "system-event",
            "v6r-event",
            "flight-event",
            "custom-event");

    private final Map<String, TypeDefinition> types;

    private Needs(Map<String, TypeDefinition> types) {
        this.types = types;
    }

    static boolean areMetBy(WitPackage in) {
        Needs needs = new Needs(in.interfaces().stream()
                .flatMap(each -> each.types().stream())
                .collect(Collectors.toMap(TypeDefinition::name, each -> each, (first, second) -> first)));
        return RECORDS.keySet().stream().allMatch(needs::isRecord)
                && ENUMS.keySet().stream().allMatch(needs::isEnum)
                && needs.hasEvents();
    }

    private boolean isRecord(String name) {
        Set<String> due = new HashSet<>(words(RECORDS.get(name)));
        return body(name, RecordBody.class)
                .filter(body -> fields(body.fields()).containsAll(due))
                .filter(body -> READ.contains(name)
                        || fields(body.fields()).stream().allMatch(each -> due.contains(each) || each.endsWith("?")))
                .isPresent();
    }

    private static Set<String> fields(List<Field> fields) {
        return fields.stream()
                .map(each -> each.name() + (each.type() instanceof OptionOf ? "?" : ""))
                .collect(Collectors.toSet());
    }

    private boolean isEnum(String name) {
        return body(name, EnumBody.class)
                .filter(body -> body.cases().stream()
                        .map(TypeDefinition.Name::name)
                        .toList()
                        .containsAll(words(ENUMS.get(name))))
                .isPresent();
    }

    private boolean hasEvents() {
        return body("realtime-event", VariantBody.class)
                .filter(body -> body.cases().stream()
                        .map(TypeDefinition.Case::name)
                        .collect(Collectors.toSet())
                        .equals(EVENTS))
                .isPresent();
    }

    private <T> Optional<T> body(String name, Class<T> kind) {
        return Optional.ofNullable(types.get(name))
                .map(TypeDefinition::body)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
