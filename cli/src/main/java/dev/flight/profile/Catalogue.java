package dev.flight.profile;

import dev.flight.diagnostic.Checked;
import dev.flight.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The platforms there are: those packed into the program, overridden and added to by folders of the user's. A profile is
 * read when it is first asked for. Safe for use by many threads.
 */
public final class Catalogue {

    private final List<ProfileSource> sources;
    private final Map<String, Optional<Inheritance.Resolved>> read = new ConcurrentHashMap<>();
    private volatile @Nullable List<PlatformProfile> targets;

    /**
     * A catalogue over sources.
     *
     * @param sources where a later one overrides an earlier one
     */
    public Catalogue(List<ProfileSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Only what is packed into the program. */
    public static Catalogue builtin() {
        return new Catalogue(List.of(new BuiltinProfiles()));
    }

    /** This catalogue with one more source, which overrides the others. */
    public Catalogue with(ProfileSource source) {
        List<ProfileSource> more = new ArrayList<>(sources);
        more.add(source);
        return new Catalogue(more);
    }

    /** Whether there is nothing in it but what is packed into the program. */
    public boolean isBuiltin() {
        return sources.stream().allMatch(BuiltinProfiles.class::isInstance);
    }

    /** Every name, abstract bases too, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        sources.forEach(source -> names.addAll(source.names()));
        return names;
    }

    /** A profile resolved through {@code extends}, with what is wrong with it; empty when there is none of that name. */
    public Optional<Checked<PlatformProfile>> find(String name) {
        return resolved(name).map(Inheritance.Resolved::profile);
    }

    /** What the file of a profile makes of it where its base cannot be had; empty where it can, or the file has errors. */
    public Optional<PlatformProfile> alone(String name) {
        return resolved(name).flatMap(each -> Optional.ofNullable(each.alone()));
    }

    /** What a profile was put together from: its own file, then those of its bases; without those that are no YAML. */
    public List<Document> documents(String name) {
        return resolved(name).map(Inheritance.Resolved::documents).orElse(List.of());
    }

    private Optional<Inheritance.Resolved> resolved(String name) {
        return read.computeIfAbsent(name, each -> new Inheritance(sources).resolve(each));
    }

    /** A profile that can be read without errors; empty otherwise. */
    public Optional<PlatformProfile> usable(String name) {
        return find(name).flatMap(checked -> Optional.ofNullable(checked.value()));
    }

    /** Every usable profile that is a target itself, by name. */
    public List<PlatformProfile> targets() {
        List<PlatformProfile> known = targets;
        if (known == null) {
            known = names().stream()
                    .flatMap(name -> usable(name).stream())
                    .filter(profile -> !profile.isAbstract())
                    .toList();
            targets = known;
        }
        return known;
    }
}
