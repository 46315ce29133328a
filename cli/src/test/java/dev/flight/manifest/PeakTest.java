package dev.flight.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeakTest {

    private static final Mapping NOWHERE = Manifests.of("sessions: []").node();
    private static final Session SESSION =
            new Session("s", null, 1, new Lifetime(TimeSpan.ZERO, TimeSpan.FOREVER), List.of(), Map.of(), NOWHERE);

    @Test
    void whatEndsAtAMomentHasGoneWhenWhatStartsAtItComes() {
        Peak peak = Peak.of(List.of(claim(0, 10, 100), claim(10, 20, 100)));

        assertThat(peak.size()).isEqualTo(ByteSize.of(100));
        assertThat(peak.at()).isEqualTo(new TimeSpan(0));
        assertThat(peak.live()).hasSize(1);
    }

    @Test
    void isAtTheFirstOfEqualMoments() {
        Peak peak = Peak.of(List.of(claim(30, 40, 70), claim(5, 10, 30), claim(7, 9, 40), claim(50, 60, 70)));

        assertThat(peak.size()).isEqualTo(ByteSize.of(70));
        assertThat(peak.at()).isEqualTo(new TimeSpan(7));
    }

    @Test
    void listsTheLargestFirst() {
        Peak peak = Peak.of(List.of(claim(0, 10, 5), claim(0, 10, 9), claim(11, 12, 1), claim(3, 10, 7)));

        assertThat(peak.live()).extracting(Claim::bytes).containsExactly(9L, 7L, 5L);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Peak.of(List.of())).isEqualTo(new Peak(ByteSize.ZERO, TimeSpan.ZERO, List.of()));
    }

    @Test
    void countsEveryBlock() {
        Claim many = new Claim(SESSION, 0, allocation(0, 10), 16, 1_000_000);

        assertThat(Peak.of(List.of(many)).size()).isEqualTo(ByteSize.of(16_000_000));
    }

    @Test
    void agreesWithLookingAtEveryStart() {
        Random random = new Random(31);
        for (int round = 0; round < 4_000; round++) {
            int horizon = random.nextInt(2, 40);
            List<Claim> claims = new ArrayList<>();
            for (int i = random.nextInt(0, 14); i > 0; i--) {
                long from = random.nextInt(0, horizon);
                long until = random.nextInt(8) == 0 ? Long.MAX_VALUE : random.nextLong(from + 1, horizon + 2);
                claims.add(claim(from, until, random.nextInt(1, random.nextBoolean() ? 4 : 1_000)));
            }
            Peak peak = Peak.of(claims);
            assertThat(peak).as("%s", claims).isEqualTo(naive(claims));
            assertThat(peak.live())
                    .containsExactlyInAnyOrderElementsOf(alive(claims, peak.at().nanos()))
                    .isSortedAccordingTo(Comparator.comparingLong(Claim::bytes).reversed());
        }
    }

    /** The sum at every start, one by one. */
    private static Peak naive(List<Claim> claims) {
        long most = 0;
        long moment = 0;
        for (long start : claims.stream()
                .mapToLong(each -> each.life().from().nanos())
                .sorted()
                .toArray()) {
            long sum = alive(claims, start).stream().mapToLong(Claim::bytes).sum();
            if (sum > most) {
                most = sum;
                moment = start;
            }
        }
        return new Peak(ByteSize.of(most), new TimeSpan(moment), claims);
    }

    private static List<Claim> alive(List<Claim> claims, long moment) {
        return claims.stream()
                .filter(each -> each.life().from().nanos() <= moment
                        && moment < each.life().until().nanos())
                .toList();
    }

    private static Claim claim(long from, long until, long bytes) {
        return new Claim(SESSION, 0, allocation(from, until), bytes, 1);
    }

    private static Allocation allocation(long from, long until) {
        return new Allocation(
                "a",
                "vm-heap",
                "main",
                ByteSize.of(1),
                1,
                1,
                new Lifetime(new TimeSpan(from), new TimeSpan(until)),
                null,
                NOWHERE);
    }
}
