package dev.flight.cli;

import dev.flight.conformance.source.ToolFault;
import dev.flight.conformance.source.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The programs of the machine. What they print goes through files, so that neither stream can fill up and stop them. */
final class OutsideTools implements Tools {

    private static final long MOST_MINUTES = 10;

    private static final Map<String, String> HOW_TO_GET = Map.of(
            "go", "install Go 1.19 or newer (https://go.dev/dl), and put it on the PATH",
            "node", "install Node.js 18 or newer (https://nodejs.org), and put it on the PATH",
            "git", "install Git, and put it on the PATH");

    @Override
    public Outcome run(List<String> command, Path folder, Map<String, String> environment) {
        Process process = null;
        File out = null;
        File err = null;
        try {
            out = temporary();
            err = temporary();
            process = start(command, folder, environment, out, err);
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new ToolFault(command.get(0) + " does not end within " + MOST_MINUTES + " minutes");
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new ToolFault("cannot run " + command.get(0), e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ToolFault(command.get(0) + " was interrupted");
        } finally {
            end(process);
            delete(out);
            delete(err);
        }
    }

    private static Process start(
            List<String> command, Path folder, Map<String, String> environment, File out, File err) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            String name = command.get(0);
            throw new ToolFault(
                    "cannot run `" + name + "`: " + HOW_TO_GET.getOrDefault(name, "is it installed, and on the PATH?"),
                    e);
        }
    }

    private static File temporary() throws IOException {
        return Files.createTempFile("flight", ".out").toFile();
    }

    private static String text(File file) throws IOException {
        return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
    }

    private static void end(@Nullable Process process) {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void delete(@Nullable File file) {
        if (file != null) {
            file.delete();
        }
    }
}
