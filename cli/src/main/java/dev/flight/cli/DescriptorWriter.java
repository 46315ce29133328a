package dev.flight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8 to a descriptor of the process. A reader who has read enough and went away, as `head` does, is no error. */
final class DescriptorWriter extends PrintWriter {

    private final Remembering bytes;

    DescriptorWriter(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    DescriptorWriter(OutputStream out) {
        this(new Remembering(out));
    }

    private DescriptorWriter(Remembering bytes) {
        super(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
        this.bytes = bytes;
    }

    /** Whether something could not be written that someone would still have read. */
    @Override
    public boolean checkError() {
        return super.checkError() && !bytes.readerIsGone();
    }

    /** A stream that remembers why it first failed: a print writer only tells that it did. */
    private static final class Remembering extends FilterOutputStream {

        private @Nullable IOException failure;

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        /** Java has no exception of its own for it: {@code Broken pipe} on Unix, {@code The pipe ...} on Windows. */
        boolean readerIsGone() {
            String message = failure == null ? null : failure.getMessage();
            return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
