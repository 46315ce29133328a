package dev.flight.event;

import java.util.List;
import java.util.Map;

/** A JSON value, numbers as they were written. */
sealed interface JsonValue {

    /** The kind of value in words, as {@code a string}. */
    String describe();

    /** Members in the order of the text; keys are unique. */
    record Members(Map<String, JsonValue> fields) implements JsonValue {
        @Override
        public String describe() {
            return "an object";
        }
    }

    /** Items in their order. */
    record Items(List<JsonValue> items) implements JsonValue {
        @Override
        public String describe() {
            return "an array";
        }
    }

    /** A string, well-formed Unicode. */
    record Text(String text) implements JsonValue {
        @Override
        public String describe() {
            return "a string";
        }
    }

    /** A number by its literal. */
    record Digits(String literal) implements JsonValue {
        @Override
        public String describe() {
            return "the number " + (literal.length() <= 40 ? literal : literal.substring(0, 40) + "...");
        }
    }

    /** true or false. */
    record Flag(boolean value) implements JsonValue {
        @Override
        public String describe() {
            return Boolean.toString(value);
        }
    }

    /** null. */
    record Nothing() implements JsonValue {
        @Override
        public String describe() {
            return "null";
        }
    }
}
