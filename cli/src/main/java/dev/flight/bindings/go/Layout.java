package dev.flight.bindings.go;

import dev.flight.wit.Contract;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which packages of Go there are, and what each type of the contract is called in them. */
final class Layout {


    private final Contract contract;
    private final String module;
    private final Set<TypeId> reached;
    private final Map<TypeId, GoType> types = new LinkedHashMap<>();
    private final List<GoPackage> packages = new ArrayList<>();
    private final Map<GoPackage, Scope> scopes = new LinkedHashMap<>();

    private Layout(Contract contract, String module) {
        this.contract = contract;
        this.module = module;
        this.reached = Reached.in(contract);
    }

    static Layout of(Contract contract, String module) {
        Layout layout = new Layout(contract, module);
        Scope names = new Scope(List.of());
        for (WitPackage each : contract.packages()) {
            if (Reached.typesOf(each).anyMatch(type -> layout.reached.contains(type.id()))) {
                layout.add(each, layout.claim(names, each.name()));
            }
        }
        return layout;
    }

    private String claim(Scope names, PackageName name) {
        String simple = GoName.packaged(name.simple());
        String longer = GoName.packaged(String.join("-", name.namespaces()) + "-" + name.simple());
        String version = Objects.requireNonNullElse(name.version(), "").replaceAll("[^0-9A-Za-z]", "");
        return names.claim(simple, longer, longer + "v" + version).replace('_', 'x');
    }

    private void add(WitPackage source, String name) {
        GoPackage own = new GoPackage(name, module + "/" + name, source);
        Scope scope = new Scope(reserved());
        packages.add(own);
        scopes.put(own, scope);
        source.interfaces().forEach(each -> each.types().stream()
                .filter(type -> reached.contains(type.id()))
                .forEach(type -> types.put(type.id(), named(type, own, scope, each.name()))));
    }

    /** Names that a package has besides its types. */
    private List<String> reserved() {
        return Stream.concat(
                        Stream.of("Mistake", "Mistakes", "Option", "Strict", "Validated", "Result"),
                        contract.types().stream()
                                .flatMap(type -> Uses.written(type.body()))
                                .flatMap(type -> Uses.all(type).stream())
                                .filter(WitType.TupleOf.class::isInstance)
                                .map(type -> GoTypes.tupleName((WitType.TupleOf) type)))
                .toList();
    }

    /** The second of two interfaces with a type of one name puts its own name in front. */
    private static GoType named(TypeDefinition type, GoPackage in, Scope scope, String owner) {
        String name = GoName.exported(type.name());
        return new GoType(type, in, scope.claim(name, GoName.exported(owner) + name));
    }

    List<GoPackage> packages() {
        return packages;
    }

    List<GoType> types(GoPackage of) {
        return types.values().stream().filter(type -> type.in().equals(of)).toList();
    }

    /** The names of a package, to give more. */
    Scope scope(GoPackage of) {
        return Objects.requireNonNull(scopes.get(of));
    }

    /** What the package that reads and writes is imported as. */
    String wire() {
        return module + "/internal/wire";
    }

    GoType type(TypeId id) {
        return Objects.requireNonNull(types.get(id), () -> id + " has no binding");
    }

    /** What a type is when it is no alias. */
    WitType resolved(WitType type) {
        return type instanceof WitType.Reference named && type(named.id()).body() instanceof AliasBody alias
                ? resolved(alias.target())
                : type;
    }

    /** Whether a type is used by another package than its own. */
    boolean isShared(GoType type) {
        return types.values().stream()
                .filter(other -> !other.in().equals(type.in()))
                .anyMatch(other -> Uses.of(other.definition()).contains(type.definition().id()));
    }

}
