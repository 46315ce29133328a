package dev.flight.bindings.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that one run generated, with the SHA-256 of each, as {@code sha256sum} writes it. It tells generated files
 * from those of others, and from those that were changed by hand since.
 */
final class FileList {

    static final String FOLDER = ".flight-bindings";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final SortedMap<String, String> sums;

    private FileList(SortedMap<String, String> sums) {
        this.sums = sums;
    }

    static FileList read(Path file) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        if (Files.exists(file)) {
            Files.readString(file)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> sums.put(line.group(2), line.group(1)));
        }
        return new FileList(sums);
    }

    static FileList of(Map<String, String> textByPath) {
        SortedMap<String, String> sums = new TreeMap<>();
        textByPath.forEach((path, text) -> sums.put(path, sum(text)));
        return new FileList(sums);
    }

    SortedMap<String, String> paths() {
        return Collections.unmodifiableSortedMap(sums);
    }

    /** Whether a file is as it was generated. */
    boolean has(String path, String text) {
        return sum(text).equals(sums.get(path));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        sums.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        return text.toString();
    }

    private static String sum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
