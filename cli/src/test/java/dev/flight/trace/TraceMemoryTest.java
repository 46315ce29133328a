package dev.flight.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trace keeps is bounded by the blocks that are live, not by its length. */
class TraceMemoryTest {

    private static final int LIVE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void keepsRoomForTheLiveBlocksOnly(String prefix) throws IOException {
        long operations = prefix.isEmpty() ? 5_000_000 : 500_000;
        Operation operation = new Operation();
        long count = 0;
        int highest = 0;
        try (Trace trace = TraceReader.open(new Endless(prefix, operations), "endless", TraceOptions.DEFAULT)) {
            while (trace.next(operation)) {
                highest = Math.max(highest, operation.block);
                count++;
            }
            assertThat(trace.findings()).isEmpty();
            assertThat(trace.room()).isLessThan(200);
        }
        assertThat(count).isEqualTo(operations);
        assertThat(highest).isEqualTo(LIVE);
    }

    @Test
    void remembersSoManyFreesAndNoMore() {
        FreedIds freed = new FreedIds();
        for (int id = 0; id <= FreedIds.REMEMBERED; id++) {
            freed.add(id, id + 100);
        }

        assertThat(freed.line(0)).isZero();
        assertThat(freed.line(1)).isEqualTo(101);
        assertThat(freed.line(FreedIds.REMEMBERED)).isEqualTo(FreedIds.REMEMBERED + 100L);
    }

    @Test
    void remembersTheLastFreeOfAnIdThatWasFreedTwice() {
        FreedIds freed = new FreedIds();
        freed.add(7, 1);
        for (int id = 100; id < 100 + FreedIds.REMEMBERED - 1; id++) {
            freed.add(id, 2);
        }
        freed.add(7, 3);

        assertThat(freed.line(7)).isEqualTo(3);
        assertThat(freed.line(100)).isEqualTo(2);
        freed.add(8, 4);
        assertThat(freed.line(7)).isEqualTo(3);
        assertThat(freed.line(100)).isZero();
    }

    @Test
    void tellsSoManyHoldersApartAndCountsTheRestTogether() {
        StringBuilder text = new StringBuilder("op,id,size,site\n");
        for (int i = 0; i < HolderIndex.MOST + 5; i++) {
            text.append("alloc,").append(i).append(",1,s").append(i).append('\n');
        }
        text.append("alloc,again,1,s0\nalloc,new,1,t\n");

        Traces.Read read = Traces.read(text.toString());

        assertThat(read.messages())
                .containsExactly(
                        "65537:1 more than 65536 different holders (session, purpose and site); the rest are counted as one");
        assertThat(read.trace().usable()).isTrue();
        assertThat(read.operations().subList(HolderIndex.MOST - 2, HolderIndex.MOST + 7))
                .extracting(each -> each.substring(each.lastIndexOf('/') + 1))
                .containsExactly(
                        "s65534",
                        "(others)",
                        "(others)",
                        "(others)",
                        "(others)",
                        "(others)",
                        "(others)",
                        "s0",
                        "(others)");
        assertThat(read.trace().holders().size()).isEqualTo(HolderIndex.MOST + 1);
    }

    /** A trace of CSV in which each block is freed when eight more were allocated. */
    private static final class Endless extends InputStream {
        private final String prefix;
        private long left;
        private long id;
        private byte[] line = "op,id,size\n".getBytes(US_ASCII);
        private int at;
        private boolean freeing;

        Endless(String prefix, long operations) {
            this.prefix = prefix;
            left = operations;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = 0;
            while (count < length && (at < line.length || nextLine())) {
                int step = Math.min(length - count, line.length - at);
                System.arraycopy(line, at, into, offset + count, step);
                at += step;
                count += step;
            }
            return count == 0 ? -1 : count;
        }

        private boolean nextLine() {
            if (left == 0) {
                return false;
            }
            left--;
            String text = freeing ? "free," + prefix + (id - 1 - LIVE) + ",\n" : "alloc," + prefix + id++ + ",16\n";
            freeing = !freeing && id > LIVE;
            line = text.getBytes(US_ASCII);
            at = 0;
            return true;
        }
    }
}
