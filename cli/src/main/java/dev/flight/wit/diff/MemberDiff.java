package dev.flight.wit.diff;

import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields, cases, values or flags of a type that is in both contracts. */
final class MemberDiff {

    private final Side before;
    private final Side after;
    private final TypeDiff types;
    private final List<Change> changes;

    MemberDiff(Side before, Side after, TypeDiff types, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.changes = changes;
    }

    void compare(String path, TypeDefinition old, TypeDefinition now) {
        List<Member> gone = new ArrayList<>(Member.of(old.body()));
        List<Member> come = new ArrayList<>(Member.of(now.body()));
        String noun = noun(old.body());
        boolean isRecord = old.body() instanceof RecordBody;
        for (Member each : Member.of(old.body())) {
            take(each.name(), come).ifPresent(found -> {
                gone.remove(each);
                same(noun, path + "." + each.name(), each, found);
            });
        }
        for (Member each : List.copyOf(gone)) {
            renamed(each, Member.of(old.body()).indexOf(each), Member.of(now.body()), come, isRecord)
                    .ifPresent(found -> {
                        gone.remove(each);
                        come.remove(found);
                        renamed(noun, path, each, found);
                    });
        }
        gone.forEach(each -> removed(noun, path, each, isRecord));
        come.forEach(each -> added(noun, path, each, isRecord));
        order(path, old, now);
    }

    static String noun(Body body) {
        if (body instanceof RecordBody) {
            return "field";
        }
        return body instanceof EnumBody || body instanceof FlagsBody ? "value" : "case";
    }

    private static Optional<Member> take(String name, List<Member> from) {
        Optional<Member> found =
                from.stream().filter(each -> each.name().equals(name)).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private void same(String noun, String path, Member old, Member now) {
        WitType from = old.type();
        WitType to = now.type();
        if (from != null && to != null) {
            Effect effect = types.effect(from, to);
            if (!effect.equals(Effect.NONE)) {
                add(
                        effect,
                        ChangeKind.of(noun, "type"),
                        path,
                        TypeText.show(from) + " is now " + TypeText.show(to),
                        old,
                        now);
            }
        } else if (from != null || to != null) {
            payload(path, from, to, old, now);
        }
        if (old.gate().deprecated() == null && now.gate().deprecated() != null) {
            add(
                    Effect.NONE,
                    ChangeKind.DEPRECATED,
                    path,
                    "is deprecated as of " + now.gate().deprecated(),
                    old,
                    now);
        }
    }

    /** A case that got a payload, or lost it. */
    private void payload(String path, @Nullable WitType from, @Nullable WitType to, Member old, Member now) {
        boolean isOption = from == null
                ? after.target(Objects.requireNonNull(to)) instanceof OptionOf
                : before.target(from) instanceof OptionOf;
        // Readers refuse `data` that they do not know of, and miss what they need.
        Effect withoutNeed = from == null ? Effect.OLD_READERS : Effect.NEW_READERS;
        Effect effect = isOption ? withoutNeed : Effect.BOTH;
        String message = from == null ? "has a payload now: " + TypeText.show(to) : "has no payload any more";
        add(effect, ChangeKind.CASE_PAYLOAD, path, message, old, now);
    }

    /** One of a similar name, or of a record one in the same place; of the same type in any case. */
    private Optional<Member> renamed(Member old, int place, List<Member> now, List<Member> come, boolean isRecord) {
        Optional<String> near =
                Suggestion.nearest(old.name(), come.stream().map(Member::name).toList());
        return come.stream()
                .filter(each -> near.filter(each.name()::equals).isPresent()
                        || extendsOther(old.name(), each.name())
                        || (isRecord && now.indexOf(each) == place))
                .filter(each -> !isRecord || isAlike(old, each))
                .findFirst();
    }

    private boolean isAlike(Member old, Member now) {
        WitType from = old.type();
        WitType to = now.type();
        return from != null && to != null && types.effect(from, to).readers().isEmpty();
    }

    private static boolean extendsOther(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return longer.startsWith(shorter + "-") || longer.endsWith("-" + shorter);
    }

    private void renamed(String noun, String path, Member old, Member now) {
        add(
                Effect.BOTH,
                ChangeKind.of(noun, "renamed"),
                path + "." + old.name(),
                "is now called `" + now.name() + "`",
                old,
                now);
    }

    private void removed(String noun, String path, Member old, boolean isRecord) {
        boolean isOption = old.type() != null && before.target(old.type()) instanceof OptionOf;
        Effect effect = isRecord ? (isOption ? Effect.SOURCE : Effect.OLD_READERS) : Effect.NEW_READERS;
        add(effect, ChangeKind.of(noun, "removed"), path + "." + old.name(), "is gone" + of(old.type()), old, null);
    }

    private void added(String noun, String path, Member now, boolean isRecord) {
        boolean isOption = now.type() != null && after.target(now.type()) instanceof OptionOf;
        Effect effect = isRecord ? (isOption ? Effect.NONE : Effect.NEW_READERS) : Effect.OLD_READERS;
        add(effect, ChangeKind.of(noun, "added"), path + "." + now.name(), "is new" + of(now.type()), null, now);
    }

    private static String of(@Nullable WitType type) {
        return type == null ? "" : ": " + TypeText.show(type);
    }

    /** JSON has no order of keys; what counts is that nobody wonders. */
    private void order(String path, TypeDefinition old, TypeDefinition now) {
        List<String> left = names(old, now);
        List<String> right = names(now, old);
        if (!left.equals(right)) {
            changes.add(Change.of(
                    Effect.NONE,
                    ChangeKind.ORDER,
                    path,
                    "has its " + noun(old.body()) + "s in another order",
                    old.at(),
                    now.at()));
        }
    }

    private static List<String> names(TypeDefinition of, TypeDefinition other) {
        List<String> kept = Member.of(other.body()).stream().map(Member::name).toList();
        return Member.of(of.body()).stream()
                .map(Member::name)
                .filter(kept::contains)
                .toList();
    }

    private void add(
            Effect effect, ChangeKind kind, String path, String message, @Nullable Member old, @Nullable Member now) {
        changes.add(
                Change.of(effect, kind, path, message, old == null ? null : old.at(), now == null ? null : now.at()));
    }
}
