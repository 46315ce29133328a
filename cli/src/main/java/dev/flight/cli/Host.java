package dev.flight.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command runs in.
 *
 * @param out data goes here
 * @param err messages go here
 * @param outIsTerminal whether a person looks at {@code out}
 * @param width the columns of the terminal; 0 when not known
 */
public record Host(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path folder,
        boolean outIsTerminal,
        int width) {

    /** Whether a person looks at {@code err}: only then progress is shown. */
    boolean errIsTerminal() {
        return Boolean.getBoolean("flight.progress");
    }

    /** The process as it is. The launcher says what standard output is: Java 17 cannot tell. */
    static Host system() {
        return new Host(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new DescriptorWriter(FileDescriptor.out),
                new DescriptorWriter(FileDescriptor.err),
                System.getenv(),
                Path.of(""),
                Boolean.getBoolean("flight.terminal"),
                Integer.getInteger("flight.columns", 0));
    }
}
