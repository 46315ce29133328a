package dev.flight.conformance;

import dev.flight.text.Cut;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where two JSON values differ.
 *
 * @param pointer the place as a JSON Pointer
 * @param due what stands there in the one
 * @param came what stands there in the other
 */
record JsonDifference(String pointer, String due, String came) {

    private static final String NOTHING = "nothing";

    /** The first difference; empty when the values are equal. */
    static Optional<JsonDifference> first(JsonValue due, JsonValue came) {
        return first("", due, came);
    }

    private static Optional<JsonDifference> first(String pointer, JsonValue due, JsonValue came) {
        if (due instanceof JsonValue.Members left && came instanceof JsonValue.Members right) {
            return members(pointer, left, right);
        }
        if (due instanceof JsonValue.Items left && came instanceof JsonValue.Items right) {
            return items(pointer, left, right);
        }
        return isSame(due, came)
                ? Optional.empty()
                : Optional.of(new JsonDifference(pointer, describe(due), describe(came)));
    }

    private static boolean isSame(JsonValue due, JsonValue came) {
        if (came instanceof JsonValue.Number right) {
            return due instanceof JsonValue.AnyNumber
                    || (due instanceof JsonValue.Number left && left.number().compareTo(right.number()) == 0);
        }
        return due.equals(came);
    }

    private static Optional<JsonDifference> members(String pointer, JsonValue.Members due, JsonValue.Members came) {
        TreeSet<String> names = new TreeSet<>(due.fields().keySet());
        names.addAll(came.fields().keySet());
        for (String name : names) {
            String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonValue left = due.fields().get(name);
            JsonValue right = came.fields().get(name);
            Optional<JsonDifference> difference = left == null || right == null
                    ? Optional.of(new JsonDifference(
                            place, left == null ? NOTHING : describe(left), right == null ? NOTHING : describe(right)))
                    : first(place, left, right);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonDifference> items(String pointer, JsonValue.Items due, JsonValue.Items came) {
        int most = Math.max(due.items().size(), came.items().size());
        for (int index = 0; index < most; index++) {
            String place = pointer + "/" + index;
            Optional<JsonDifference> difference = index < due.items().size()
                            && index < came.items().size()
                    ? first(place, due.items().get(index), came.items().get(index))
                    : Optional.of(new JsonDifference(place, item(due, index), item(came, index)));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String item(JsonValue.Items list, int index) {
        return index < list.items().size() ? describe(list.items().get(index)) : NOTHING;
    }

    private static String describe(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return "`" + Cut.of(text.text()) + "`";
        }
        if (value instanceof JsonValue.Number number) {
            return number.number().toString();
        }
        if (value instanceof JsonValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof JsonValue.Members members) {
            return "an object of " + members.fields().size();
        }
        if (value instanceof JsonValue.Items items) {
            return "a list of " + items.items().size();
        }
        return value instanceof JsonValue.AnyNumber ? "a number" : "null";
    }
}
