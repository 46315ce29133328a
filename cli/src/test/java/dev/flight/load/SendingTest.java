package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Sink;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schedule, on a clock that only moves when it is waited for or when sending takes time. */
class SendingTest {

    private static final long MILLI = 1_000_000;

    private final List<Long> moments = new ArrayList<>();
    private long now = 5_000 * MILLI;

    private final LoadClock clock = new LoadClock() {

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void awaitUntil(long nanos) {
            now = Math.max(now, nanos);
        }
    };

    private final class Stalling implements Sink {

        private final int stalls;

        Stalling(int stalls) {
            this.stalls = stalls;
        }

        @Override
        public void send(byte[] payload) throws BrokerFailure {
            moments.add(now);
            if (moments.size() == stalls) {
                now += 45 * MILLI;
            }
            if (moments.size() == stalls + 1 && stalls > 0) {
                throw new BrokerFailure("it is gone", "start it", null);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private Punctuality send(int stalls) {
        LoadPlan plan = LoadPlan.steady(100, TimeSpan.ofMillis(90), TimeSpan.ofMillis(20), ByteSize.of(300));
        Envelope[] envelopes = {new Envelope(7, 0, "load", 0)};
        Sending sending = new Sending(plan, envelopes, List.of(new Stalling(stalls)), clock);
        sending.run(now);
        return sending.punctuality();
    }

    @Test
    void sendsEachAtItsMoment() {
        Punctuality punctuality = send(0);

        assertThat(moments)
                .containsExactly(
                        5_000 * MILLI,
                        5_010 * MILLI,
                        5_020 * MILLI,
                        5_030 * MILLI,
                        5_040 * MILLI,
                        5_050 * MILLI,
                        5_060 * MILLI,
                        5_070 * MILLI,
                        5_080 * MILLI,
                        5_090 * MILLI,
                        5_100 * MILLI);
        assertThat(punctuality.sent()).isEqualTo(11);
        assertThat(punctuality.measured()).isEqualTo(9);
        assertThat(punctuality.late()).isZero();
        assertThat(punctuality.intendedPerSecond()).isEqualTo(100);
        assertThat(punctuality.achievedPerSecond()).isEqualTo(100);
    }

    /** The fifth, due at 40 ms, takes until 85 ms: those due at 50, 60, 70 and 80 ms leave then, the next at its moment. */
    @Test
    void afterAStallSendsWhatIsLateAtOnceAndSaysSo() {
        Punctuality punctuality = send(5);

        assertThat(moments.subList(5, 10))
                .containsExactly(5_085 * MILLI, 5_085 * MILLI, 5_085 * MILLI, 5_085 * MILLI, 5_090 * MILLI);
        assertThat(punctuality.late()).isEqualTo(5);
        assertThat(punctuality.worstDelay()).isBetween(45.0, 45.1);
        assertThat(punctuality.refused()).isEqualTo(1);
        assertThat(punctuality.why()).isEqualTo("it is gone");
    }
}
