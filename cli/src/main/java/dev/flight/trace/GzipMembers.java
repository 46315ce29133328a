package dev.flight.trace;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data of a gzip file (RFC 1952), of all its members.
 *
 * <p>The JDK's own stream ends without a word where a further member is damaged, or has not arrived yet in a pipe; here
 * everything up to the end of the input is data, zeros that pad it, or a {@link DamagedGzip}.
 */
final class GzipMembers extends InputStream {

    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] input = new byte[1 << 15];
    private int at;
    private int limit;
    private boolean inMember;
    private boolean any;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || openMember()) {
            int count = inflated(into, offset, length);
            if (count > 0) {
                checksum.update(into, offset, count);
                return count;
            }
            if (inflater.finished()) {
                closeMember();
            } else {
                feed();
            }
        }
        return -1;
    }

    private int inflated(byte[] into, int offset, int length) throws DamagedGzip {
        try {
            int count = inflater.inflate(into, offset, length);
            if (inflater.needsDictionary()) {
                throw new DamagedGzip("the gzip data is damaged: it asks for a dictionary");
            }
            return count;
        } catch (DataFormatException damaged) {
            throw new DamagedGzip("the gzip data is damaged: " + damaged.getMessage());
        }
    }

    private void feed() throws IOException {
        if (!fill()) {
            throw breaksOff();
        }
        inflater.setInput(input, at, limit - at);
        at = limit;
    }

    private boolean fill() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(input, 0, input.length));
        }
        return at < limit;
    }

    private int octet() throws IOException {
        if (!fill()) {
            throw breaksOff();
        }
        return input[at++] & 0xFF;
    }

    private static DamagedGzip breaksOff() {
        return new DamagedGzip("the gzip data breaks off");
    }

    /** Reads a member's header; false at the end of the input. */
    private boolean openMember() throws IOException {
        if (any && !skipPadding()) {
            return false;
        }
        if (octet() != 0x1F || octet() != 0x8B) {
            throw new DamagedGzip("behind the gzip data stands something that is no gzip");
        }
        int method = octet();
        if (method != 8) {
            throw new DamagedGzip("the gzip data is damaged: there is no compression method " + method);
        }
        skipHeader(octet());
        inflater.reset();
        checksum.reset();
        any = true;
        inMember = true;
        return true;
    }

    private boolean skipPadding() throws IOException {
        while (fill()) {
            if (input[at] != 0) {
                return true;
            }
            at++;
        }
        return false;
    }

    private void skipHeader(int flags) throws IOException {
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipText() throws IOException {
        int octet = octet();
        while (octet != 0) {
            octet = octet();
        }
    }

    private void closeMember() throws IOException {
        at = limit - inflater.getRemaining();
        long sum = word();
        long length = word();
        if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new DamagedGzip("the gzip data is damaged: its checksum is another");
        }
        inMember = false;
    }

    private long word() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
