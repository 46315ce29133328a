package dev.flight.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fingerprints of one report: the same for a finding from run to run while lines shift, different for any two
 * findings in the report. Findings alike in every part are told apart by counting them.
 */
final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    /** A fingerprint over the parts that make a finding what it is: the first 128 bits of SHA-256, in hexadecimal. */
    String of(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            // Lengths keep ("ab", "c") and ("a", "bc") apart.
            key.append(part.length()).append(':').append(part);
        }
        int occurrence = seen.merge(key.toString(), 1, Integer::sum);
        return hash(key.append('#').append(occurrence).toString());
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
