package dev.flight.broker.socket;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;

/** Opens gateways. */
public final class Gateways {

    private Gateways() {}

    /** Reads from a gateway; subscribed when this returns. */
    public static Source source(SourceUrl.Gateway url, Inbox inbox) throws BrokerFailure {
        return source(url, inbox, Patience.USUAL);
    }

    static Source source(SourceUrl.Gateway url, Inbox inbox, Patience patience) throws BrokerFailure {
        Endpoint endpoint = Endpoint.of(url);
        Offsets offsets = new Offsets(url.channels());
        Intake intake = new Intake(inbox, offsets);
        Attempt attempt = url.polling()
                ? new Polling(endpoint, offsets, intake, url.heldBack(), patience)
                : new Socket(endpoint, offsets, intake, patience);
        return GatewaySource.open("gateway " + url.server().text(), attempt, inbox, patience);
    }
}
