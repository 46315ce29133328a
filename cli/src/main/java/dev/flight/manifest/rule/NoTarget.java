package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;

/** A manifest that names no platform: nothing could be checked. */
final class NoTarget implements Rule {

    @Override
    public String id() {
        return "manifest/no-target";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        boolean none = subject.targets().known().isEmpty()
                && subject.targets().unknown().isEmpty();
        // A vm section or a list of platforms that could not be read has its own finding.
        Node platforms = subject.manifest().node().get("platforms");
        boolean read = platforms == null
                || (platforms instanceof Sequence list && list.items().isEmpty());
        if (none && read && subject.manifest().node().get("vm") == null) {
            Finding.error(
                            id(),
                            subject.manifest().node().location("platforms"),
                            subject.manifest().node().pointer("platforms"))
                    .says("the manifest names no platform to be held against")
                    .hint("add `platforms: [dreamcast, psp]` or `vm: {size: small}`, or name one with --platform")
                    .addTo(findings);
        }
    }
}
