package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomDocumentsTest {

    @Test
    void whatIsPrintedInAnyStyleIsReadBackAndEachPlaceIsItsOwn() {
        for (long seed = 0; seed < 3000; seed++) {
            RandomDocuments documents = new RandomDocuments(new Random(seed));
            Map<String, Object> tree = documents.tree();
            String text = documents.print(tree);

            Document document = Yaml.document(text);

            assertThat(plain(document.root())).as("seed %d:%n%s", seed, text).isEqualTo(tree);
            scalars(document.root())
                    .forEach(scalar -> assertThat(value(source(document, scalar)))
                            .as("%s in%n%s", Yaml.span(scalar), text)
                            .isEqualTo(scalar.text()));
        }
    }

    private static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key().text(), plain(entry.value())));
            return map;
        }
        return node instanceof Sequence list
                ? list.items().stream().map(RandomDocumentsTest::plain).toList()
                : ((Scalar) node).text();
    }

    private static List<Scalar> scalars(Node node) {
        List<Scalar> all = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                all.add(entry.key());
                all.addAll(scalars(entry.value()));
            });
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> all.addAll(scalars(item)));
        } else {
            all.add((Scalar) node);
        }
        return all;
    }

    /** The text that a scalar's place cuts out; all of them stand in one line here. */
    private static String source(Document document, Scalar scalar) {
        Span span = scalar.span();
        assertThat(span.endLine()).isEqualTo(span.startLine());
        String line = document.source().line(span.startLine());
        return line.substring(
                line.offsetByCodePoints(0, span.startColumn() - 1), line.offsetByCodePoints(0, span.endColumn() - 1));
    }

    /** What a scalar of one line means, by its quotes. */
    private static String value(String source) {
        if (source.startsWith("'")) {
            return source.substring(1, source.length() - 1).replace("''", "'");
        }
        if (!source.startsWith("\"")) {
            return source;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < source.length() - 1; i++) {
            char c = source.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = source.charAt(++i);
            int digits = escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits == 0) {
                value.append(escape);
            } else {
                value.appendCodePoint(Integer.parseInt(source.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            }
        }
        return value.toString();
    }
}
