package dev.flight.simulate;

import dev.flight.trace.Trace;
import dev.flight.trace.TraceOptions;
import dev.flight.trace.TraceReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * A recorded trace: the same operations on every target.
 *
 * @param name its name in findings
 * @param content opens its bytes from the start, as often as it is asked to
 */
public record TraceInput(String name, Content content, TraceOptions options) {

    /** Opens the bytes of a trace. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    Trace open() throws IOException {
        return TraceReader.open(content.open(), name, options);
    }
}
