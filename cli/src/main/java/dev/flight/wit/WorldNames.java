package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.syntax.Tree.Include;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.UsedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plain names of a world: what it imports and its types differ, and what it exports. */
final class WorldNames {

    private final Unique imports;
    private final Unique exports;
    private final Findings findings;

    WorldNames(Findings findings) {
        this.imports = new Unique("import", findings);
        this.exports = new Unique("export", findings);
        this.findings = findings;
    }

    Unique imports() {
        return imports;
    }

    Unique exports() {
        return exports;
    }

    /** Takes in the names of another world, some of them changed. */
    void include(Include include, WorldNames other) {
        Map<String, Name> renamed = new HashMap<>();
        List<String> there = Stream.concat(other.imports.names().stream(), other.exports.names().stream())
                .map(Name::text)
                .toList();
        for (UsedName each : include.renamed()) {
            renamed.put(each.name().text(), each.as());
            if (!there.contains(each.name().text())) {
                unknown(each.name(), include.path().name().text(), there);
            }
        }
        take(include, other.imports, imports, renamed);
        take(include, other.exports, exports, renamed);
    }

    private static void take(Include include, Unique from, Unique to, Map<String, Name> renamed) {
        for (Name each : List.copyOf(from.names())) {
            Name as = renamed.get(each.text());
            to.add(as == null ? new Name(each.text(), include.path().at()) : as);
        }
    }

    private void unknown(Name name, String world, List<String> there) {
        Finding.error("contract/unknown-interface", name.at(), "")
                .says("the world `" + world + "` has no `" + name.text() + "` that could be renamed")
                .hint(Suggestion.nearest(name.text(), there)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("only plain names can be; the name of an interface stays as it is"))
                .addTo(findings);
    }
}
