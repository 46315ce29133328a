package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flight schema}. */
@Command(
        header = "JSON Schemas of manifests, profiles, scenarios, traces and JSON output.",
        description = "Prints the JSON Schema (2020-12) of a kind of file, or of the JSON that a command prints.",
        footerHeading = "Examples:%n",
        footer = {
            "  flight schema manifest > manifest.schema.json",
            "  # and as the first line of a manifest, which many editors read:",
            "  # yaml-language-server: $schema=manifest.schema.json",
            ""
        })
final class SchemaCommand extends FlightCommand {

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("manifest", "manifest.schema.json");
        FILES.put("profile", "profile.schema.json");
        FILES.put("memory-scenario", "memory-scenario.schema.json");
        FILES.put("scenario", "scenario.schema.json");
        FILES.put("trace", "trace.schema.json");
        FILES.put("validate-output", "validate.output.schema.json");
        FILES.put("plan-output", "plan.output.schema.json");
        FILES.put("profiles-list-output", "profiles-list.output.schema.json");
        FILES.put("simulate-memory-output", "simulate-memory.output.schema.json");
        FILES.put("simulate-routing-output", "simulate-routing.output.schema.json");
        FILES.put("load-output", "load.output.schema.json");
        FILES.put("load-saturation-output", "load-saturation.output.schema.json");
        FILES.put("conform-output", "conform.output.schema.json");
        FILES.put("analyze-output", "analyze.output.schema.json");
        FILES.put("tail-output", "tail.output.schema.json");
        FILES.put("contract-diff-output", "contract-diff.output.schema.json");
        FILES.put("bindings-check-output", "bindings-check.output.schema.json");
        FILES.put("profiles-show-output", "profiles-show.output.schema.json");
        FILES.put("profiles-diff-output", "profiles-diff.output.schema.json");
    }

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    String kind = "";

    SchemaCommand(Host host) {
        super(host);
    }

    /** The kinds, for completion. */
    static final class Kinds extends ArrayList<String> {
        Kinds() {
            super(FILES.keySet());
        }
    }

    @Override
    public ExitCode call() {
        String file = FILES.get(kind);
        if (file == null) {
            throw new UsageError(
                    "there is no schema `" + kind + "`; " + Suggestion.hint(kind, List.copyOf(FILES.keySet())));
        }
        try (InputStream in = SchemaCommand.class.getResourceAsStream("/dev/flight/schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + file + " is not packed");
            }
            host.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.CLEAN;
    }
}
