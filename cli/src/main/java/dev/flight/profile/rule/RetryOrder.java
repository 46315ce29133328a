package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;

/** A first wait between retries that is longer than the longest. */
final class RetryOrder implements ProfileRule {

    @Override
    public String id() {
        return "profile/retry-order";
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        Realtime.Retry retry = profile.realtime().retry();
        if (retry.interval().compareTo(retry.maxInterval()) > 0) {
            Finding.error(id(), profile.origin("realtime", "retry", "interval"), "/realtime/retry/interval")
                    .says("the retry `interval` is " + retry.interval() + ", above `maxInterval` "
                            + retry.maxInterval())
                    .because(new Related("maxInterval", profile.origin("realtime", "retry", "maxInterval")))
                    .hint("the wait grows from interval to maxInterval")
                    .addTo(findings);
        }
    }
}
