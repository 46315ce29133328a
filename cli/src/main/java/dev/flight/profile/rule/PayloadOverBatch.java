package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.PlatformProfile;
import dev.flight.unit.ByteSize;

/** A largest payload that no batch can hold: such a message goes alone and over the limit of a batch. */
final class PayloadOverBatch implements ProfileRule {

    @Override
    public String id() {
        return "profile/payload-over-batch";
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        ByteSize payload = profile.realtime().maxPayload();
        ByteSize batch = profile.realtime().batching().maxBytes();
        if (payload.compareTo(batch) > 0) {
            Finding.warning(id(), profile.origin("realtime", "maxPayload"), "/realtime/maxPayload")
                    .says("`maxPayload` is " + payload + "; a batch holds " + batch
                            + ", so the largest messages go alone and over it")
                    .because(new Related("maxBytes", profile.origin("realtime", "batching", "maxBytes")))
                    .hint("raise `batching.maxBytes` or lower `maxPayload`")
                    .addTo(findings);
        }
    }
}
