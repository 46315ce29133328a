package dev.flight.conformance;

import dev.flight.text.Cut;
import java.util.Map;
import java.util.Optional;

/**
 * Where a JSON value is not what is due. Members that are not due are passed over: a newer program may say more. Where
 * null is due, a member that is absent will do.
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
        if (came instanceof JsonValue.Digits right) {
            return due instanceof JsonValue.Digits left && left.number().compareTo(right.number()) == 0;
        }
        return due.equals(came);
    }

    private static Optional<JsonDifference> members(String pointer, JsonValue.Members due, JsonValue.Members came) {
        for (Map.Entry<String, JsonValue> field : due.fields().entrySet()) {
            String place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            JsonValue found = came.fields().get(field.getKey());
            Optional<JsonDifference> difference =
                    found == null ? missing(place, field.getValue()) : first(place, field.getValue(), found);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonDifference> missing(String place, JsonValue due) {
        return due instanceof JsonValue.Nothing
                ? Optional.empty()
                : Optional.of(new JsonDifference(place, describe(due), NOTHING));
    }

    private static Optional<JsonDifference> items(String pointer, JsonValue.Items due, JsonValue.Items came) {
        int most = Math.max(due.items().size(), came.items().size());
        for (int index = 0; index < most; index++) {
            String place = pointer + "/" + index;
            Optional<JsonDifference> difference =
                    index < due.items().size() && index < came.items().size()
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
        if (value instanceof JsonValue.Digits number) {
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
        return "null";
    }
}
