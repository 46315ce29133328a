package dev.flight.broker.redis;

import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Redis delivers a message once for each subscription that matches its channel. Of those that match a channel, one counts:
 * its name, else the pattern that it came by first.
 */
final class Overlaps {

    private static final int MOST_CHANNELS = 1 << 14;

    private final Set<String> names;
    private final Map<String, String> patterns = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_CHANNELS;
        }
    };

    Overlaps(Channels channels) {
        names = channels.channels().stream()
                .filter(each -> !each.isPattern())
                .map(Channel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what came to a channel by a pattern is not what came another way. One thread asks. */
    boolean isFirst(String pattern, String channel) {
        return !names.contains(channel)
                && patterns.computeIfAbsent(channel, first -> pattern).equals(pattern);
    }
}
