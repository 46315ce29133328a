package dev.flight.cli;

import dev.flight.conformance.source.Tools;
import dev.flight.diagnostic.Checked;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a commit: {@code main:fixtures/contract}. */
final class GitRevision {

    private final Tools tools;
    private final Path folder;

    /**
     * Revisions of a repository.
     *
     * @param folder in the repository; paths start there
     */
    GitRevision(Tools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** A contract as it stood. */
    Checked<Contract> read(String revision, String path) {
        String commit = output(
                        revision, "git", "rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{commit}")
                .strip();
        Map<String, String> files = new LinkedHashMap<>();
        String listed = output(revision, "git", "ls-tree", "-r", "-z", "--name-only", commit, "--", path);
        for (String file : listed.split("\0", -1)) {
            if (file.endsWith(".wit")) {
                files.put(revision + ":" + file, output(revision, "git", "show", commit + ":./" + file));
            }
        }
        if (files.isEmpty()) {
            throw new EnvironmentFault("there is no *.wit file in " + path + " at " + revision);
        }
        return ContractReader.read(files);
    }

    private String output(String revision, String... command) {
        Tools.Outcome outcome = tools.run(List.of(command), folder, Map.of());
        if (outcome.code() != 0) {
            String said = outcome.err().strip();
            throw new EnvironmentFault(said.isEmpty() ? "git knows no revision `" + revision + "`" : "git: " + said);
        }
        return outcome.out();
    }
}
