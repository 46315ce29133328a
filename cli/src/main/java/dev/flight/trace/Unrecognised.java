package dev.flight.trace;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that is no trace, by what it starts with.
 *
 * @param hint how to make a trace of it
 */
record Unrecognised(String message, String hint) {

    private record Known(String start, Unrecognised what) {}

    private static final Unrecognised NONE = new Unrecognised(
            "the trace is of no known format",
            "NDJSON starts with {, CSV with a header such as time,op,id,size, mtrace with = Start");

    private static final List<Known> KNOWN = List.of(
            known("(\u00B5/\u00FD", "the file is compressed by zstd", "unpack it: zstd -dc FILE | flight ..."),
            known("\u00FD7zXZ", "the file is compressed by xz", "unpack it: xz -dc FILE | flight ..."),
            known("BZh", "the file is compressed by bzip2", "unpack it: bzip2 -dc FILE | flight ..."),
            known("PK\u0003\u0004", "the file is a zip archive", "unpack it: unzip -p FILE | flight ..."),
            known("\u00FF\u00FE", "the file is UTF-16", "save it as UTF-8"),
            known("\u00FE\u00FF", "the file is UTF-16", "save it as UTF-8"),
            known("[", "the file starts with a JSON array", "write one object a line: jq -c '.[]' FILE"),
            known(
                    "Memory not freed",
                    "this is what the mtrace script reports",
                    "the trace is the file it was given, $MALLOC_TRACE"),
            known(
                    "No memory leaks",
                    "this is what the mtrace script reports",
                    "the trace is the file it was given, $MALLOC_TRACE"));

    private static Known known(String start, String message, String hint) {
        return new Known(start, new Unrecognised(message, hint));
    }

    static Unrecognised of(Lines lines) {
        String text = new String(lines.bytes, lines.start, lines.end - lines.start, StandardCharsets.ISO_8859_1);
        if (text.matches("[^,;\t]*[,;\t] *\"?(alloc|free|realloc)\"? *[,;\t].*")) {
            return new Unrecognised(
                    "the CSV has no header", "start with a line that names the columns, as time,op,id,size");
        }
        return KNOWN.stream()
                .filter(known -> text.startsWith(known.start()))
                .map(Known::what)
                .findFirst()
                .orElse(NONE);
    }
}
