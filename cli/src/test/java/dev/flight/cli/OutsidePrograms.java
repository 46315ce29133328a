package dev.flight.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.conformance.source.ToolFault;
import dev.flight.conformance.source.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs that tests need and a machine may lack: without one a test is skipped, with CI=true it fails. */
final class OutsidePrograms {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private OutsidePrograms() {}

    static Tools go() {
        require("Go", "go", "version");
        return new OutsideTools();
    }

    static void git() {
        require("Git", "git", "--version");
    }

    /** Node with a TypeScript compiler where {@code NODE_PATH} points; fetched once into the build's folder. */
    static Tools typeScript(String... packages) {
        require("Node.js", "node", "--version");
        Path modules = installed(packages);
        Tools outside = new OutsideTools();
        return (command, folder, environment) -> {
            Map<String, String> all = new HashMap<>(environment);
            all.put("NODE_PATH", modules.toString());
            return outside.run(command, folder, all);
        };
    }

    private static Path installed(String... packages) {
        Path home = HERE.resolve("target")
                .resolve("node-" + String.join("+", packages).replaceAll("[^0-9A-Za-z.+-]", "_"));
        Path done = home.resolve("done");
        try {
            if (!Files.exists(done)) {
                Files.createDirectories(home);
                Files.writeString(home.resolve("package.json"), "{\"private\": true}");
                String[] command = {"npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"};
                List<String> words = new ArrayList<>(List.of(command));
                words.addAll(List.of(packages));
                require(String.join(", ", packages) + " from npm", home, words.toArray(String[]::new));
                Files.createFile(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home.resolve("node_modules");
    }

    private static void require(String what, String... command) {
        require(what, HERE, command);
    }

    private static void require(String what, Path folder, String... command) {
        String problem = problem(folder, command);
        if ("true".equals(System.getenv("CI")) && !problem.isEmpty()) {
            throw new AssertionError(what + " is missing in CI: " + problem);
        }
        assumeTrue(problem.isEmpty(), () -> what + " is missing: " + problem);
    }

    private static String problem(Path folder, String... command) {
        try {
            Tools.Outcome outcome = new OutsideTools().run(List.of(command), folder, Map.of());
            return outcome.code() == 0 ? "" : outcome.err();
        } catch (ToolFault missing) {
            return String.valueOf(missing.getMessage());
        }
    }
}
