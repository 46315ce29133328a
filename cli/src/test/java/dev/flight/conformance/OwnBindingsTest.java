package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnBindingsTest {

    @Test
    void readAndWriteEveryVectorAsTheContractSays() {
        ConformanceResult result = new ConformanceRun(Vectors.builtin(), List.of(), null, () -> {})
                .run(List.of(new OwnBindings()), ExpectedFailures.NONE);

        assertThat(result.news().stream()
                        .map(each -> each.id() + ": " + each.outcome().message())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(result.count(Verdict.PASSED)).isEqualTo(Vectors.builtin().size());
    }

    @Test
    void haveNoTablesOfPlatforms() {
        assertThat(new OwnBindings()
                        .ask(Cases.platform("platform/psp/retry", "1").request()))
                .isInstanceOf(Answer.Skipped.class);
    }
}
