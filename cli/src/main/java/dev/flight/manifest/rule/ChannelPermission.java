package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.profile.Names;
import java.util.List;
import java.util.stream.Stream;

/** A channel that does not ask its subscribers for the permissions of its type. */
final class ChannelPermission implements Rule {

    @Override
    public String id() {
        return "manifest/channel-permission";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Channel channel : subject.manifest().channels()) {
            List<String> missing = channel.type().permissions().stream()
                    .filter(permission -> !channel.permissions().contains(permission))
                    .toList();
            if (!missing.isEmpty()) {
                Finding.error(
                                id(),
                                channel.node().location("permissions"),
                                channel.node().pointer("permissions"))
                        .says("the channel `" + channel.id() + "` of type `" + Names.of(channel.type())
                                + "` does not ask for the permission `" + String.join("`, `", missing) + "`")
                        .hint("write `permissions: [" + String.join(", ", all(channel, missing))
                                + "]`; without it anyone may subscribe")
                        .addTo(findings);
            }
        }
    }

    private static List<String> all(Channel channel, List<String> missing) {
        return Stream.concat(channel.permissions().stream(), missing.stream()).toList();
    }
}
