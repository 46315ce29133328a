package dev.flight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Flight this is, and what it runs on. */
final class Version {

    private Version() {}

    /** The version number. */
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("version")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for a bug report. */
    static String text() {
        return "flight " + number() + " (Java " + System.getProperty("java.version") + ", "
                + System.getProperty("java.vm.vendor") + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + ")\n";
    }
}
