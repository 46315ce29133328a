package dev.flight.broker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes one event a line, to a file or standard output; compressed where the file's name ends in {@code .gz}. */
public final class FileSink implements Sink {

    private static final String HINT = "check the disk and the permissions";

    private final String name;
    private final OutputStream out;

    public FileSink(String name, OutputStream out) {
        this.name = name;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    public static FileSink create(String file) throws BrokerFailure {
        try {
            // Closed by the sink, and here where the head of gzip cannot be written.
            OutputStream out = Files.newOutputStream(Path.of(file));
            return new FileSink(file, file.endsWith(".gz") ? zipped(out) : out);
        } catch (IOException failure) {
            throw new BrokerFailure("cannot write " + file + ": " + failure.getMessage(), HINT, failure);
        }
    }

    private static OutputStream zipped(OutputStream out) throws IOException {
        try {
            return new GZIPOutputStream(out, true);
        } catch (IOException failure) {
            out.close();
            throw failure;
        }
    }

    @Override
    public void send(byte[] payload) throws BrokerFailure {
        try {
            out.write(payload);
            out.write('\n');
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void flush() throws BrokerFailure {
        try {
            out.flush();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() throws BrokerFailure {
        try {
            out.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private BrokerFailure failed(IOException failure) {
        return new BrokerFailure("cannot write " + name + ": " + failure.getMessage(), HINT, failure);
    }
}
