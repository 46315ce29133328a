package dev.flight.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pages on the fields of manifests, profiles and scenarios, read from their schemas when first asked for. Safe for use by many
 * threads.
 */
public final class FieldPages {

    private static final List<String> KINDS = List.of("manifest", "profile", "memory-scenario", "scenario");

    private volatile @Nullable List<FieldPage> read;

    /**
     * The pages of the fields that end in a path: {@code size} finds every size, {@code allocations.size} and
     * {@code manifest.sessions.allocations.size} fewer. A key that the author chooses can be left out, or be any.
     * The name of a kind of file finds that file, and no field of the same name.
     */
    public List<FieldPage> find(String query) {
        List<String> asked = List.of(query.split("\\.", -1));
        List<FieldPage> found =
                all().stream().filter(page -> matches(page, asked)).toList();
        List<FieldPage> files =
                found.stream().filter(page -> page.paths().isEmpty()).toList();
        return files.isEmpty() ? found : files;
    }

    /** Every path and every name of a field, sorted: what {@link #find} could have been asked. */
    public Collection<String> names() {
        Set<String> names = new TreeSet<>();
        for (FieldPage page : all()) {
            names.add(page.name());
            names.add(page.path());
            names.addAll(page.paths());
        }
        return names;
    }

    private static boolean matches(FieldPage page, List<String> asked) {
        return page.paths().isEmpty()
                ? asked.equals(List.of(page.kind()))
                : page.paths().stream().anyMatch(path -> matches(page.kind() + "." + path, asked));
    }

    private static boolean matches(String path, List<String> asked) {
        return endsWith(List.of(path.split("\\.")), asked)
                || endsWith(List.of(path.replace(".*", "").split("\\.")), asked);
    }

    private static boolean endsWith(List<String> path, List<String> asked) {
        int skipped = path.size() - asked.size();
        if (skipped < 0) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            String step = path.get(skipped + i);
            if (!step.equals("*") && !step.equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<FieldPage> all() {
        List<FieldPage> known = read;
        if (known == null) {
            List<FieldPage> pages = new ArrayList<>();
            KINDS.forEach(kind -> addNew(SchemaFields.pages(kind, schema(kind)), pages));
            known = List.copyOf(pages);
            read = known;
        }
        return known;
    }

    /** What another kind of file has in the same places, as the sessions of a scenario, is said once. */
    private static void addNew(List<FieldPage> more, List<FieldPage> pages) {
        List<FieldPage> before = List.copyOf(pages);
        more.stream()
                .filter(page -> page.paths().isEmpty() || before.stream().noneMatch(page::repeats))
                .forEach(pages::add);
    }

    private static Map<String, Object> schema(String kind) {
        String name = "/dev/flight/schema/" + kind + ".schema.json";
        try (InputStream in = FieldPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed into the program: " + name);
            }
            return JsonTree.fields(JsonTree.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
