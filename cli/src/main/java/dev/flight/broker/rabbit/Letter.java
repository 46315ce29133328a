package dev.flight.broker.rabbit;

import dev.flight.broker.Receipt;
import dev.flight.broker.SourceUrl;
import java.util.Arrays;

/** A message that is sent for a receipt. */
final class Letter implements Fate {

    private final SourceUrl.Rabbit url;
    private final long number;
    private final byte[] payload;
    private final Receipt receipt;
    private final Outbox outbox;

    /** The number tells in which order messages are sent. */
    Letter(SourceUrl.Rabbit url, long number, byte[] payload, Receipt receipt, Outbox outbox) {
        this.url = url;
        this.number = number;
        this.payload = payload;
        this.receipt = receipt;
        this.outbox = outbox;
    }

    long number() {
        return number;
    }

    byte[] payload() {
        return payload;
    }

    @Override
    public boolean isOf(byte[] body) {
        return Arrays.equals(payload, body);
    }

    @Override
    public void arrived() {
        receipt.arrived();
    }

    @Override
    public void unroutable() {
        receipt.failed(Troubles.unroutable(url, 1));
    }

    @Override
    public void refused() {
        receipt.failed(Troubles.refused(url, 1));
    }

    @Override
    public void unknown(String why) {
        if (!outbox.again(this)) {
            lost(why);
        }
    }

    /** It is not sent any more. */
    void lost(String why) {
        receipt.failed(Troubles.unknown(url, 1, why));
    }
}
