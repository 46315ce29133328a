package dev.flight.event;

import dev.flight.unit.ByteSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one record of the contract in a JSON object. What is wrong is noted and reading goes on. */
final class JsonFields {

    private final Map<String, JsonValue> fields;
    private final String pointer;
    private final List<Mistake> mistakes;

    private JsonFields(Map<String, JsonValue> fields, String pointer, List<Mistake> mistakes) {
        this.fields = fields;
        this.pointer = pointer;
        this.mistakes = mistakes;
    }

    /** The fields of a value; none, and a mistake, when it is no object. */
    static JsonFields of(JsonValue value, String pointer, List<Mistake> mistakes) {
        if (value instanceof JsonValue.Members members) {
            return new JsonFields(members.fields(), pointer, mistakes);
        }
        mistakes.add(new Mistake(pointer, "an object is due, found " + value.describe(), "write {...}"));
        return nothing(pointer);
    }

    /** Fields of what is not there: that they are missing is no news. */
    private static JsonFields nothing(String pointer) {
        return new JsonFields(Map.of(), pointer, new ArrayList<>());
    }

    /** Notes keys that are not the record's: those of wrong letter case always, others in strict mode. */
    JsonFields known(List<String> names, UnknownKeys unknown) {
        for (String key : fields.keySet()) {
            if (names.contains(key)) {
                continue;
            }
            String place = place(key);
            names.stream()
                    .filter(key::equalsIgnoreCase)
                    .findFirst()
                    .ifPresentOrElse(
                            name -> mistakes.add(new Mistake(
                                    place, "the key `" + key + "` has the wrong letter case", "write `" + name + "`")),
                            () -> {
                                if (unknown == UnknownKeys.REFUSED) {
                                    mistakes.add(new Mistake(
                                            place,
                                            "the contract has no key `" + key + "` here",
                                            "known: " + String.join(", ", names)));
                                }
                            });
        }
        return this;
    }

    private String place(String key) {
        return pointer + "/" + StrictJson.escaped(key);
    }

    /** A required field; null, and a mistake, when it is missing or null. */
    private @Nullable JsonValue required(String name) {
        JsonValue value = fields.get(name);
        if (value == null) {
            // One slip of the shift key is one mistake, and `known` has noted it.
            if (fields.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                mistakes.add(new Mistake(place(name), "the required key `" + name + "` is missing", "add it"));
            }
        } else if (value instanceof JsonValue.Nothing) {
            mistakes.add(new Mistake(place(name), "`" + name + "` is null", "only an option may be null"));
            return null;
        }
        return value;
    }

    JsonFields object(String name) {
        JsonValue value = required(name);
        return value == null ? nothing(place(name)) : of(value, place(name), mistakes);
    }

    String text(String name) {
        JsonValue value = required(name);
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        expected("a string", name, value);
        return "";
    }

    /** A u64: an integer, which may be written {@code 1.0} or {@code 1e3}, from 0 to 2^53-1. */
    long unsigned(String name) {
        JsonValue value = required(name);
        if (!(value instanceof JsonValue.Digits digits)) {
            expected("an integer", name, value);
            return 0;
        }
        String literal = digits.literal();
        if (literal.length() <= 15 && literal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(literal);
        }
        return exact(name, digits);
    }

    private long exact(String name, JsonValue.Digits digits) {
        BigDecimal number;
        try {
            number = new BigDecimal(digits.literal()).stripTrailingZeros();
        } catch (NumberFormatException beyondAnyExponent) {
            return refused(name, digits, "is out of range", "an integer is 0 to 2^53-1");
        }
        if (number.signum() < 0) {
            return refused(name, digits, "is negative", "write 0 or more");
        }
        if (number.precision() - (long) number.scale() > 16
                || (number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(ByteSize.MAX_BYTES)) > 0)) {
            return refused(name, digits, "is more than 2^53-1", "JSON numbers are exact only up to 9007199254740991");
        }
        if (number.scale() > 0) {
            return refused(name, digits, "has a fraction", "write a whole number");
        }
        return number.longValueExact();
    }

    private long refused(String name, JsonValue.Digits digits, String why, String hint) {
        mistakes.add(new Mistake(place(name), digits.describe() + " " + why, hint));
        return 0;
    }

    /** An f32: any number that is finite when rounded to 32 bits. */
    float ratio(String name) {
        JsonValue value = required(name);
        if (!(value instanceof JsonValue.Digits digits)) {
            expected("a number", name, value);
            return 0;
        }
        float number = Float.parseFloat(digits.literal());
        if (!Float.isFinite(number)) {
            return refused(name, digits, "is more than 32 bits hold", "the largest is 3.4028235e+38");
        }
        return number;
    }

    private void expected(String kind, String name, @Nullable JsonValue found) {
        if (found != null) {
            mistakes.add(new Mistake(place(name), kind + " is due, found " + found.describe(), "write " + kind));
        }
    }

    /** The payload of a variant: its {@code data}. */
    @Nullable
    JsonValue payload() {
        return required("data");
    }
}
