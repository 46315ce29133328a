package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.manifest.Target;
import dev.flight.profile.Names;
import java.util.Collections;
import java.util.List;

/** A channel of a type that the platform has no capability for. */
final class ChannelCapability implements TargetRule {

    @Override
    public String id() {
        return "manifest/channel-capability";
    }

    @Override
    public void check(Target target, Findings findings) {
        List<String> has = target.profile().realtime().capabilities();
        for (Channel channel : target.channels().channels()) {
            List<String> needs = channel.type().capabilities();
            if (Collections.disjoint(needs, has)) {
                Finding.error(
                                id(),
                                channel.node().location("type"),
                                channel.node().pointer("type"))
                        .says(target.name() + ": a channel of type `" + Names.of(channel.type())
                                + "` needs the capability " + String.join(" or ", needs) + "; the platform has "
                                + String.join(", ", has))
                        .because(Limits.place(target, "capabilities listed here", "realtime", "capabilities"))
                        .hint("leave the channel out on this platform, or use a type that it can do")
                        .addTo(findings);
            }
        }
    }
}
