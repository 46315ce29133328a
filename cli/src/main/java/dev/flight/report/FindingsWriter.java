package dev.flight.report;

import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;

/** Writes what a validation found, in one format. */
public interface FindingsWriter {

    /** Writes a whole report, also when there is nothing to report; does not close the writer. */
    void write(ValidationResult result, Writer out) throws IOException;
}
