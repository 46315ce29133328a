package dev.flight.publish;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.recording.TailLine;
import dev.flight.unit.TimeSpan;

/**
 * Where recorded events are read from.
 *
 * @param name in messages
 * @param opener opens it at its start, as often as it is published
 */
public record Recording(String name, Opener opener) {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(100);

    /** How many lines it has that would be sent; 0 when it cannot be read. */
    public long count() {
        long lines = 0;
        try (Source source = opener.open()) {
            while (!source.isOver()) {
                lines += source.next(PATIENCE) instanceof Incoming.Message message && isSent(message.payload()) ? 1 : 0;
            }
        } catch (BrokerFailure failure) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return lines;
    }

    private static boolean isSent(byte[] line) {
        return TailLine.read(line).map(each -> each.payload().isPresent()).orElse(true);
    }

    /** Opens a source. */
    @FunctionalInterface
    public interface Opener {
        Source open() throws BrokerFailure;
    }
}
