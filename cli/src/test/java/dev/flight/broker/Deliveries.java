package dev.flight.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.Incoming.Message;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What sources deliver to tests. */
public final class Deliveries {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(500);

    private Deliveries() {}

    /** All that comes until one is met. */
    public static List<Incoming> until(Source source, Predicate<Incoming> last) throws InterruptedException {
        List<Incoming> all = new ArrayList<>();
        while (all.isEmpty() || !last.test(all.get(all.size() - 1))) {
            Incoming next = source.next(PATIENCE);
            if (next != null) {
                all.add(next);
            }
        }
        return all;
    }

    /** Whether it is a message of a text. */
    public static Predicate<Incoming> text(String text) {
        return incoming -> incoming instanceof Message message && new String(message.payload(), UTF_8).equals(text);
    }

    /** The messages, which are numbers. */
    public static List<Integer> numbers(List<Incoming> all) {
        return all.stream()
                .filter(Message.class::isInstance)
                .map(each -> Integer.parseInt(new String(((Message) each).payload(), UTF_8)))
                .toList();
    }
}
