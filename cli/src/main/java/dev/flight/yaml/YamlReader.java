package dev.flight.yaml;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document, strictly: what could change its meaning silently (a duplicate key, an alias, a merge key, a
 * tag, a tab, a second document, bytes that are not UTF-8) is a located error, and so is a file over its limits.
 */
public final class YamlReader {

    private static final int SMALL_BUFFER = 1024;
    private static final int LARGE_BUFFER = 1 << 20;

    private final Limits limits;
    private final YAMLFactory factory;

    public YamlReader() {
        this(Limits.STANDARD);
    }

    public YamlReader(Limits limits) {
        this.limits = limits;
        this.factory = factory(limits, SMALL_BUFFER);
    }

    private static YAMLFactory factory(Limits limits, int buffer) {
        return YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setBufferSize(buffer)
                        .setCodePointLimit(limits.bytes() + 1)
                        .setAllowDuplicateKeys(true)
                        // Every value is text here; what it means the field decides that reads it.
                        .setSchema(new FailsafeSchema())
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 2)
                        .maxNameLength(limits.bytes())
                        .maxNumberLength(limits.bytes())
                        .maxStringLength(limits.bytes())
                        .build())
                .build();
    }

    /** The scanner copies what it has of a token for each buffer that it reads: long tokens need long buffers. */
    private YAMLFactory factory(int length) {
        return length <= 64 * SMALL_BUFFER ? factory : factory(limits, LARGE_BUFFER);
    }

    /**
     * Reads a file's bytes.
     *
     * @param file its name in findings
     */
    public Checked<Document> read(String file, byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return refuse(YamlMistake.tooLarge(file, bytes.length, limits));
        }
        Checked<SourceText> source = Utf8.decode(file, bytes);
        if (source.value() == null) {
            return new Checked<>(null, source.findings());
        }
        return parse(source.value());
    }

    private Checked<Document> parse(SourceText source) {
        Findings findings = new Findings();
        try (YAMLParser parser = (YAMLParser) factory(source.text().length())
                .createParser(ObjectReadContext.empty(), new PairReader(source.text()))) {
            Node root = tree(parser, source, findings);
            if (root != null) {
                reportTab(source, root, findings);
                return new Checked<>(new Document(source, root), findings.all());
            }
        }
        return new Checked<>(null, findings.all());
    }

    private @Nullable Node tree(YAMLParser parser, SourceText source, Findings findings) {
        try {
            return new TreeBuilder(parser, source, limits, findings).document();
        } catch (TreeBuilder.Refused refused) {
            findings.add(refused.finding());
        } catch (JacksonException syntax) {
            findings.add(YamlMistake.syntax(source, syntax, parser.currentTokenLocation()));
        }
        return null;
    }

    private static void reportTab(SourceText source, Node root, Findings findings) {
        Location tab = source.text().indexOf('\t') < 0 ? null : new Layout(source, root).strayTab();
        if (tab != null) {
            findings.add(YamlMistake.tab(tab));
        }
    }

    private static Checked<Document> refuse(Diagnostic finding) {
        return new Checked<>(null, List.of(finding));
    }
}
