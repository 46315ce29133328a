package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles written down in tests. */
public final class Profiles {

    private Profiles() {}

    /** A source in memory: the texts of its profiles by name, in a folder of its own. */
    public static ProfileSource source(String folder, Map<String, String> texts) {
        return new ProfileSource() {
            @Override
            public Set<String> names() {
                return new TreeMap<>(texts).keySet();
            }

            @Override
            public @Nullable File load(String name) {
                String text = texts.get(name);
                return text == null
                        ? null
                        : new File(folder + "/" + name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** A catalogue of just these texts. */
    public static Catalogue catalogue(Map<String, String> texts) {
        return new Catalogue(List.of(source("mine", texts)));
    }

    /** A profile of one text: {@code kind}, {@code name: box}, title and tier are put in front. */
    public static PlatformProfile box(String rest) {
        return usable(Profiles.catalogue(Map.of("box", boxText(rest))), "box");
    }

    /** The text of {@link #box}. */
    public static String boxText(String rest) {
        return "kind: PlatformProfile\nname: box\ntitle: Box\ntier: embedded\n" + rest;
    }

    /** A heap of so many bytes and nothing else. */
    public static PlatformProfile heap(long bytes, String allocator) {
        return box("""
                memory:
                  total: %dB
                  limits: {softLimit: 100%%}
                  regions:
                    - name: main
                      type: main
                      size: %dB
                      allocator: %s
                """.formatted(bytes, bytes, allocator));
    }

    public static PlatformProfile usable(Catalogue catalogue, String name) {
        Checked<PlatformProfile> checked = catalogue.find(name).orElseThrow();
        assertThat(checked.findings()).as(name).isEmpty();
        return Objects.requireNonNull(checked.value());
    }

    /** The findings of a name as {@code rule file:line message}. */
    static String findings(Catalogue catalogue, String name) {
        return catalogue.find(name).orElseThrow().findings().stream()
                .map(each -> each.rule() + " " + each.at().file() + ":"
                        + each.at().start().line() + " " + each.message() + " / " + each.hint())
                .collect(Collectors.joining("\n"));
    }
}
