package dev.flight.cli;

import dev.flight.bindings.go.GoOptions;
import dev.flight.bindings.java.JavaName;
import dev.flight.bindings.java.JavaOptions;
import dev.flight.wit.BuiltinContract;
import dev.flight.wit.Contract;
import dev.flight.wit.WitPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of bindings: how the sources of a language are named. */
final class BindingsFlags {

    /** What the users' documents call our packages. */
    private static final Map<String, String> NPM_NAMES =
            Map.of("flight:memory", "@flight/memory-components", "flight:realtime", "@flight/realtime-types");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description =
                    "Java: the package below which those of the contract stand. Default: the contract's namespace.")
    @Nullable
    String javaPackage;

    @Option(
            names = "--null-marked",
            description = "Java: mark packages with JSpecify's @NullMarked, which your class path must then have.")
    boolean nullMarked;

    @Option(
            names = "--module",
            paramLabel = "PATH",
            description = "Go: the path of the module. Flight's own contract has one; for another it is needed.")
    @Nullable
    String module;

    @Option(
            names = "--npm-name",
            paramLabel = "WIT=NAME",
            description = "TypeScript: the npm package for a package of WIT, as acme:orders=@acme/orders. Default:"
                    + " @NAMESPACE/NAME. Repeatable.")
    Map<String, String> npmNames = new LinkedHashMap<>();

    Map<String, String> npmNames() {
        Map<String, String> names = new TreeMap<>(NPM_NAMES);
        names.putAll(npmNames);
        return names;
    }

    GoOptions goModule(Contract contract) {
        if (module != null) {
            return module.equals(GoOptions.FLIGHT.module()) ? GoOptions.FLIGHT : GoOptions.of(module);
        }
        if (packages(contract).equals(packages(BuiltinContract.read()))) {
            return GoOptions.FLIGHT;
        }
        throw new UsageError("--lang go needs --module, as --module example.com/orders/bindings");
    }

    JavaOptions javaOptions(Contract contract) {
        String base = javaPackage == null ? namespace(contract) : javaPackage;
        if (!JavaName.isPackage(base)) {
            throw new UsageError(
                    "--package takes the name of a Java package in lower case, as com.example.events, not `" + base
                            + "`");
        }
        return new JavaOptions(base, nullMarked);
    }

    /** Tells one set of generated files from another in the same folder. */
    String set(Language language, Contract contract) {
        return switch (language) {
            case JAVA -> language.text() + "-" + javaOptions(contract).base();
            case GO -> language.text() + "-" + goModule(contract).module();
            default -> language.text();
        };
    }

    private static List<String> packages(Contract contract) {
        return contract.packages().stream().map(each -> each.name().toString()).toList();
    }

    private static String namespace(Contract contract) {
        return contract.packages().stream()
                .filter(each -> !each.isDependency())
                .findFirst()
                .map(WitPackage::name)
                .map(name ->
                        String.join("_", name.namespaces()).replace("-", "").toLowerCase(Locale.ROOT))
                .orElse("contract");
    }
}
