package dev.flight.conformance.testee;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Builds a testee before it is started. */
public final class TesteeBuild {

    private static final long MOST_MINUTES = 10;

    private TesteeBuild() {}

    /** Runs the command to its end; throws a {@link TesteeFault} with what it said when it fails. */
    public static void run(TesteeCommand build) {
        ProcessBuilder builder = new ProcessBuilder(build.words()).redirectErrorStream(true);
        if (build.folder() != null) {
            builder.directory(build.folder().toFile());
        }
        try {
            Process process = builder.start();
            Tail output = new Tail(process.getInputStream(), build.name());
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new TesteeFault(build.name(), "is not built within " + MOST_MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new TesteeFault(
                        build.name(),
                        "cannot be built: " + String.join(" ", build.words()) + " ends with exit code "
                                + process.exitValue() + "; " + output.said());
            }
        } catch (IOException e) {
            throw new TesteeFault(build.name(), "cannot be built: " + e.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TesteeFault(build.name(), "was interrupted while it was built");
        }
    }
}
