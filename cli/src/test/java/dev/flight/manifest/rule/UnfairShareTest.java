package dev.flight.manifest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Catalogue;
import dev.flight.profile.Profiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnfairShareTest {

    private static final Catalogue BOX = Profiles.catalogue(Map.of("box", Profiles.boxText("""
            memory:
              total: 1000B
              limits: {softLimit: 100%}
              regions: [{name: main, type: main, size: 1000B}]
            """)));

    @Test
    void isJainsIndexOverWhatEachInstanceHolds() {
        Random random = new Random(71);
        int unfair = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder sessions = new StringBuilder();
            double sum = 0;
            double squares = 0;
            int instances = 0;
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                int count = random.nextInt(1, 4);
                int bytes = random.nextInt(3) == 0 ? random.nextInt(30, 80) : random.nextInt(1, 20);
                sessions.append(session("s" + i, "count: " + count, bytes));
                sum += count * bytes;
                squares += count * bytes * bytes;
                instances += count;
            }
            double index = sum * sum / (instances * squares);
            List<Diagnostic> findings = check(sessions.toString());
            assertThat(findings).as("%s: %f", sessions, index).hasSize(index < 0.7 && instances > 1 ? 1 : 0);
            unfair += findings.size();
            if (!findings.isEmpty()) {
                assertThat(findings.get(0).message())
                        .contains(String.format(Locale.ROOT, "fairness index is %.2f, under 0.7", index));
            }
        }
        assertThat(unfair).isBetween(20, 380);
    }

    @Test
    void weighsWhatIsHeldByWhatIsDue() {
        // 500 of 500, 100 of 100, and c of the 400 left: 40 weighs 0.1, 4 weighs 0.01.
        String declared = session("a", "limit: 500B", 500) + session("b", "share: 10%", 100);

        assertThat(check(declared + session("c", "count: 1", 40))).isEmpty();
        assertThat(check(declared + session("c", "count: 1", 4)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("0.67").contains("`c` holds 4B of 400B due to it"));
    }

    @Test
    void anUnequalDivisionThatIsDeclaredAndKeptIsFair() {
        assertThat(check(session("a", "share: 90%", 900) + session("b", "share: 10%", 1)))
                .isEmpty();
        assertThat(check(session("a", "share: 90%", 901) + session("b", "share: 10%", 1)))
                .hasSize(1);
    }

    @Test
    void onAnOvercommittedHeapOneOverItsDueStarvesOneWithin() {
        assertThat(check(session("a", "share: 50%", 700) + session("b", "share: 50%", 301)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("one session starves another");
                    assertThat(finding.pointer()).isEqualTo("/sessions/0/id");
                });
        assertThat(check(session("a", "share: 50%", 700) + session("b", "share: 50%", 300)))
                .isEmpty();
    }

    @Test
    void oneInstanceAloneIsFair() {
        assertThat(check(session("a", "share: 1%", 900))).isEmpty();
    }

    private static String session(String id, String fields, int bytes) {
        return "  - {id: %s, %s, allocations: [{id: x, purpose: vm-heap, size: %dB}]}\n".formatted(id, fields, bytes);
    }

    private static List<Diagnostic> check(String sessions) {
        return Checks.of("unfair-share", BOX, "platforms: [box]\nsessions:\n" + sessions);
    }
}
