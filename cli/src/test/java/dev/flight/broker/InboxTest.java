package dev.flight.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InboxTest {

    private static final ByteSize MUCH = ByteSize.of(1 << 20);

    private static Message message(String id, int bytes) {
        return new Message(new byte[bytes], "channel", id, 0);
    }

    private static @Nullable Incoming next(Inbox inbox) throws InterruptedException {
        return inbox.poll(TimeSpan.ZERO);
    }

    private static String id(@Nullable Incoming incoming) {
        return incoming instanceof Message message ? message.id() : String.valueOf(incoming);
    }

    @Test
    void givesWhatCameInItsOrder() throws InterruptedException {
        Inbox inbox = new Inbox(3, MUCH);
        inbox.offer(new Incoming.Connected());
        inbox.offer(message("1", 1));

        assertThat(next(inbox)).isEqualTo(new Incoming.Connected());
        assertThat(id(next(inbox))).isEqualTo("1");
        assertThat(next(inbox)).isNull();
    }

    @Test
    void dropsTheOldestAndTellsHowMany() throws InterruptedException {
        Inbox inbox = new Inbox(2, MUCH);
        for (int i = 1; i <= 5; i++) {
            inbox.offer(message(Integer.toString(i), 1));
        }

        assertThat(next(inbox))
                .isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.lost()).hasValue(3));
        assertThat(id(next(inbox))).isEqualTo("4");
        assertThat(id(next(inbox))).isEqualTo("5");
        assertThat(inbox.dropped()).isEqualTo(3);
    }

    @Test
    void isBoundedInBytesToo() throws InterruptedException {
        Inbox inbox = new Inbox(100, ByteSize.of(10));
        inbox.offer(message("1", 6));
        inbox.offer(message("2", 6));

        assertThat(next(inbox)).isInstanceOf(Gap.class);
        assertThat(id(next(inbox))).isEqualTo("2");
    }

    @Test
    void letsInASingleMessageOfAnySize() throws InterruptedException {
        Inbox inbox = new Inbox(100, ByteSize.of(10));
        inbox.offer(message("1", 1000));

        assertThat(id(next(inbox))).isEqualTo("1");
    }

    @Test
    void aGapThatIsDroppedIsToldAllTheSame() throws InterruptedException {
        Inbox inbox = new Inbox(1, MUCH);
        inbox.offer(Gap.of(7, "why"));
        inbox.offer(Gap.unknown("why"));
        inbox.offer(message("1", 1));

        assertThat(next(inbox))
                .isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.lost()).isEmpty());
        assertThat(next(inbox))
                .isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.lost()).hasValue(7));
        assertThat(id(next(inbox))).isEqualTo("1");
    }

    @Test
    void whoPutsWaitsForRoom() throws Exception {
        Inbox inbox = new Inbox(1, MUCH);
        inbox.put(message("1", 1));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> putting(inbox));

        assertThat(id(inbox.poll(TimeSpan.ofMillis(10_000)))).isEqualTo("1");
        assertThat(id(inbox.poll(TimeSpan.ofMillis(10_000)))).isEqualTo("2");
        second.get(10, TimeUnit.SECONDS);
        assertThat(inbox.dropped()).isZero();
    }

    private static void putting(Inbox inbox) {
        try {
            inbox.put(message("2", 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isOverWhenItHasEndedAndAllIsTaken() throws InterruptedException {
        Inbox inbox = new Inbox(1, MUCH);
        inbox.offer(message("1", 1));
        inbox.end();

        assertThat(inbox.isOver()).isFalse();
        assertThat(id(next(inbox))).isEqualTo("1");
        assertThat(inbox.isOver()).isTrue();
        assertThat(inbox.poll(TimeSpan.FOREVER)).isNull();
    }
}
