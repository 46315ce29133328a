package dev.flight.broker.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamIdTest {

    @Test
    void comesBehindThoseOfEarlierMomentsAndOfItsOwn() {
        assertThat(StreamId.of("9-5")).isLessThan(StreamId.of("10-0"));
        assertThat(StreamId.of("10-9")).isLessThan(StreamId.of("10-10"));
        assertThat(StreamId.of("10-10")).isEqualByComparingTo(StreamId.of("10-10"));
    }

    @Test
    void goesUpToTheLargestNumberOfTheServer() {
        StreamId last = StreamId.of("18446744073709551615-18446744073709551615");
        assertThat(last)
                .isGreaterThan(StreamId.of("1526919030474-55"))
                .hasToString("18446744073709551615-18446744073709551615");
    }
}
