package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.ByteSize;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocatorTest {

    private static final Allocator DLMALLOC = allocator(AllocatorPolicy.DLMALLOC, 8, 4, 16);
    private static final Allocator PAGES = allocator(AllocatorPolicy.PAGES, 4096, 0, 4096);

    @Test
    void grantsWhatDlmallocGrants() {
        for (long n = 0; n <= 100_000; n++) {
            assertThat(DLMALLOC.grantedBytes(n, 1)).isEqualTo(Math.max(16, (n + 11) & ~7L));
            assertThat(DLMALLOC.grantedBytes(n, 8)).isEqualTo(Math.max(16, (n + 11) & ~7L));
        }
    }

    @Test
    void grantsWholePages() {
        for (long n = 1; n <= 100_000; n++) {
            assertThat(PAGES.grantedBytes(n, 1)).isEqualTo(((n - 1) / 4096 + 1) * 4096);
        }
        assertThat(PAGES.grantedBytes(4096, 8192)).isEqualTo(8192);
        assertThat(PAGES.grantedBytes(ByteSize.MAX_BYTES, 1)).isEqualTo(1L << 53);
    }

    @Test
    void grantsJustWhatIsAskedWhereThereIsNoAllocator() {
        for (long n = 1; n <= 1_000; n++) {
            assertThat(Allocator.NONE.grantedBytes(n, 1)).isEqualTo(n);
        }
        assertThat(Allocator.NONE.grantedBytes(33, 32)).isEqualTo(64);
    }

    @Test
    void grantsPowersOfTwoWhereBuddiesSplitTheHeap() {
        Allocator buddies = allocator(AllocatorPolicy.BUDDY, 16, 8, 64);

        assertThat(buddies.grantedBytes(1, 1)).isEqualTo(64);
        assertThat(buddies.grantedBytes(56, 1)).isEqualTo(64);
        assertThat(buddies.grantedBytes(57, 1)).isEqualTo(128);
        assertThat(buddies.grantedBytes(65 << 10, 1)).isEqualTo(128 << 10);
        assertThat(buddies.grantedBytes(100, 4096)).isEqualTo(4096);
        assertThat(buddies.grantedBytes(ByteSize.MAX_BYTES, 1)).isEqualTo(1L << 54);
    }

    @Test
    void grantsEnoughAlignedAndNoWholeStepTooMuch() {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            long alignment = 1L << random.nextInt(0, 13);
            long header = random.nextInt(0, 65);
            long minimum = random.nextInt(1, 129);
            long request = random.nextLong(1, 1L << random.nextInt(1, 54));
            long align = 1L << random.nextInt(0, 20);
            long granted = allocator(AllocatorPolicy.BEST_FIT, alignment, header, minimum)
                    .grantedBytes(request, align);
            long step = Math.max(alignment, align);
            assertThat(granted).isGreaterThanOrEqualTo(request + header).isGreaterThanOrEqualTo(minimum);
            assertThat(granted % step).isZero();
            assertThat(granted - step).isLessThan(Math.max(request + header, minimum));
        }
    }

    private static Allocator allocator(AllocatorPolicy policy, long alignment, long header, long minimum) {
        return new Allocator(policy, ByteSize.of(alignment), ByteSize.of(header), ByteSize.of(minimum));
    }
}
