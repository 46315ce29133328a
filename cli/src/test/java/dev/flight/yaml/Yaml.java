package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads text in tests. */
final class Yaml {

    private Yaml() {}

    static Checked<Document> read(String text) {
        return new YamlReader().read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The document of a text in which nothing is wrong. */
    static Document document(String text) {
        Checked<Document> read = read(text);
        assertThat(read.findings()).as(text).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    static Node root(String text) {
        return document(text).root();
    }

    static Mapping mapping(String text) {
        return (Mapping) root(text);
    }

    /** The value below a mapping. */
    static Node at(Node node, Object... steps) {
        Node found = node;
        for (Object step : steps) {
            Node next = step instanceof Integer index
                    ? ((Sequence) found).items().get(index)
                    : ((Mapping) found).get((String) step);
            found = Objects.requireNonNull(next);
        }
        return found;
    }

    /** Where a node stands, as {@code 1:1-1:4}. */
    static String span(Node node) {
        Span span = node.span();
        return span.startLine() + ":" + span.startColumn() + "-" + span.endLine() + ":" + span.endColumn();
    }

    /** What is wrong with a text, as {@code yaml/tab 1:3}. */
    static List<String> mistakes(String text) {
        return mistakes(read(text));
    }

    static List<String> mistakes(Checked<Document> read) {
        return read.findings().stream().map(Yaml::brief).toList();
    }

    private static String brief(Diagnostic finding) {
        return finding.rule() + " " + finding.at().start().line() + ":"
                + finding.at().start().column();
    }
}
