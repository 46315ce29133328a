package dev.flight.broker.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A shell that runs the server and outlives this process by the moment that it takes to clean up behind it. */
final class Watchdog implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final Path folder;
    private final Process shell;

    private Watchdog(Path folder, Process shell) {
        this.folder = folder;
        this.shell = shell;
    }

    /** Makes a folder that no other has; it is there when this returns, for this user alone. */
    static Watchdog of(Path folder) throws IOException {
        Process shell = new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = shell.inputReader(UTF_8).readLine();
        if (!"made".equals(answer)) {
            throw new IOException("the folder " + folder + " cannot be made");
        }
        return new Watchdog(folder, shell);
    }

    /** In a session of its own where that can be had, so that Ctrl-C does not end the server before us. */
    private static List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        Programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(List.of("sh", "-c", script(), "flight-watchdog", folder.toString()));
        return command;
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    Path folder() {
        return folder;
    }

    /** Starts the server; its configuration lies in the folder. */
    void run(Path program) throws IOException {
        shell.getOutputStream().write((program + "\n").getBytes(UTF_8));
        shell.getOutputStream().flush();
    }

    /** Whether the server has not ended yet. */
    boolean isRunning() {
        return shell.isAlive();
    }

    /** The last that the server said, once it has ended. */
    String lastWords() throws IOException {
        try (BufferedReader out = shell.inputReader(UTF_8)) {
            return String.join("; ", out.lines().map(String::strip).toList());
        }
    }

    /** Ends the server and removes the folder. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException gone) {
            // It has ended by itself, and cleaned up.
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
