package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.text.SafeText;
import dev.flight.validate.SourceRoot;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as SARIF 2.1.0 writes it: messages with links and placeholders (sections 3.11.5 and 3.11.6), and URIs. */
final class SarifText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern WORD_START = Pattern.compile("(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)");

    private SarifText() {}

    /** The message, a link for each related place (the first has id 1), and the hint. */
    static String message(Diagnostic finding) {
        StringBuilder text = new StringBuilder(plain(finding.message()));
        for (int i = 0; i < finding.related().size(); i++) {
            String link = linkText(finding.related().get(i).message());
            text.append("\n[").append(link).append("](").append(i + 1).append(')');
        }
        return text.append(plain(FindingText.hint(finding))).toString();
    }

    /**
     * Text that is neither link nor placeholder. The standard wants every brace doubled, but viewers in use show doubled
     * braces as they stand, which spoils a YAML hint: only those that look like a placeholder are.
     */
    static String plain(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("{{$1}}").replace("](", "\\](");
    }

    private static String linkText(String text) {
        String escaped = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        return PLACEHOLDER.matcher(escaped).replaceAll("{{$1}}");
    }

    /** A rule's id as a name in Pascal case: {@code manifest/heap-overcommit} is {@code ManifestHeapOvercommit}. */
    static String name(String rule) {
        String name =
                WORD_START.matcher(rule).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return name.isEmpty() ? "Rule" : name;
    }

    /** A path as a URI reference: all but unreserved characters and slashes percent-encoded. */
    static String uri(String path) {
        String start = path.startsWith("/") ? "file://" : "file:///";
        return (SourceRoot.isAbsolute(path) ? start : "") + encode(path);
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : SafeText.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (isUnreserved(c) || c == '/') {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /** RFC 3986, section 2.3. */
    private static boolean isUnreserved(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
