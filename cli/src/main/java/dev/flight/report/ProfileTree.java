package dev.flight.report;

import dev.flight.profile.Allocator;
import dev.flight.profile.Billing;
import dev.flight.profile.Limit;
import dev.flight.profile.Limits;
import dev.flight.profile.Memory;
import dev.flight.profile.Names;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.profile.Realtime;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resolved profile as nested maps, for JSON and for comparing: sizes in bytes, times in milliseconds, ratios as
 * fractions, limits resolved against the heap; what is not known is left out.
 */
final class ProfileTree {

    private ProfileTree() {}

    static Map<String, Object> of(PlatformProfile profile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", profile.name());
        tree.put("title", profile.title());
        tree.put("extends", profile.ancestors());
        tree.put("abstract", profile.isAbstract());
        tree.put("tier", Names.of(profile.tier()));
        tree.put("memory", memory(profile));
        tree.put("pressure", pressure(profile.pressure()));
        tree.put("realtime", realtime(profile.realtime()));
        Billing billing = profile.billing();
        if (billing != null) {
            tree.put("billing", billing(billing));
        }
        return tree;
    }

    private static Map<String, Object> memory(PlatformProfile profile) {
        Memory memory = profile.memory();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", memory.total() == null ? "unlimited" : memory.total().bytes());
        put(tree, "page", memory.page());
        tree.put("regions", memory.regions().stream().map(ProfileTree::region).toList());
        profile.heap().ifPresent(heap -> {
            Map<String, Object> heapTree = new LinkedHashMap<>();
            heapTree.put("region", heap.name());
            heapTree.put("size", memory.heapSize(heap).bytes());
            heapTree.put("capacity", memory.capacity(heap).bytes());
            tree.put("heap", heapTree);
            tree.put("limits", limits(memory.limits(), memory.heapSize(heap)));
        });
        return tree;
    }

