package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Target;
import dev.flight.profile.Realtime;
import dev.flight.unit.ByteSize;
import java.util.Comparator;

/** Full message queues that take more memory than there is for network buffers. */
final class ChannelQueueMemory implements TargetRule {

    @Override
    public String id() {
        return "manifest/channel-queue-memory";
    }

    @Override
    public void check(Target target, Findings findings) {
        ChannelDemand channels = target.channels();
        ByteSize need = channels.queueBytes();
        channels.budget(target.machines())
                .filter(budget -> need.compareTo(budget) > 0)
                .ifPresent(budget -> report(target, channels, need, budget, findings));
    }

    private void report(Target target, ChannelDemand channels, ByteSize need, ByteSize budget, Findings findings) {
        Channel largest = channels.channels().stream()
                .max(Comparator.comparing(channels::queueBytes))
                .orElseThrow();
        Realtime.Queue queue = target.profile().realtime().queue();
        boolean own = channels.setAside().bytes() > 0;
        Finding finding = Finding.error(
                        id(), largest.node().location(), largest.node().pointer())
                .says(target.name() + ": full queues take " + need.about(budget) + "; "
                        + (own ? "the `network-buffers` allocations hold " : "the platform's networkBuffersMax is ")
                        + budget.about(need) + ", " + need.minus(budget).about() + " too little. The largest, `"
                        + largest.id() + "`: " + largest.connections() + " x " + queue.capacity() + " messages of "
                        + ByteSize.capped(largest.payload().bytes()
                                        + queue.overhead().bytes())
                                .about() + " = "
                        + channels.queueBytes(largest).about());
        if (!own) {
            finding = finding.because(Limits.origin(target, "memory", "limits", "networkBuffersMax"));
        }
        finding.because(Limits.place(target, "queue capacity set here", "realtime", "queue", "capacity"))
                .hint("set aside a larger `network-buffers` allocation, or send smaller payloads to fewer connections")
                .addTo(findings);
    }
}
