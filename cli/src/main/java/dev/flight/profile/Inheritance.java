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
 * <p>A profile of the user's that extends its own name extends the one that it overrides. Of one whose base cannot be had
 * the rest is read all the same, and nothing is missed in it that the base could have given.
 */
final class Inheritance {

    /** One for all profiles, on every thread: a reader keeps nothing between files. */
    private static final YamlReader READER = new YamlReader();

    private final List<ProfileSource> sources;
    private final Findings findings = new Findings();
    private final List<String> ancestors = new ArrayList<>();
    private final List<Found> chain = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private boolean baseLost;

    /**
     * A profile with its findings.
     *
     * @param alone what its own file makes of it where its base cannot be had; null where it can
     * @param documents what it was put together from, its own first
     */
    record Resolved(
            Checked<PlatformProfile> profile, @Nullable PlatformProfile alone, List<Document> documents) {
        Resolved {
            documents = List.copyOf(documents);
        }
    }

    /** A file and the source it was found in. */
    private record Found(String name, ProfileSource.File file, int layer) {}

    Inheritance(List<ProfileSource> sources) {
        this.sources = sources;
    }

    Optional<Resolved> resolve(String name) {
        Found found = find(name, sources.size());
        return found == null ? Optional.empty() : Optional.of(resolved(merge(found)));
    }

    private Resolved resolved(@Nullable Mapping merged) {
        if (merged == null) {
            return new Resolved(new Checked<>(null, findings.all()), null, documents);
        }
        Checked<PlatformProfile> profile = ProfileReader.read(merged, ancestors, !baseLost);
        findings.addAll(profile.findings());
        PlatformProfile value = findings.hasErrors() ? null : profile.value();
        return new Resolved(new Checked<>(value, findings.all()), baseLost ? profile.value() : null, documents);
    }

    private @Nullable Mapping merge(Found found) {
        chain.add(found);
        Mapping own = fields(found);
        if (own == null) {
            return null;
        }
        checkName(found, own);
        Node named = own.get("extends");
        if (named == null) {
            return own;
        }
        Found below = isName(named) ? base(found, (Scalar) named) : unnamed(named);
        Mapping inherited = below == null ? null : merge(below);
        if (below == null || inherited == null) {
            baseLost = true;
            return own;
        }
        return own.over(heritable(inherited, below.name().equals(found.name())));
    }

    /** Of a profile's own {@code extends} the reader of its fields says so; that of a base it does not see. */
    private @Nullable Found unnamed(Node named) {
        if (chain.size() > 1) {
            findings.error(
                    "field/type",
                    named.location(),
                    named.pointer(),
                    "`extends` takes the name of a profile, found " + named.describe(),
                    null);
        }
        return null;
    }

    /** Whether {@code extends} can be a name at all. */
    private static boolean isName(Node named) {
        return named instanceof Scalar scalar
                && !scalar.isNull()
                && !scalar.isAlias()
                && !scalar.text().isBlank();
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
        documents.add(document.value());
        Node root = document.value().root();
        if (root instanceof Mapping mapping) {
            return isProfile(mapping) ? mapping : null;
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
        if (name != null && !BuiltinProfiles.isName(found.name())) {
            findings.error(
                    "profile/name-mismatch",
                    name.location(),
                    name.pointer(),
                    "`" + found.name() + "` cannot be the name of a profile",
                    "name the profile and its file with letters, digits, - and _");
        }
        if (name instanceof Scalar scalar && !scalar.isNull() && !scalar.text().equals(found.name())) {
            findings.error(
                    "profile/name-mismatch",
                    name.location(),
                    name.pointer(),
                    "the profile calls itself `" + scalar.text() + "`, its file `" + found.name() + "`",
                    "profiles are found by file name: rename one of the two");
        }
    }

    /** What is of another kind has other fields: nothing more can be said of it as a profile. */
    private boolean isProfile(Mapping own) {
        if (!(own.get("kind") instanceof Scalar kind) || kind.text().equals("PlatformProfile")) {
            return true;
        }
        findings.error(
                "field/value",
                kind.location(),
                kind.pointer(),
                kind.describe() + " is not a profile",
                "write `kind: PlatformProfile`");
        return false;
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
