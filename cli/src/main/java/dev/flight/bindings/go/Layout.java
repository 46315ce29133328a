package dev.flight.bindings.go;

import dev.flight.bindings.Shapes;
import dev.flight.wit.Contract;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which packages of Go there are, and what each type of the contract is called in them. */
final class Layout {

    private final Shapes shapes;
    private final String module;
    private final Set<TypeDefinition> written;
    private final Map<TypeId, GoType> types = new LinkedHashMap<>();
    private final List<GoPackage> packages = new ArrayList<>();
    private final Map<GoPackage, Scope> scopes = new LinkedHashMap<>();

    private Layout(Contract contract, String module) {
        this.shapes = new Shapes(contract);
        this.module = module;
        this.written = new LinkedHashSet<>(shapes.written());
    }

    static Layout of(Contract contract, String module) {
        Layout layout = new Layout(contract, module);
        Scope names = new Scope(List.of());
        contract.packages().stream()
                .filter(each -> each.interfaces().stream().anyMatch(layout::hasTypes))
                .forEach(each -> layout.add(each, claim(names, each.name())));
        return layout;
    }

    private boolean hasTypes(WitInterface owner) {
        return owner.types().stream().anyMatch(written::contains);
    }

    private static String claim(Scope names, PackageName name) {
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
        source.interfaces()
                .forEach(each -> each.types().stream()
                        .filter(written::contains)
                        .forEach(type -> types.put(type.id(), named(type, own, scope, each.name()))));
    }

    /** Names that a package has besides its types. */
    private List<String> reserved() {
        return Stream.concat(
                        Stream.of("Mistake", "Mistakes", "Option", "Strict", "Validated", "Result"),
                        written.stream()
                                .flatMap(Layout::within)
                                .filter(WitType.TupleOf.class::isInstance)
                                .map(type -> GoTypes.tupleName((WitType.TupleOf) type)))
                .toList();
    }

    /** All types that stand in a definition. */
    private static Stream<WitType> within(TypeDefinition type) {
        return Shapes.used(type).flatMap(Shapes::within);
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

    Shapes shapes() {
        return shapes;
    }

    /** Whether a type is used by another package than its own. */
    boolean isShared(GoType type) {
        WitType itself = new WitType.Reference(type.definition().id());
        return types.values().stream()
                .filter(other -> !other.in().equals(type.in()))
                .flatMap(other -> within(other.definition()))
                .anyMatch(itself::equals);
    }
}
