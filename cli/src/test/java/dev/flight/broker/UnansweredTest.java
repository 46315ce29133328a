package dev.flight.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnansweredTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Unanswered unanswered = new Unanswered(new Room(3, 1_000));

    @Test
    void refusesAMessageMoreThanThereIsRoomFor() throws BrokerFailure {
        var first = unanswered.expect(10, new Told());
        unanswered.expect(10, new Told());
        unanswered.expect(10, new Told());

        assertThatThrownBy(() -> unanswered.expect(10, new Told()))
                .hasMessage("not sent, for 3 messages of 30 bytes before it are not answered yet");
        first.arrived();
        assertThatCode(() -> unanswered.expect(10, new Told())).doesNotThrowAnyException();
    }

    @Test
    void refusesBytesMoreThanThereIsRoomFor() throws BrokerFailure {
        unanswered.expect(600, new Told());

        assertThatThrownBy(() -> unanswered.expect(401, new Told())).hasMessageContaining("600 bytes");
        assertThatCode(() -> unanswered.expect(400, new Told())).doesNotThrowAnyException();
    }

    @Test
    void aMessageLargerThanAllOfTheRoomIsSentAlone() throws BrokerFailure {
        var large = unanswered.expect(2_000, new Told());

        assertThatThrownBy(() -> unanswered.expect(1, new Told())).isInstanceOf(BrokerFailure.class);
        large.withdraw();
        assertThatCode(() -> unanswered.expect(1, new Told())).doesNotThrowAnyException();
    }

    @Test
    void sinksShareARoom() throws BrokerFailure {
        Room room = new Room(1, 1_000);
        new Unanswered(room).expect(1, new Told());

        assertThatThrownBy(() -> new Unanswered(room).expect(1, new Told())).isInstanceOf(BrokerFailure.class);
    }

    @Test
    void anAnswerIsPassedOnOnce() throws BrokerFailure {
        Told told = new Told();
        var expected = unanswered.expect(10, told);
        expected.failed(new BrokerFailure("gone", "", null));
        expected.arrived();
        expected.withdraw();

        assertThat(told.all()).containsExactly("gone");
        assertThat(unanswered.awaitAll(LONG)).isTrue();
    }

    @Test
    void waitsForTheLastAnswer() throws BrokerFailure {
        var first = unanswered.expect(10, new Told());
        var second = unanswered.expect(10, new Told());
        first.arrived();
        CompletableFuture<Void> answered = CompletableFuture.runAsync(
                second::arrived, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));

        assertThat(unanswered.awaitAll(LONG)).isTrue();
        answered.join();
    }

    @Test
    void doesNotWaitForeverAndKeepsAnInterruption() throws BrokerFailure {
        unanswered.expect(10, new Told());
        Thread.currentThread().interrupt();

        assertThat(unanswered.awaitAll(Duration.ofMillis(30))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
