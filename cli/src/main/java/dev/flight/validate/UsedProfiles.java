package dev.flight.validate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.rule.ProfileRules;
import dev.flight.yaml.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is wrong with the profiles that a run works with, without what comments in their files say to ignore. Those packed
 * into the program keep the rules; of the user's each is looked at once. Safe for use by many threads.
 */
public final class UsedProfiles {

    private final Catalogue catalogue;
    private final Map<String, Outcome> known = new ConcurrentHashMap<>();

    public UsedProfiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was found in profiles, each thing once, in {@link Diagnostic#ORDER}. */
    public List<Diagnostic> findings(Collection<String> names) {
        Set<Diagnostic> found = new TreeSet<>(Diagnostic.ORDER);
        names.forEach(name -> found.addAll(of(name).findings()));
        return List.copyOf(found);
    }

    /** What was found in one profile and its bases; nothing when there is none of that name. */
    Outcome of(String name) {
        return catalogue.isBuiltin() ? Outcome.NOTHING : known.computeIfAbsent(name, this::look);
    }

    private Outcome look(String name) {
        if (catalogue.find(name).isEmpty()) {
            return Outcome.NOTHING;
        }
        List<Document> documents = catalogue.documents(name);
        Set<String> files =
                documents.stream().map(each -> each.source().file()).collect(Collectors.toUnmodifiableSet());
        return Suppressions.sort(all(catalogue, name), suppressions(documents), files);
    }

    /** What reading a profile found, and what the rules find in it, or in as much as there is without its base. */
    static List<Diagnostic> all(Catalogue catalogue, String name) {
        Checked<PlatformProfile> profile = catalogue.find(name).orElseThrow();
        List<Diagnostic> findings = new ArrayList<>(profile.findings());
        if (profile.value() != null) {
            findings.addAll(ProfileRules.check(profile.value()));
        }
        catalogue.alone(name).ifPresent(alone -> findings.addAll(ProfileRules.checkAlone(alone)));
        return findings;
    }

    private static List<Suppressions> suppressions(List<Document> documents) {
        return documents.stream()
                .map(each -> new Suppressions(each, FileCheck.RULES))
                .toList();
    }
}
