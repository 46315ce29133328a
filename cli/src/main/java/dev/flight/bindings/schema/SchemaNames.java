package dev.flight.bindings.schema;

import dev.flight.bindings.Shapes;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a contract's schemas, their identifiers, and where each type is defined in them. */
final class SchemaNames {

    private final Map<PackageName, List<TypeDefinition>> types;
    private final Map<PackageName, String> files = new HashMap<>();
    private final Map<TypeId, String> definitions = new HashMap<>();

    SchemaNames(Shapes shapes) {
        types = shapes.written().stream()
                .collect(Collectors.groupingBy(type -> type.id().in(), LinkedHashMap::new, Collectors.toList()));
        Set<String> used = new HashSet<>();
        types.forEach((name, all) -> {
            String whole = name.toString().replaceAll("[^A-Za-z0-9.]+", "-");
            files.put(name, used.add(name.simple()) ? name.simple() : whole);
            all.forEach(type -> definitions.put(type.id(), definition(type, all)));
        });
    }

    /** Its name; with its interface where another of the package has the same. */
    private static String definition(TypeDefinition type, List<TypeDefinition> all) {
        long alike =
                all.stream().filter(each -> each.name().equals(type.name())).count();
        return alike == 1 ? type.name() : type.id().owner() + "." + type.name();
    }

    Map<PackageName, List<TypeDefinition>> types() {
        return types;
    }

    String file(PackageName name) {
        return Objects.requireNonNull(files.get(name)) + ".schema.json";
    }

    static String id(PackageName name) {
        return "urn:wit:" + name.toString().replace('@', ':').replace('/', ':');
    }

    String definition(TypeId id) {
        return Objects.requireNonNull(definitions.get(id));
    }

    /** How a schema of a package refers to a type. */
    String reference(TypeId to, PackageName from) {
        return (to.in().equals(from) ? "" : id(to.in())) + "#/$defs/" + definition(to);
    }
}
