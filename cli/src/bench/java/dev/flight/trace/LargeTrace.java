package dev.flight.trace;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Writes a trace of any length as CSV to standard output: so many operations, with so many blocks live at once. */
public final class LargeTrace {

    private static final int SPARE = 1000;
    private static final int PIECE = 1 << 16;

    private LargeTrace() {}

    public static void main(String[] arguments) throws IOException {
        long operations = Long.parseLong(arguments[0]);
        int live = Integer.parseInt(arguments[1]);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            write(operations, live, out);
        }
    }

    private static void write(long operations, int live, OutputStream out) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder lines = new StringBuilder("time,op,id,size\n");
        long[] ids = new long[live + SPARE];
        int count = 0;
        long last = 0;
        for (long at = 0; at < operations; at++) {
            lines.append(at);
            if (count < live || (random.nextInt(2) == 0 && count < ids.length)) {
                ids[count++] = ++last;
                lines.append(",alloc,").append(last).append(',').append(random.nextInt(16, 4097));
            } else {
                int freed = random.nextInt(count);
                lines.append(",free,").append(ids[freed]).append(',');
                ids[freed] = ids[--count];
            }
            lines.append('\n');
            if (lines.length() > PIECE) {
                out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
                lines.setLength(0);
            }
        }
        out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
