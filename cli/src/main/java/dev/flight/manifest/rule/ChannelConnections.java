package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.manifest.Target;

/** More connections on a channel than the platform allows. */
final class ChannelConnections implements TargetRule {

    @Override
    public String id() {
        return "manifest/channel-connections";
    }

    @Override
    public void check(Target target, Findings findings) {
        Integer most = target.profile().realtime().maxConnectionsPerChannel();
        if (most == null) {
            return;
        }
        for (Channel channel : target.channels().channels()) {
            if (channel.connections() > most) {
                Finding.error(
                                id(),
                                channel.node().location("connections"),
                                channel.node().pointer("connections"))
                        .says(target.name() + ": the channel `" + channel.id() + "` has " + channel.connections()
                                + " connections; the platform allows " + most + " a channel")
                        .because(Limits.origin(target, "realtime", "maxConnectionsPerChannel"))
                        .hint("share one connection among the sessions, or split the channel")
                        .addTo(findings);
            }
        }
    }
}
