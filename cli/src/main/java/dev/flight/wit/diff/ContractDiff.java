package dev.flight.wit.diff;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares two contracts. */
public final class ContractDiff {

    private final Side before;
    private final Side after;
    private final List<Change> changes = new ArrayList<>();

    /** The new names of types that were renamed, or moved to another interface. */
    private final Map<Key, Key> renamed = new LinkedHashMap<>();

    private ContractDiff(Contract before, Contract after) {
        this.before = new Side(before);
        this.after = new Side(after);
    }

    /** What is different, the worst first. */
    public static List<Change> of(Contract before, Contract after) {
        ContractDiff diff = new ContractDiff(before, after);
        diff.findRenamed();
        diff.compareTypes();
        new FunctionDiff(diff.changes).compare(before, after);
        diff.changes.sort(Change.ORDER);
        return diff.changes;
    }

    /** A type that is gone and one that is new are one when the name or the JSON is the same. */
    private void findRenamed() {
        List<Key> come = new ArrayList<>(after.own().keySet());
        come.removeAll(before.own().keySet());
        for (Key gone : before.own().keySet()) {
            if (!after.own().containsKey(gone)) {
                Optional<Key> found = come.stream()
                        .filter(each -> each.name().equals(gone.name()))
                        .findFirst()
                        .or(() -> come.stream()
                                .filter(each -> isSameJson(gone, each))
                                .findFirst());
                found.ifPresent(each -> {
                    come.remove(each);
                    renamed.put(gone, each);
                });
            }
        }
    }

    private boolean isSameJson(Key old, Key now) {
        Body from = Objects.requireNonNull(before.own().get(old)).body();
        Body to = Objects.requireNonNull(after.own().get(now)).body();
        return from.getClass() == to.getClass()
                && !(from instanceof AliasBody || from instanceof ResourceBody)
                && new JsonForm(before).of(from).equals(new JsonForm(after).of(to));
    }

    private void compareTypes() {
        TypeDiff types = new TypeDiff(before, after, renamed);
        before.own().forEach((key, old) -> {
            Key newKey = renamed.getOrDefault(key, key);
            TypeDefinition now = after.own().get(newKey);
            if (now == null) {
                removed(key, old);
            } else {
                if (!newKey.equals(key)) {
                    changes.add(Change.of(
                            Effect.SOURCE,
                            ChangeKind.TYPE_RENAMED,
                            key.path(),
                            "is now `" + newKey.path() + "`",
                            old.at(),
                            now.at()));
                }
                compare(newKey.path(), old, now, types);
            }
        });
        after.own().forEach((key, now) -> {
            if (!before.own().containsKey(key) && !renamed.containsValue(key)) {
                changes.add(Change.of(Effect.NONE, ChangeKind.TYPE_ADDED, key.path(), "is new", null, now.at()));
            }
        });
    }

    private void removed(Key key, TypeDefinition old) {
        changes.add(Change.of(Effect.SOURCE, ChangeKind.TYPE_REMOVED, key.path(), "is gone", old.at(), null));
    }

    private void compare(String path, TypeDefinition old, TypeDefinition now, TypeDiff types) {
        if (old.body() instanceof AliasBody from && now.body() instanceof AliasBody to) {
            Effect effect = types.effect(from.target(), to.target());
            if (!effect.equals(Effect.NONE)) {
                String message = TypeText.show(from.target()) + " is now " + TypeText.show(to.target());
                changes.add(Change.of(effect, ChangeKind.ALIAS_TYPE, path, message, old.at(), now.at()));
            }
        } else if (old.body().getClass() == now.body().getClass()) {
            new MemberDiff(before, after, types, changes).compare(path, old, now);
        } else {
            changes.add(Change.of(
                    Effect.BOTH,
                    ChangeKind.TYPE_KIND,
                    path,
                    "was " + kind(old.body()) + " and is " + kind(now.body()),
                    old.at(),
                    now.at()));
        }
        if (old.gate().deprecated() == null && now.gate().deprecated() != null) {
            String message = "is deprecated as of " + now.gate().deprecated();
            changes.add(Change.of(Effect.NONE, ChangeKind.DEPRECATED, path, message, old.at(), now.at()));
        }
    }

    private static String kind(Body body) {
        if (body instanceof RecordBody) {
            return "a record";
        }
        if (body instanceof EnumBody) {
            return "an enum";
        }
        if (body instanceof FlagsBody) {
            return "flags";
        }
        if (body instanceof AliasBody) {
            return "a name of another type";
        }
        return body instanceof ResourceBody ? "a resource" : "a variant";
    }
}