    private static Map<String, Object> region(Region region) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", region.name());
        tree.put("type", Names.of(region.type()));
        if (region.base() != null) {
            tree.put("base", region.base());
        }
        tree.put("size", region.size().bytes());
        tree.put("accessible", region.accessible());
        tree.put(
                "reserved",
                region.reserved().stream().map(ProfileTree::reserved).toList());
        tree.put("free", region.free().bytes());
        Allocator allocator = region.allocator();
        if (allocator != null) {
            tree.put("allocator", allocator(allocator));
        }
        tree.put("attributes", region.attributes());
        return tree;
    }

    private static Map<String, Object> reserved(Region.Reserved reserved) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", reserved.name());
        tree.put("size", reserved.size().bytes());
        return tree;
    }

    private static Map<String, Object> allocator(Allocator allocator) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("policy", Names.of(allocator.policy()));
        tree.put("alignment", allocator.alignment().bytes());
        tree.put("header", allocator.header().bytes());
        tree.put("minimum", allocator.minimum().bytes());
        return tree;
    }

    private static Map<String, Object> limits(Limits limits, ByteSize heap) {
        Map<String, Object> tree = new LinkedHashMap<>();
        limit(tree, "heapMax", limits.heapMax(), heap);
        limit(tree, "stackMax", limits.stackMax(), heap);
        limit(tree, "cacheMax", limits.cacheMax(), heap);
        limit(tree, "softLimit", limits.softLimit(), heap);
        limit(tree, "hardLimit", limits.hardLimit(), heap);
        limit(tree, "networkBuffersMax", limits.networkBuffersMax(), heap);
        return tree;
    }

    private static void limit(Map<String, Object> tree, String key, @Nullable Limit limit, ByteSize heap) {
        put(tree, key, limit == null ? null : limit.of(heap));
    }

    private static Map<String, Object> pressure(Pressure pressure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("medium", level(pressure.medium()));
        tree.put("high", level(pressure.high()));
        tree.put("critical", level(pressure.critical()));
        tree.put("hysteresis", pressure.hysteresis().value());
        Map<String, Object> response = new LinkedHashMap<>();
        Integer queue = pressure.response().queue();
        response.put("queue", queue == null ? "unchanged" : queue);
        response.put("clearEventHistory", pressure.response().clearEventHistory());
        response.put("collect", pressure.response().collect());
        tree.put("response", response);
        return tree;
    }

    private static Map<String, Object> level(Pressure.Level level) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("used", level.used().value());
        if (level.fragmentation() != null) {
            tree.put("fragmentation", level.fragmentation().value());
        }
        return tree;
    }

    private static Map<String, Object> realtime(Realtime realtime) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("connectionMode", Names.of(realtime.connectionMode()));
        tree.put("fallback", realtime.fallback() == null ? "none" : Names.of(realtime.fallback()));
        tree.put("updateInterval", realtime.updateInterval().millis());
        Integer most = realtime.maxConnectionsPerChannel();
        tree.put("maxConnectionsPerChannel", most == null ? "unlimited" : most);
        tree.put("capabilities", realtime.capabilities());
        tree.put("batching", batching(realtime.batching()));
        ByteSize above = realtime.compressAbove();
        tree.put("compression", Map.of("above", above == null ? "never" : above.bytes()));
        tree.put("queue", queue(realtime.queue()));
        tree.put("maxPayload", realtime.maxPayload().bytes());
        tree.put("maxMessageAge", realtime.maxMessageAge().millis());
        tree.put("retry", retry(realtime.retry()));
        tree.put("critical", critical(realtime.critical()));
        tree.put("timeout", realtime.timeout().millis());
        tree.put("recovery", Names.of(realtime.recovery()));
        return tree;
    }

    private static Map<String, Object> batching(Realtime.Batching batching) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("maxMessages", batching.maxMessages());
        tree.put("maxBytes", batching.maxBytes().bytes());
        tree.put("maxDelay", batching.maxDelay().millis());
        return tree;
    }

    private static Map<String, Object> queue(Realtime.Queue queue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capacity", queue.capacity());
        tree.put("overflow", Names.of(queue.overflow()));
        tree.put("overhead", queue.overhead().bytes());
        return tree;
    }

    private static Map<String, Object> retry(Realtime.Retry retry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("maxRetries", retry.maxRetries());
        put(tree, "interval", retry.interval());
        tree.put("backoff", Names.of(retry.backoff()));
        tree.put("multiplier", retry.multiplier().doubleValue());
        put(tree, "maxInterval", retry.maxInterval());
        tree.put("jitter", Names.of(retry.jitter()));
        return tree;
    }

    private static Map<String, Object> critical(Realtime.Critical critical) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("requiresAck", critical.requiresAck());
        tree.put("maxRetries", critical.maxRetries());
        put(tree, "interval", critical.interval());
        tree.put("deadLetter", critical.deadLetter());
        return tree;
    }

    private static Map<String, Object> billing(Billing billing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("enabled", billing.enabled());
        tree.put("tiers", billing.tiers());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable ByteSize size) {
        if (size != null) {
            tree.put(key, size.bytes());
        }
    }

    private static void put(Map<String, Object> tree, String key, TimeSpan time) {
        tree.put(key, time.millis());
    }

    /**
     * Every single value by the path to it; list items that have a name go by it. A base's memory is not unlimited where
     * it says nothing of it.
     */
    static Map<String, String> flat(PlatformProfile profile) {
        Map<String, String> flat = new LinkedHashMap<>();
        of(profile).forEach((key, value) -> flatten(key, value, flat));
        if (profile.isAbstract() && profile.memory().total() == null) {
            flat.remove("memory.total");
        }
        return flat;
    }

    private static void flatten(String path, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> flatten(path + "." + key, each, flat));
        } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance) && !list.isEmpty()) {
            for (Object item : list) {
                String named = path + "." + ((Map<?, ?>) item).get("name");
                flatten(named, item, flat);
                flat.remove(named + ".name");
            }
        } else {
            flat.put(path, value.toString());
        }
    }
}
