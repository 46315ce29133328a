package dev.flight.cli;

import dev.flight.profile.Pressure;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Size;
import dev.flight.terminal.Window;
import dev.flight.watch.Dashboard;
import dev.flight.watch.EventDecoder;
import dev.flight.watch.Watching;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs the commands that people use, so that the start-up archive holds what these load. Prints nothing. */
public final class Training {

    private static final String MANIFEST = """
            kind: AllocationManifest
            name: training
            platforms: [dreamcast, psp-slim, 'vita']
            sessions:
              - id: race   # flight:ignore manifest/unfair-share as a training
                share: 60%
                allocations:
                  - {id: track, purpose: asset-cache, region: main, size: 512KB, count: 6, align: 32, from: 0s, until: 10m}
                  - {id: cars, purpose: vm-heap, size: 1.5MB, count: 12, site: car_load}
            channels:
              - {id: a, type: memory-updates, connections: 2, rate: 1/s, payload: 300B, permissions: [memory-access]}
            """;

    private static final String SCENARIO = """
            kind: Scenario
            name: training
            replications: 2
            clients: [{platform: dreamcast, count: 2}, {platform: vita, count: 2}]
            channels: [{name: a, type: memory-updates, priority: critical, payload: {size: 300B}}]
            load: [{name: steady, for: 10s, rate: 50/s}]
            faults: [{at: 4s, for: 2s, link: vita, loss: 50%}]
            expect: [p99(platform=vita) <= 2s]
            """;

    private static final String TRACE = "time,op,id,size\n0,alloc,1,64\n5,alloc,2,3000\n9,free,1,\n";

    private static final String RECORDING = """
            {"type":"memory-update","data":{"timestamp":1767225601000,"sessionId":"a","platform":"psp","total":{"bytes":4096,\
            "humanReadable":"4KB"},"used":{"bytes":1024,"humanReadable":"1KB"},"available":{"bytes":3072,\
            "humanReadable":"3KB"},"fragmentationRatio":0.1}}
            {"type":"session-event","data":{"timestamp":1767225601000,"sessionId":"a","eventType":"session-created"}}
            oops
            """;

    private Training() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        // Main itself is not run, only loaded.
        Class.forName("dev.flight.cli.Main");
        run("--help");
        run("--version");
        run("demo");
        Path trace = Files.createTempFile("flight-training", ".csv");
        Path file = Files.createTempFile("flight-training", ".yaml");
        try {
            Files.writeString(file, MANIFEST);
            run("validate", file.toString());
            run("plan", file.toString());
            run("simulate", "memory", file.toString());
            run("simulate", "memory", "--format", "json", file.toString());
            Files.writeString(file, SCENARIO);
            run("simulate", "routing", file.toString());
            run("simulate", "routing", "--format", "json", file.toString());
            Files.writeString(trace, TRACE);
            run("simulate", "memory", "-p", "psp", trace.toString());
        } finally {
            Files.delete(file);
            Files.delete(trace);
        }
        watch();
        run("profiles", "list");
        run("profiles", "show", "psp-slim");
        run("profiles", "show", "psp", "--format", "json");
        run("plan", "-");
        run("plan", "--format", "json", "-");
        run("explain", "manifest/heap-overcommit");
        run("explain", "sessions.allocations.size");
        run("conform", "--filter", "memory-size/*");
        run("validate", "--help");
        run("validate", "no-such-file.yaml");
        run("validate", "--no-such-option");
        run("nonsense");
        for (String format : new String[] {"text", "json", "sarif", "junit", "github", "gitlab", "rdjson"}) {
            run("validate", "--format", format, "-");
        }
    }

    /** Where no server of Redis can be started here, that says so, and the rest is trained all the same. */
    private static void watch() throws IOException {
        Path recording = Files.createTempFile("flight-training", ".ndjson");
        try {
            Files.writeString(recording, RECORDING);
            run("tail", "file:" + recording);
            run("tail", "--for", "200ms", "embedded:");
            Watching state = Watching.starting("training", name -> Pressure.DEFAULT, new Size(24, 80), 0);
            try (Window window = Window.onto(OutputStream.nullOutputStream())) {
                window.show(Dashboard.draw(state, Letters.UNICODE));
                for (String line : RECORDING.lines().toList()) {
                    state = EventDecoder.decode(line.getBytes(StandardCharsets.UTF_8))
                            .on(state);
                }
                window.show(Dashboard.draw(state, Letters.UNICODE));
                window.key(1);
            }
            // No terminal is here: it fails when it has looked for one.
            try (Window none = Window.open(true, "")) {
                none.size();
            } catch (IOException | RuntimeException noTerminal) {
                return;
            }
        } finally {
            Files.delete(recording);
        }
    }

    private static void run(String... arguments) {
        Host host = new Host(
                new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new Nowhere()),
                new PrintWriter(new Nowhere()),
                Map.of(),
                Path.of(""),
                false,
                0);
        new Flight(host).run(arguments);
    }

    private static final class Nowhere extends Writer {
        @Override
        public void write(char[] characters, int start, int length) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
