package dev.flight.profile;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code extends}: the fields of a profile over those of its base, and so on up.
 *
 * <p>A profile of the user's that extends its own name extends the one that it overrides.
 */
final class Inheritance {

    /** One for all profiles, on every thread: a reader keeps nothing between files. */
    private static final YamlReader READER = new YamlReader();

    private final List<ProfileSource> sources;
    private final Findings findings = new Findings();
    private final List<String> ancestors = new ArrayList<>();
    private final List<Found> chain = new ArrayList<>();

    /** A file and the source it was found in. */
    private record Found(String name, ProfileSource.File file, int layer) {}

    Inheritance(List<ProfileSource> sources) {
        this.sources = sources;
    }

    Optional<Checked<PlatformProfile>> resolve(String name) {
        Found found = find(name, sources.size());
        if (found == null) {
            return Optional.empty();
        }
        Mapping merged = merge(found);
        if (merged == null || findings.hasErrors()) {
            return Optional.of(new Checked<>(null, findings.all()));
        }
        Checked<PlatformProfile> profile = ProfileReader.read(merged, ancestors);
        findings.addAll(profile.findings());
        return Optional.of(new Checked<>(profile.value(), findings.all()));
    }

    private @Nullable Mapping merge(Found found) {
        chain.add(found);
        Mapping own = fields(found);
        if (own == null) {
            return null;
        }
        checkName(found, own);
        if (!(own.get("extends") instanceof Scalar base) || base.isNull()) {
            return own;
        }
        Found below = base(found, base);
        Mapping inherited = below == null ? null : merge(below);
        return below == null || inherited == null
                ? own
                : own.over(heritable(inherited, below.name().equals(found.name())));
    }

    /** What a base is by itself is not inherited; only what overrides a profile of the same name stays what it was. */
    private static Mapping heritable(Mapping base, boolean override) {
        Mapping rest = base.without("kind").without("name").without("extends");
        return override ? rest : rest.without("title").without("abstract");
    }

    private @Nullable Found base(Found found, Scalar base) {
        int below = base.text().equals(found.name()) ? found.layer() : sources.size();
        Found next = find(base.text(), below);
        if (next == null && base.text().equals(found.name())) {
            return cycle(base, found);
        }
        if (next == null) {
            findings.error(
                    "profile/extends-unknown",
                    base.location(),
                    base.pointer(),
                    "there is no profile `" + base.text() + "` to extend",
                    Suggestion.hint(base.text(), others(found.name())));
            return null;
        }
        boolean cycle =
                chain.stream().anyMatch(each -> each.name().equals(next.name()) && each.layer() == next.layer());
        if (cycle) {
            return cycle(base, next);
        }
        ancestors.add(next.name());
        return next;
    }

    private @Nullable Found cycle(Scalar base, Found back) {
        findings.error(
                "profile/extends-cycle", base.location(), base.pointer(), cycleText(back), "remove one `extends`");
        return null;
    }

    private String cycleText(Found back) {
        List<String> names = new ArrayList<>(chain.stream().map(Found::name).toList());
        names.add(back.name());
        return "profiles extend each other in a circle: " + String.join(" -> ", names);
    }

    private @Nullable Mapping fields(Found found) {
        Checked<Document> document =
                READER.read(found.file().name(), found.file().bytes());
        findings.addAll(document.findings());
        if (document.value() == null) {
            return null;
        }
        Node root = document.value().root();
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        findings.error(
                "field/type",
                root.location(),
                "",
                "a profile is a mapping, found " + root.describe(),
                "start with `kind: PlatformProfile`");
        return null;
    }

    private void checkName(Found found, Mapping own) {
        Node name = own.get("name");
        if (name instanceof Scalar scalar && !scalar.isNull() && !scalar.text().equals(found.name())) {
            findings.error(
                    "profile/name-mismatch",
                    name.location(),
                    name.pointer(),
                    "the profile calls itself `" + scalar.text() + "`, its file `" + found.name() + "`",
                    "profiles are found by file name: rename one of the two");
        }
        Node kind = own.get("kind");
        if (kind instanceof Scalar scalar && !scalar.text().equals("PlatformProfile")) {
            findings.error(
                    "field/value",
                    kind.location(),
                    kind.pointer(),
                    scalar.describe() + " is not a profile",
                    "write `kind: PlatformProfile`");
        }
    }

    private @Nullable Found find(String name, int below) {
        for (int layer = below - 1; layer >= 0; layer--) {
            ProfileSource.File file = sources.get(layer).load(name);
            if (file != null) {
                return new Found(name, file, layer);
            }
        }
        return null;
    }

    private Set<String> others(String name) {
        Set<String> names = new TreeSet<>();
        sources.forEach(source -> names.addAll(source.names()));
        names.remove(name);
        return names;
    }
}
