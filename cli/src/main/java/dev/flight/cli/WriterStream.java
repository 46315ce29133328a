package dev.flight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Standard output for events, which are bytes in UTF-8: each write holds whole characters. */
final class WriterStream extends OutputStream {

    private final PrintWriter out;

    WriterStream(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int octet) {
        out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.append(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)));
        } catch (CharacterCodingException binary) {
            throw new IOException("what is no UTF-8 can only go to a file, as file:NAME", binary);
        }
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("it is closed");
        }
    }
}
