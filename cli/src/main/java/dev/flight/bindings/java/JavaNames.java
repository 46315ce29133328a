package dev.flight.bindings.java;

import dev.flight.bindings.Shapes;
import dev.flight.bindings.WireName;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the types of a contract and their codecs are called in Java. */
final class JavaNames {

    private static final String CODECS = "Codecs";

    private final JavaOptions options;
    private final Map<TypeId, ClassName> types = new HashMap<>();
    private final Map<TypeId, ClassName> codecs = new HashMap<>();
    private final Map<String, Set<String>> taken = new LinkedHashMap<>();
    private final Map<String, PackageName> packages = new LinkedHashMap<>();
    private final Map<String, List<TypeDefinition>> typesByPackage = new LinkedHashMap<>();

    JavaNames(Shapes shapes, JavaOptions options) {
        this.options = options;
        Map<String, List<TypeDefinition>> groups = groups(shapes);
        groups.forEach((name, group) -> {
            Set<String> names = new HashSet<>(Set.of(CODECS));
            group.forEach(type -> types.put(type.id(), new ClassName(name, free(names, type.name(), ""))));
            group.forEach(type -> codecs.put(type.id(), new ClassName(name, free(names, type.name(), "Json"))));
            taken.put(name, names);
            packages.put(name, group.get(0).id().in());
            typesByPackage.put(name, group);
        });
    }

    private static String free(Set<String> names, String kebab, String ending) {
        String name = WireName.pascal(kebab) + ending;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The types of each Java package: one for a package of WIT, or for an interface where two share a name. */
    private Map<String, List<TypeDefinition>> groups(Shapes shapes) {
        Map<String, List<TypeDefinition>> groups = new LinkedHashMap<>();
        Set<String> used = new HashSet<>(Set.of("wire"));
        Map<PackageName, List<TypeDefinition>> byPackage = shapes.written().stream()
                .collect(Collectors.groupingBy(type -> type.id().in(), LinkedHashMap::new, Collectors.toList()));
        byPackage.forEach((name, all) -> {
            String segment = segment(name, used);
            if (isUnambiguous(all)) {
                groups.put(options.base() + "." + segment, all);
            } else {
                Set<String> inside = new HashSet<>();
                all.stream()
                        .collect(Collectors.groupingBy(
                                type -> type.id().owner(), LinkedHashMap::new, Collectors.toList()))
                        .forEach((owner, some) -> groups.put(
                                options.base() + "." + segment + "." + unique(JavaName.segment(owner), inside), some));
            }
        });
        return groups;
    }

    private static boolean isUnambiguous(List<TypeDefinition> types) {
        return types.stream().map(TypeDefinition::name).distinct().count() == types.size();
    }

    /** The package's own name; with its namespace and version where others have the same. */
    private static String segment(PackageName name, Set<String> used) {
        String simple = JavaName.segment(name.simple());
        String whole = name.toString().replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
        return used.contains(simple) ? unique(whole, used) : unique(simple, used);
    }

    private static String unique(String name, Set<String> used) {
        String free = name;
        while (!used.add(free)) {
            free += "_";
        }
        return free;
    }

    JavaOptions options() {
        return options;
    }

    /** The packages, with the package of WIT of each. */
    Map<String, PackageName> packages() {
        return packages;
    }

    List<TypeDefinition> typesOf(String packageName) {
        return Objects.requireNonNull(typesByPackage.get(packageName));
    }

    ClassName type(TypeId id) {
        return Objects.requireNonNull(types.get(id), id::toString);
    }

    ClassName codec(TypeId id) {
        return Objects.requireNonNull(codecs.get(id), id::toString);
    }

    /** A class that all contracts share. */
    ClassName wire(String simple) {
        return new ClassName(options.wire(), simple);
    }

    /** The list of a package's codecs. */
    static ClassName codecs(String packageName) {
        return new ClassName(packageName, CODECS);
    }

    JavaFile file(ClassName name) {
        return new JavaFile(name, taken.getOrDefault(name.packageName(), Set.of()));
    }

    /** What WIT calls a type among all: with its package where several share the name. */
    String title(TypeDefinition type) {
        long alike = types.keySet().stream()
                .filter(each -> each.name().equals(type.name()))
                .count();
        return alike == 1 ? type.name() : type.id().in().simple() + "/" + type.name();
    }

    /** Classes that are written for a type, not for an alias. */
    static boolean hasClass(TypeDefinition type) {
        return !(type.body() instanceof AliasBody);
    }
}
