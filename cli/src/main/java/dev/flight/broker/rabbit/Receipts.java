package dev.flight.broker.rabbit;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told that a message was taken. Messages are taken in the order in which they were received, so one
 * acknowledgement stands for all before it.
 */
final class Receipts {

    private final ArrayDeque<Receipt> waiting = new ArrayDeque<>();
    private @Nullable Receipt taken;
    private @Nullable Receipt done;
    private int doneCount;

    /** A number on a channel; it means nothing on any other. */
    record Receipt(Channel channel, long tag) {}

    synchronized void received(Receipt receipt) {
        waiting.addLast(receipt);
    }

    /** The next message is on its way to whoever asked for it. */
    synchronized void taken() {
        taken = waiting.pollFirst();
    }

    /** Whoever took the last message asks for the next, so is done with it. */
    synchronized void takenIsDone() {
        if (taken != null) {
            doneCount = done == null || done.channel.equals(taken.channel) ? doneCount + 1 : 1;
            done = taken;
            taken = null;
        }
    }

    /** How many can be acknowledged. */
    synchronized int done() {
        return doneCount;
    }

    synchronized void acknowledge() {
        if (done != null) {
            acknowledge(done);
            done = null;
            doneCount = 0;
        }
    }

    private static void acknowledge(Receipt receipt) {
        try {
            receipt.channel.basicAck(receipt.tag, true);
        } catch (IOException | ShutdownSignalException away) {
            // What is not acknowledged comes again: twice rather than never.
        }
    }
}
