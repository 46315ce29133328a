package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitInterface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The guards of variants' cases: {@code isMemoryUpdateEvent} for the case {@code memory-update} of
 * {@code realtime-event}. A case that already ends as its variant does ({@code session-event}) does not say it twice.
 */
final class CaseGuards {

    private final Map<String, Guard> byName = new LinkedHashMap<>();

    /** A guard of a case. */
    record Guard(TypeDefinition variant, Case of) {}

    CaseGuards(Project project, WitInterface source) {
        for (TypeDefinition type : source.types()) {
            if (type.body() instanceof VariantBody body) {
                body.cases().forEach(each -> add(project, new Guard(type, each)));
            }
        }
    }

    /** By what they guard, without the {@code is} in front. */
    Map<String, Guard> byName() {
        return byName;
    }

    /** The guard of a case that is called as that of a type: one function does for both. */
    Optional<Guard> calledAs(String type) {
        return Optional.ofNullable(byName.get(type));
    }

    private void add(Project project, Guard guard) {
        String kind = guard.variant().name().substring(guard.variant().name().lastIndexOf('-') + 1);
        String name = WireName.pascal(guard.of().name());
        String shortName = name.endsWith(WireName.pascal(kind)) ? name : name + WireName.pascal(kind);
        boolean isFree = !byName.containsKey(shortName) && !isElsewhere(project, guard, shortName);
        byName.put(
                isFree
                        ? shortName
                        : project.names()
                                .caseOf(guard.variant().id(), guard.of().name()),
                guard);
    }

    /** Whether the name is that of a type which this module has no guard of. */
    private static boolean isElsewhere(Project project, Guard guard, String name) {
        return project.source().interfaces().stream()
                .filter(each -> !each.name().equals(guard.variant().id().owner()))
                .flatMap(each -> each.types().stream())
                .anyMatch(each -> project.names().type(each.id()).equals(name));
    }
}
