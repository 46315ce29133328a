package dev.flight.wit.diff;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions of interfaces: they have no JSON, so that a change of one breaks sources only. */
final class FunctionDiff {

    private final List<Change> changes;

    FunctionDiff(List<Change> changes) {
        this.changes = changes;
    }

    void compare(Contract before, Contract after) {
        Map<String, WitFunction> old = functions(before);
        Map<String, WitFunction> now = functions(after);
        old.forEach((path, each) -> {
            WitFunction found = now.get(path);
            if (found == null) {
                changes.add(Change.of(Effect.SOURCE, ChangeKind.FUNCTION_REMOVED, path, "is gone", each.at(), null));
            } else if (!signature(each).equals(signature(found))) {
                String message = signature(each) + " is now " + signature(found);
                changes.add(Change.of(Effect.SOURCE, ChangeKind.FUNCTION_TYPE, path, message, each.at(), found.at()));
            }
        });
        now.forEach((path, each) -> {
            if (!old.containsKey(path)) {
                changes.add(Change.of(Effect.NONE, ChangeKind.FUNCTION_ADDED, path, "is new", null, each.at()));
            }
        });
    }

    private static Map<String, WitFunction> functions(Contract contract) {
        Map<String, WitFunction> all = new LinkedHashMap<>();
        contract.packages().stream()
                .filter(each -> !each.isDependency())
                .forEach(each -> each.interfaces()
                        .forEach(one -> one.functions()
                                .forEach(function -> all.put(
                                        Key.packageOf(each.name()) + "/" + one.name() + "/" + function.name(),
                                        function))));
        return all;
    }

    private static String signature(WitFunction function) {
        String parameters = function.parameters().stream()
                .map(each -> each.name() + ": " + TypeText.show(each.type()))
                .collect(Collectors.joining(", ", "(", ")"));
        String result = function.result() == null ? "" : " -> " + TypeText.show(function.result());
        return (function.isAsync() ? "async func" : "func") + parameters + result;
    }
}
