package dev.flight.broker.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.StreamMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private static List<StreamMessage<byte[], byte[]>> entries(int count, int bytes) {
        byte[] payload = new byte[bytes];
        return Collections.nCopies(count, new StreamMessage<>(new byte[0], "1-1", Map.of(new byte[0], payload)));
    }

    private static int after(int answers, int bytes) {
        BatchSize size = new BatchSize();
        for (int i = 0; i < answers; i++) {
            size.seen(entries(size.entries(), bytes));
        }
        return size.entries();
    }

    @Test
    void asksForMoreAndMoreSmallEntries() {
        assertThat(after(1, 100)).isEqualTo(8);
        assertThat(after(20, 100)).isEqualTo(512);
    }

    @Test
    void asksForLargeEntriesOneByOne() {
        assertThat(after(1, 10_000_000)).isEqualTo(1);
    }

    @Test
    void asksForAsManyAsFitIntoFourMegabytes() {
        assertThat(after(20, 1 << 20)).isEqualTo(4);
    }

    @Test
    void learnsNothingFromNoEntries() {
        BatchSize size = new BatchSize();
        size.seen(List.of());
        assertThat(size.entries()).isEqualTo(4);
    }
}
