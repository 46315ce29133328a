package dev.flight.conformance.testee;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of a testee. It ends with this program, however this program ends, unless that is killed outright. */
final class TesteeProcess {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(TesteeProcess::killed)));
    }

    private final Process process;
    private final Lines lines;
    private final Tail errors;
    /** A process that does not read makes its writer wait, which must not stop the run. */
    private final ExecutorService writer;

    private TesteeProcess(Process process, String name, int longestLine) {
        this.process = process;
        this.lines = new Lines(process.getInputStream(), longestLine, name);
        this.errors = new Tail(process.getErrorStream(), name);
        this.writer = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "questions to " + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    static TesteeProcess start(TesteeCommand command, int longestLine) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        if (command.folder() != null) {
            builder.directory(command.folder().toFile());
        }
        try {
            Process process = builder.start();
            RUNNING.add(process);
            return new TesteeProcess(process, command.name(), longestLine);
        } catch (IOException e) {
            throw new TesteeFault(command.name(), "cannot be started: " + e.getMessage());
        }
    }

    /** Sends a line, without waiting for it to be read. */
    void send(String line) {
        errors.mark();
        writer.execute(() -> {
            try {
                OutputStream out = process.getOutputStream();
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException gone) {
                // That it ended is seen where its answer is waited for.
            }
        });
    }

    /** The next line; null when none came in time. */
    Lines.@Nullable Line next(long nanos) {
        try {
            return lines.next(nanos);
        } catch (InterruptedException stopped) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** How a process ended that closed its output, with what it said last. */
    String ending() {
        boolean ended = waitFor(1000);
        String how = ended ? code(process.exitValue()) : "closes its standard output and does not end";
        kill();
        String last = errors.said();
        return last.isEmpty() ? how + "; it wrote nothing to standard error" : how + "; on standard error: " + last;
    }

    /** Shells and Java have 128 and the signal's number for a process that was killed. */
    private static String code(int code) {
        return code > 128 && code < 160
                ? "ends with exit code " + code + " (signal " + (code - 128) + ")"
                : "ends with exit code " + code;
    }

    /** Lets it end by itself, for a while. */
    void stop() {
        send(Protocol.stop());
        waitFor(2000);
        kill();
    }

    private boolean waitFor(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() {
        killed(process);
        RUNNING.remove(process);
        writer.shutdownNow();
    }

    /** With what it started itself: `go run` and shells are parents of the program that counts. */
    private static void killed(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
