package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.Gate;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.Version;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitPackage;
import org.jspecify.annotations.Nullable;

/** Gates that cannot be: of a version that the package has not reached, or deprecated before there. */
final class Gates implements LintRule {

    private static final String RULE = "contract/gate-version";

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitPackage each : contract.packages()) {
            for (WitInterface one : each.interfaces()) {
                check(each.name(), one.gate(), one.name(), one.at(), findings);
                one.types().forEach(type -> check(each.name(), type, findings));
                one.functions()
                        .forEach(function ->
                                check(each.name(), function.gate(), function.name(), function.at(), findings));
            }
        }
    }

    private static void check(PackageName in, TypeDefinition type, Findings findings) {
        check(in, type.gate(), type.name(), type.at(), findings);
        Linted.members(type.body())
                .forEach(each -> check(in, each.gate(), type.name() + "." + each.name(), each.at(), findings));
    }

    private static void check(PackageName in, Gate gate, String name, Location at, Findings findings) {
        version(in, "@since", gate.since(), name, at, findings);
        version(in, "@deprecated", gate.deprecated(), name, at, findings);
        if (gate.deprecated() != null && gate.since() == null) {
            Finding.warning("contract/deprecated-without-since", at, "")
                    .says("`" + name + "` is deprecated as of " + gate.deprecated() + " and does not say since when it is"
                            + " there")
                    .hint("write `@since(version = ...)` too")
                    .addTo(findings);
        } else if (gate.deprecated() != null && isNewer(gate.since(), gate.deprecated())) {
            Finding.error(RULE, at, "")
                    .says("`" + name + "` is deprecated as of " + gate.deprecated() + ", before it is there: @since "
                            + gate.since())
                    .hint("put one of the versions right")
                    .addTo(findings);
        }
    }

    private static void version(
            PackageName in, String gate, @Nullable String version, String name, Location at, Findings findings) {
        String reached = in.version();
        if (version == null) {
            return;
        }
        if (reached == null) {
            Finding.warning(RULE, at, "")
                    .says("`" + name + "` has " + gate + " " + version + ", and the package has no version")
                    .hint("write `package " + in + "@" + version + ";`")
                    .addTo(findings);
        } else if (isNewer(version, reached)) {
            Finding.error(RULE, at, "")
                    .says("`" + name + "` has " + gate + " " + version + ", and the package is only at " + reached)
                    .hint("raise the version of the package, or name the version in which it comes")
                    .addTo(findings);
        }
    }

    private static boolean isNewer(@Nullable String version, @Nullable String than) {
        Version one = Version.of(version);
        Version other = Version.of(than);
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
