package dev.flight.broker;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams of the process: whoever closes one is done with it, and it stays open for others. */
public final class KeptOpen {

    private KeptOpen() {}

    public static InputStream of(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // A read that still waits would hold it up.
            }
        };
    }

    public static OutputStream of(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
