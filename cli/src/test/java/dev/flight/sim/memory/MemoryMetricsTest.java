package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.expect.Metric;
import dev.flight.explain.ExplainPages;
import org.junit.jupiter.api.Test;

class MemoryMetricsTest {

    @Test
    void everyMetricIsExplained() {
        String page = new ExplainPages().find("simulate/expect").orElseThrow().body();

        assertThat(Metric.names(MemoryMetrics.ALL))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
