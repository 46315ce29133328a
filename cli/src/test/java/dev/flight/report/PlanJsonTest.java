package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.plan.Capacity;
import dev.flight.plan.Plan;
import dev.flight.plan.Planner;
import dev.flight.plan.VmChoice;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.ProfileSource;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlanJsonTest {

    private static final Plan GAME = plan("game.yaml", """
            kind: AllocationManifest
            name: "game \\"\\u202e\\""
            platforms: [vm-small]
            sessions:
              - id: race
                count: 3
                allocations: [{id: track, purpose: asset-cache, size: 64KB, count: 6}]
              - id: lobby
                allocations: [{id: chat, purpose: buffer, size: 100KB}]
              - id: a
                allocations: [{id: idle, purpose: buffer, size: 4KB}]
            """);

    private static final Plan HUGE = plan("huge.yaml", """
            kind: AllocationManifest
            name: huge
            platforms: [vm-large]
            sessions:
              - id: all
                allocations: [{id: blob, purpose: buffer, size: 9MB}]
            """);

    @Test
    void onePlanStandsAtTheTop() throws IOException {
        JsonNode report = Reports.json(write(GAME));
        assertThat(report.propertyNames())
                .containsExactly(
                        "format",
                        "manifest",
                        "file",
                        "headroom",
                        "candidates",
                        "recommended",
                        "capacities",
                        "guarantees");
        assertThat(report.at("/headroom").decimalValue()).isEqualByComparingTo("0.15");
        assertThat(report.at("/manifest").asString()).isEqualTo("game \"\u202e\"");
        assertThat(report.at("/recommended").asString()).isEqualTo("vm-large");
    }

    @Test
    void severalPlansStandInAList() throws IOException {
        JsonNode report = Reports.json(write(GAME, HUGE));
        assertThat(report.propertyNames()).containsExactly("format", "plans");
        assertThat(report.at("/plans")).hasSize(2).noneMatch(plan -> plan.has("format"));
        assertThat(report.at("/plans/1/recommended").isNull()).isTrue();
        assertThat(report.at("/plans/1/candidates/0/packing/tooLarge").toString())
                .isEqualTo("[\"all\"]");
    }

    @Test
    void noPlansAreAnEmptyList() throws IOException {
        assertThat(Reports.json(write()).toString()).isEqualTo("{\"format\":\"flight.plan/1\",\"plans\":[]}");
    }

    @Test
    void sessionsOfAMachineAreInOrder() throws IOException {
        JsonNode machine = Reports.json(write(GAME)).at("/candidates/1/packing/machines/0");
        assertThat(machine.at("/sessions").toString()).isEqualTo("{\"a\":1,\"lobby\":1,\"race\":3}");
    }

    @Test
    void whatNothingLimitsIsNull() throws IOException {
        Plan plan = new Plan(
                "m",
                "f",
                true,
                VmChoice.HEADROOM,
                List.of(),
                null,
                List.of(new Capacity("web", null, Long.MAX_VALUE, null)),
                List.of());
        assertThat(Reports.json(write(plan)).at("/capacities/0").toString())
                .isEqualTo("{\"platform\":\"web\",\"session\":null,\"most\":null,\"endedBy\":null}");
        assertThat(Schemas.PLAN.mistakes(write(plan))).isEmpty();
    }

    @Test
    void everyReportIsValid() throws IOException {
        for (String report : List.of(write(), write(GAME), write(HUGE), write(GAME, HUGE))) {
            assertThat(Schemas.PLAN.mistakes(report)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"format\"", "\"vm\"", "\"unit\"", "\"peak\"", "\"most\"", "\"holds\"", "\"recommended\""})
    void theSchemaMissesWhatIsLeftOut(String property) throws IOException {
        String report = write(GAME);
        assertThat(report).contains(property);
        assertThat(Schemas.PLAN.mistakes(report.replace(property, "\"else\""))).isNotEmpty();
    }

    @Test
    void writesTheExpectedReports() throws IOException {
        Goldens.assertMatches("plan.json", write(GAME));
        Goldens.assertMatches("plans.json", write(GAME, HUGE));
    }

    private static String write(Plan... plans) throws IOException {
        StringWriter out = new StringWriter();
        PlanJson.write(List.of(plans), out);
        return out.toString();
    }

    private static Plan plan(String file, String manifest) {
        Catalogue catalogue = new Catalogue(List.of(new TwoSizes()));
        Checked<Document> document = new YamlReader().read(file, manifest.getBytes(StandardCharsets.UTF_8));
        assertThat(document.findings()).isEmpty();
        Checked<AllocationManifest> read =
                ManifestReader.read(Objects.requireNonNull(document.value()).root());
        assertThat(read.findings()).isEmpty();
        AllocationManifest value = Objects.requireNonNull(read.value());
        List<PlatformProfile> sizes = Targets.virtualMachines(catalogue);
        assertThat(sizes).hasSize(2);
        return new Planner(sizes, VmChoice.HEADROOM)
                .plan(value, Targets.of(value, catalogue, List.of()).known());
    }

    /** Two made-up machines, so that no change to a shipped profile changes what is expected here. */
    private static final class TwoSizes implements ProfileSource {

        @Override
        public Set<String> names() {
            return Set.of("vm-small", "vm-large");
        }

        @Override
        public @Nullable File load(String name) {
            return switch (name) {
                case "vm-small" -> file(name, "1MB");
                case "vm-large" -> file(name, "8MB");
                default -> null;
            };
        }

        private static File file(String name, String size) {
            String text = """
                    kind: PlatformProfile
                    name: NAME
                    title: A machine
                    tier: vm
                    memory:
                      total: SIZE
                      page: 4KB
                      limits: {cacheMax: 50%, softLimit: 90%, hardLimit: 100%}
                      regions:
                        - name: guest
                          type: main
                          size: SIZE
                          allocator: {policy: pages, alignment: 4096, header: 0, minimum: 4KB}
                    """;
            return new File(
                    "profiles/" + name + ".yaml",
                    text.replace("NAME", name).replace("SIZE", size).getBytes(StandardCharsets.UTF_8));
        }
    }
}
