package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the types of a contract are called in TypeScript: each name once a package. */
final class Names {

    private final Map<TypeId, String> types = new HashMap<>();
    private final Map<TypeId, String> flags = new HashMap<>();
    private final Map<TypeId, Map<String, String>> cases = new HashMap<>();

    Names(Contract contract) {
        contract.packages().forEach(this::name);
    }

    /** A type, as {@code MemorySize}. */
    String type(TypeId id) {
        return known(types, id);
    }

    /** One flag of a type of flags, as {@code PermissionFlag}. */
    String flag(TypeId id) {
        return known(flags, id);
    }

    /** A case of a variant, as {@code RealtimeEventMemoryUpdate}. */
    String caseOf(TypeId id, String name) {
        return known(known(cases, id), name);
    }

    /** The constant with how a type is read and written, as {@code memorySizeCodec}. */
    String codec(TypeId id) {
        String type = type(id);
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "Codec";
    }

    /** The list of an enum's values, as {@code MEMORY_PURPOSE_VALUES}. */
    String values(TypeId id) {
        String name = WireName.pascal(id.name()).equals(type(id)) ? id.name() : id.owner() + "-" + id.name();
        return WireName.constant(name) + "_VALUES";
    }

    /** Whether a package has a type of this name. */
    boolean isType(PackageName in, String name) {
        return types.entrySet().stream()
                .anyMatch(
                        each -> each.getKey().in().equals(in) && each.getValue().equals(name));
    }

    /** Every name of a package but those of functions. */
    Set<String> all(WitPackage in) {
        Set<String> all = new HashSet<>();
        definitions(in).forEach(each -> {
            all.add(type(each.id()));
            all.add(flags.getOrDefault(each.id(), ""));
            all.addAll(cases.getOrDefault(each.id(), Map.of()).values());
        });
        return all;
    }

    private void name(WitPackage in) {
        List<TypeDefinition> definitions = definitions(in);
        Map<String, Long> counts = definitions.stream()
                .collect(Collectors.groupingBy(each -> WireName.pascal(each.name()), Collectors.counting()));
        Set<String> taken = new HashSet<>();
        for (TypeDefinition each : definitions) {
            String name = WireName.pascal(each.name());
            boolean once = counts.getOrDefault(name, 0L) == 1;
            types.put(each.id(), unique(once ? name : WireName.pascal(each.id().owner()) + name, taken));
        }
        definitions.forEach(each -> nameParts(each, taken));
    }

    private void nameParts(TypeDefinition type, Set<String> taken) {
        if (type.body() instanceof FlagsBody) {
            flags.put(type.id(), unique(type(type.id()) + "Flag", taken));
        } else if (type.body() instanceof VariantBody variant) {
            cases.put(
                    type.id(),
                    variant.cases().stream()
                            .map(Case::name)
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    each -> unique(type(type.id()) + WireName.pascal(each), taken))));
        }
    }

    private static List<TypeDefinition> definitions(WitPackage in) {
        return in.interfaces().stream()
                .map(WitInterface::types)
                .flatMap(List::stream)
                .toList();
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int count = 2; !taken.add(unique); count++) {
            unique = name + count;
        }
        return unique;
    }

    private static <K, V> V known(Map<K, V> names, K key) {
        V name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException("no type of the contract: " + key);
        }
        return name;
    }
}
