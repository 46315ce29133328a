package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.manifest.Target;
import dev.flight.unit.ByteSize;

/** A payload larger than the platform takes: every message of the channel is rejected. */
final class ChannelPayload implements TargetRule {

    @Override
    public String id() {
        return "manifest/channel-payload";
    }

    @Override
    public void check(Target target, Findings findings) {
        ByteSize most = target.profile().realtime().maxPayload();
        for (Channel channel : target.channels().channels()) {
            if (channel.payload().compareTo(most) > 0) {
                Finding.error(
                                id(),
                                channel.node().location("payload"),
                                channel.node().pointer("payload"))
                        .says(target.name() + ": messages of the channel `" + channel.id() + "` carry "
                                + channel.payload().about(most) + "; the platform takes "
                                + most.about(channel.payload()) + " at most, "
                                + channel.payload().minus(most).about() + " too much")
                        .because(Limits.origin(target, "realtime", "maxPayload"))
                        .hint("send parts, or a reference to fetch the rest by")
                        .addTo(findings);
            }
        }
    }
}
